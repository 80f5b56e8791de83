import type * as v from 'valibot';
import type { Application } from '$lib/server/application';
import { joinedText, newestOf, type Passage } from '$lib/meeting/narrative';
import { addActionRecord, addMeetingRecord, addPassage, passagesAbout } from './records';
import type { sentActionRecord, sentMeetingRecord, sentPassage } from './shapes';

/** The moment by the server's clock: a page's own may be wrong by years. */
function momentOf({ now }: Application): string {
	return new Date(now()).toISOString();
}

export async function writeActionRecord(
	application: Application,
	{ id, action, by, change }: v.InferOutput<typeof sentActionRecord>
): Promise<void> {
	await addActionRecord(application.store, action, { id, by, at: momentOf(application) }, change);
	application.writings.count += 1;
}

export async function writeMeetingRecord(
	application: Application,
	meeting: string,
	{ id, by, change }: v.InferOutput<typeof sentMeetingRecord>
): Promise<void> {
	await addMeetingRecord(application.store, meeting, { id, by, at: momentOf(application) }, change);
	application.writings.count += 1;
}

/** What was kept of an answer, and whose text was joined to it where two wrote at once. */
export interface KeptPassage {
	readonly passage: Passage;
	readonly joinedWith: string | null;
}

/**
 * Keeps an answer. Where somebody else has written since the writer began (what stood there is not `before` any more), both
 * texts are kept, one below the other: nobody's is lost, and the writer is told whose it was joined with.
 */
export async function writePassage(
	application: Application,
	{ before, ...sent }: v.InferOutput<typeof sentPassage>
): Promise<KeptPassage> {
	const { store } = application;
	const { indicator, unit, week, prompt } = sent;
	const known = newestOf(await passagesAbout(store, { indicator, unit, week }), prompt);
	if (known !== null && known.id === sent.id) return { passage: known, joinedWith: null };
	const isElsewhere = known !== null && known.text !== before && known.text !== sent.text;
	const text = isElsewhere ? joinedText(sent.text, known, before) : sent.text;
	const passage: Passage = { ...sent, text, at: momentOf(application) };
	if (known?.text !== text) {
		await addPassage(store, passage);
		application.writings.count += 1;
	}
	return { passage, joinedWith: isElsewhere && text !== sent.text ? known.by : null };
}
