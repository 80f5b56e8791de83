import * as v from 'valibot';
import { isFlip, type ListedChange } from '$lib/view/listed-change';
import { textOf, type Statement, type Store } from '$lib/server/store/store';
import type { Writing } from './layouts';

const status = v.picklist(['met', 'close', 'missed', 'too-few', 'no-target', 'no-value']);

const change = v.object({
	kind: v.picklist(['restatement', 'late-recording']),
	subject: v.string(),
	order: v.string(),
	time: v.string(),
	before: v.string(),
	after: v.string(),
	difference: v.string(),
	statuses: v.nullable(v.object({ before: status, after: status }))
});

const recordShape = v.variant('kind', [
	/** Rows in error that were left out when the rest was published: their lines, as "lines 3-9, 14". */
	v.object({ kind: v.literal('held-back'), lines: v.string(), count: v.number() }),
	/** What it changed when it was published: how much, and the changes of most weight. */
	v.object({
		kind: v.literal('compared'),
		unchanged: v.number(),
		flipped: v.number(),
		changes: v.array(change)
	})
]);

/** What was kept about an extract beside its own row. */
export type ExtractNote =
	| { readonly kind: 'held-back'; readonly lines: string; readonly count: number }
	| {
			readonly kind: 'compared';
			readonly unchanged: number;
			readonly flipped: number;
			readonly changes: readonly ListedChange[];
	  };

/** So many changes are kept with an extract; the figures of every version hold them all. */
const MOST_CHANGES = 1000;

/** What an extract changed, as it is kept when it is published. */
export function comparedNote(changes: readonly ListedChange[], unchanged: number): ExtractNote {
	const flipped = changes.filter(isFlip).length;
	return { kind: 'compared', unchanged, flipped, changes: changes.slice(0, MOST_CHANGES) };
}

/** Keeps a note about an extract. */
export function noteStatement(
	{ id, at, by }: Writing,
	extract: string,
	note: ExtractNote
): Statement {
	return {
		sql: 'insert into extract_record (id, extract, body, at, by_whom) values (?, ?, ?, ?, ?)',
		rows: [[id, extract, JSON.stringify(note), at, by]]
	};
}

/** The notes about an extract, oldest first. */
export async function notesOf(store: Store, extract: string): Promise<readonly ExtractNote[]> {
	const rows = await store.read('select body from extract_record where extract = ? order by at', [
		extract
	]);
	return rows.map((row) => v.parse(recordShape, JSON.parse(textOf(row, 'body'))));
}

/** Of each extract whose rows in error were held back, which they were: the last time that it was published. */
export async function heldBackLines(store: Store): Promise<ReadonlyMap<string, string>> {
	const rows = await store.read(
		`select extract, body from extract_record where body like '{"kind":"held-back"%' order by at`
	);
	const lines = new Map<string, string>();
	for (const row of rows) {
		const note = v.parse(recordShape, JSON.parse(textOf(row, 'body')));
		if (note.kind === 'held-back') lines.set(textOf(row, 'extract'), note.lines);
	}
	return lines;
}
