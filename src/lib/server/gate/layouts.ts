import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import { textOf, type Statement, type Store } from '$lib/server/store/store';

/** What a person said of the columns below a first line, by whom and when (ISO with Z). */
export interface RememberedLayout {
	readonly id: string;
	readonly by: string;
	readonly at: string;
	readonly layout: ColumnLayout;
}

const source = v.variant('kind', [
	v.object({ kind: v.literal('position'), position: v.number() }),
	v.object({ kind: v.literal('same'), text: v.string() })
]);

const layoutShape = v.object({
	kind: v.picklist(['figures', 'targets', 'comparators']),
	separator: v.picklist([',', ';', '\t', '|']),
	header: v.array(v.string()),
	dates: v.picklist(['year-first', 'day-first', 'month-first']),
	columns: v.record(v.string(), source),
	weeks: v.nullable(
		v.object({
			first: v.number(),
			last: v.number(),
			holds: v.picklist(['numerator', 'numerator-and-denominator'])
		})
	)
});

const recordShape = v.variant('kind', [
	v.object({ kind: v.literal('said'), layout: layoutShape }),
	v.object({ kind: v.literal('taken-back'), id: v.string() })
]);

/** What holds now of all that was said of columns, the last said at the end. */
export async function rememberedLayouts(store: Store): Promise<readonly RememberedLayout[]> {
	const rows = await store.read('select id, body, at, by_whom from column_layout order by at, id');
	const records = rows.map((row) => ({
		id: textOf(row, 'id'),
		at: textOf(row, 'at'),
		by: textOf(row, 'by_whom'),
		record: v.parse(recordShape, JSON.parse(textOf(row, 'body')))
	}));
	// What was taken back stays so; to say it again is another word.
	const takenBack = new Set(
		records.flatMap(({ record }) => (record.kind === 'taken-back' ? [record.id] : []))
	);
	const held = records.flatMap(({ id, at, by, record }): readonly RememberedLayout[] =>
		record.kind === 'said' && !takenBack.has(id) ? [{ id, at, by, layout: record.layout }] : []
	);
	return held.filter(
		({ layout }, index) => !held.slice(index + 1).some((later) => isForSame(later.layout, layout))
	);
}

/** Of one first line what was said last holds. */
function isForSame(one: ColumnLayout, other: ColumnLayout): boolean {
	const nameOf = ({ kind, separator, header }: ColumnLayout) =>
		JSON.stringify([kind, separator, header]);
	return nameOf(one) === nameOf(other);
}

/** Who writes, when, and under which id. */
export interface Writing {
	readonly id: string;
	readonly at: string;
	readonly by: string;
}

/** Keeps what a person said of columns. */
export function saidStatement(writing: Writing, layout: ColumnLayout): Statement {
	return statementOf(writing, { kind: 'said', layout });
}

/** Takes back what was said; it stays in the store with who took it back and when. */
export function takenBackStatement(writing: Writing, layout: string): Statement {
	return statementOf(writing, { kind: 'taken-back', id: layout });
}

type Body =
	| { readonly kind: 'said'; readonly layout: ColumnLayout }
	| { readonly kind: 'taken-back'; readonly id: string };

function statementOf({ id, at, by }: Writing, body: Body): Statement {
	return {
		sql: 'insert into column_layout (id, body, at, by_whom) values (?, ?, ?, ?)',
		rows: [[id, JSON.stringify(body), at, by]]
	};
}

/** By what files are judged: the catalogue, and what people said of columns. Another one judges a file that waits anew. */
export function judgedBy(
	catalogueSha256: string,
	layouts: readonly { readonly id: string }[]
): string {
	if (layouts.length === 0) return catalogueSha256;
	const text = [catalogueSha256, ...layouts.map(({ id }) => id)].join('\n');
	return createHash('sha256').update(text).digest('hex');
}
