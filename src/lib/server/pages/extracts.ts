import type { Application } from '$lib/server/application';
import { isSent } from '$lib/server/gate/dealings';
import { heldBackLines } from '$lib/server/gate/extract-records';
import { problemsOf, type ExtractRecord } from '$lib/server/gate/record';
import { csvLine } from '$lib/extracts/write-csv';
import type { Store } from '$lib/server/store/store';
import type { ExtractLine } from '$lib/view/page-data';

/** Every extract, newest first, with what is wrong with those that wait and the line that would release them. */
export async function extractLines(application: Application): Promise<readonly ExtractLine[]> {
	const heldBack = await heldBackLines(application.store);
	const lines = application.gate.state.records.map((record) =>
		extractLine(record, application, heldBack)
	);
	return (await Promise.all(lines)).reverse();
}

/** One extract as a page lists it. */
export async function extractLine(
	record: ExtractRecord,
	{ gate, store, now }: Application,
	heldBack: ReadonlyMap<string, string> | null = null
): Promise<ExtractLine> {
	const { id, kind, path, state, receivedAt, by, reason, sha256, isSample, counts, effect } =
		record;
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
		heldBack: state === 'published' ? await heldBackOf(id, store, heldBack) : null,
		releaseLine: state === 'held' && !isSent(path) ? releaseLine(record, new Date(now())) : null
	};
}

async function heldBackOf(
	id: string,
	store: Store,
	known: ReadonlyMap<string, string> | null
): Promise<string | null> {
	return (known ?? (await heldBackLines(store))).get(id) ?? null;
}

/** The line of publish.csv that would publish these very bytes; by whom and why are for a person to fill in. */
function releaseLine({ path, sha256 }: ExtractRecord, now: Date): string {
	const receivedAt = now.toISOString().replace(/\.\d{3}Z$/, 'Z');
	return csvLine([path, receivedAt, 'YOUR ROLE', 'WHY IT CHANGED', sha256, '']);
}
