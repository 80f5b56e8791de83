import type { ReadingContext } from '$lib/extracts/extract';
import type { ExtractKind } from '$lib/extracts/extract-kind';
import type { ColumnLayout } from './column-layout';

/** The layouts for files of a kind, the one said last at the end. */
export function layoutsFor(
	kind: ExtractKind,
	{ layouts = [] }: ReadingContext
): readonly ColumnLayout[] {
	return layouts.filter((layout) => layout.kind === kind);
}
