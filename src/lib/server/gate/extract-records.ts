import * as v from 'valibot';
import { isFlip, type ListedChange } from '$lib/view/listed-change';
import { textOf, type Statement, type Store } from '$lib/server/store/store';
import type { Writing } from './layouts';

const status = v.picklist(['met', 'close', 'missed', 'too-few', 'no-target', 'no-value']);

const change = v.object({
	kind: v.picklist(['restatement', 'late-recording', 'withdrawn']),
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
	/** Figures in force that it lacked and that were withdrawn with it: how many. */
	v.object({ kind: v.literal('withdrawn'), count: v.number() }),
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
	| { readonly kind: 'withdrawn'; readonly count: number }
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

/** What of an extract's notes stands in the list of extracts, from the last time that it was published. */
export interface HistoryNote {
	/** Which rows in error were held back. */
	readonly heldBack: string | null;
	/** How many figures that it lacked were withdrawn. */
	readonly withdrawn: number;
}

/** Of each extract of which rows were held back or figures withdrawn: which, and how many. */
export async function historyNotes(store: Store): Promise<ReadonlyMap<string, HistoryNote>> {
	const rows = await store.read(
		`select extract, body from extract_record
		 where body like '{"kind":"held-back"%' or body like '{"kind":"withdrawn"%' order by at`
	);
	const notes = new Map<string, HistoryNote>();
	for (const row of rows) {
		const note = v.parse(recordShape, JSON.parse(textOf(row, 'body')));
		const extract = textOf(row, 'extract');
		const known = notes.get(extract) ?? { heldBack: null, withdrawn: 0 };
		if (note.kind === 'held-back') notes.set(extract, { ...known, heldBack: note.lines });
		if (note.kind === 'withdrawn') notes.set(extract, { ...known, withdrawn: note.count });
	}
	return notes;
}
