import type { Problem } from '$lib/domain/problem';
import { lineRanges } from '$lib/domain/problem-groups';
import { recordsIn, type CsvRecord } from '$lib/extracts/csv';
import { decode } from '$lib/extracts/decode';
import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import { layoutOf } from '$lib/extracts/layout/laid-out';
import type { ShownRow } from '$lib/view/extract-page';

/** A file's text and by what its cells are separated; null where its bytes are no text. */
export function textAndSeparator(
	bytes: Uint8Array,
	layouts: readonly ColumnLayout[]
): { readonly text: string; readonly separator: string } | null {
	const decoded = decode(bytes);
	if (decoded.kind === 'refused') return null;
	const { text } = decoded;
	return { text, separator: layoutOf(text, layouts)?.separator ?? ',' };
}

/** The row that starts on a line, with what is wrong with each of its cells; null where none does. */
export function shownRow(
	{ text, separator }: { readonly text: string; readonly separator: string },
	line: number,
	problems: readonly Problem[]
): ShownRow | null {
	const records = recordsIn(text, { separator });
	const first = records.next();
	if (first.done === true) return null;
	const record = recordAt(records, line);
	if (record === null) return null;
	const here = problems.filter((problem) => problem.line === line);
	const names = first.value.cells;
	const lines = [...new Set(problems.flatMap((problem) => problem.line ?? []))].sort(
		(a, b) => a - b
	);
	const isOf = (problem: Problem, at: number) =>
		problem.column !== null && plain(problem.column) === plain(names[at] ?? '');
	const placed = new Set<Problem>();
	const cells = Array.from({ length: Math.max(names.length, record.cells.length) }, (_, at) => {
		const found = here.filter((problem) => isOf(problem, at));
		for (const problem of found) placed.add(problem);
		return {
			name: names[at] ?? `Cell ${String(at + 1)}`,
			text: (record.cells[at] ?? '').slice(0, 200),
			wrong: found.map(({ message }) => message).join('; ')
		};
	});
	return {
		line,
		cells,
		wrong: here.filter((problem) => !placed.has(problem)).map(({ message }) => message),
		before: lines.findLast((each) => each < line && each > 1) ?? null,
		after: lines.find((each) => each > line) ?? null
	};
}

function plain(name: string): string {
	return name.trim().toLowerCase().replaceAll(' ', '_');
}

function recordAt(records: Iterable<CsvRecord>, line: number): CsvRecord | null {
	for (const record of records) {
		if (record.line === line) return record;
		if (record.line > line) return null;
	}
	return null;
}

/** So long a list of lines is shown; the file with its problems names them all. */
const LONGEST_LIST = 300;

/** "lines 3-9, 14", cut off where it is long. */
export function shownLines(lines: readonly number[]): string {
	const text = lineRanges(lines);
	return text.length <= LONGEST_LIST
		? text
		: `${text.slice(0, text.lastIndexOf(',', LONGEST_LIST))} …`;
}
