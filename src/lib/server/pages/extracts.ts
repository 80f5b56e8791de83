import type { Application } from '$lib/server/application';
import { isSent } from '$lib/server/gate/dealings';
import { historyNotes, type HistoryNote } from '$lib/server/gate/extract-records';
import { problemsOf, type ExtractRecord } from '$lib/server/gate/record';
import { csvLine } from '$lib/extracts/write-csv';
import type { Store } from '$lib/server/store/store';
import type { ExtractLine } from '$lib/view/page-data';

/** Every extract, newest first, with what is wrong with those that wait and the line that would release them. */
export async function extractLines(application: Application): Promise<readonly ExtractLine[]> {
	const notes = await historyNotes(application.store);
	const lines = application.gate.state.records.map((record) =>
		extractLine(record, application, notes)
	);
	return (await Promise.all(lines)).reverse();
}

/** One extract as a page lists it. */
export async function extractLine(
	record: ExtractRecord,
	{ gate, store, now }: Application,
	notes: ReadonlyMap<string, HistoryNote> | null = null
): Promise<ExtractLine> {
	const { id, kind, path, state, receivedAt, by, reason, sha256, isSample, counts, effect } =
		record;
	const { heldBack, withdrawn } = await noteOf(record, store, notes);
	const isWaiting = state === 'held' || state === 'refused';
	return {
		id,
		kind,
		path,
		state,
		receivedAt,
		by,
		reason,
		sha256,
		isSample,
		version: gate.state.versions.findLast(({ extract }) => extract === id)?.id ?? null,
		counts,
		effect,
		problems: isWaiting ? await problemsOf(store, record) : [],
		heldBack,
		withdrawn,
		releaseLine: state === 'held' && !isSent(path) ? releaseLine(record, new Date(now())) : null
	};
}

const NO_NOTE: HistoryNote = { heldBack: null, withdrawn: 0 };

async function noteOf(
	{ id, state }: ExtractRecord,
	store: Store,
	known: ReadonlyMap<string, HistoryNote> | null
): Promise<HistoryNote> {
	if (state !== 'published') return NO_NOTE;
	return (known ?? (await historyNotes(store))).get(id) ?? NO_NOTE;
}

/** The line of publish.csv that would publish these very bytes; by whom and why are for a person to fill in. */
function releaseLine({ path, sha256 }: ExtractRecord, now: Date): string {
	const receivedAt = now.toISOString().replace(/\.\d{3}Z$/, 'Z');
	return csvLine([path, receivedAt, 'YOUR ROLE', 'WHY IT CHANGED', sha256, '']);
}
