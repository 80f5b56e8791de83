import type { Application } from '$lib/server/application';
import { judgeAgain } from '$lib/server/gate/publish-door';
import { notesOf } from '$lib/server/gate/extract-records';
import { intakeStateOf } from '$lib/server/gate/gate-state';
import type { ExtractRecord } from '$lib/server/gate/record';
import type { ExtractChange } from '$lib/view/extract-page';
import { isFlip, type ListedChange } from '$lib/view/listed-change';

/** What an extract would do to the figures in force now. */
export interface WouldBe {
	readonly change: Omit<ExtractChange, 'more'>;
	/** The file without its rows in error, where it has any: their lines. */
	readonly linesInError: readonly number[];
	readonly needsReason: boolean;
}

interface Kept {
	readonly name: string;
	readonly answer: WouldBe | null;
}

/** So many answers are kept: a page is asked for again and again while somebody looks at it. */
const MOST_KEPT = 4;

const kept = new WeakMap<Application, Kept[]>();

/**
 * What an extract that waits would change if it were published now, without its rows in error where it has any. Null
 * where nothing of it could be. Kept for as long as figures, catalogue and layouts stay as they are.
 */
export async function wouldBe(
	application: Application,
	record: ExtractRecord
): Promise<WouldBe | null> {
	const { gate, store, now } = application;
	const moment = new Date(now()).toISOString();
	const intake = intakeStateOf({ store, state: gate.state, moment });
	if (intake === null) return null;
	const name = [record.id, intake.catalogueSha256, intake.live?.id, intake.today].join(' ');
	const known = kept.get(application) ?? [];
	const found = known.find((each) => each.name === name);
	if (found !== undefined) return found.answer;
	const judgement = await judgeAgain(record, intake, { holdsErrorsBack: true });
	const changes = judgement.isRefused ? [] : await judgement.listed();
	const answer = judgement.isRefused
		? null
		: {
				change: {
					effect: judgement.effect,
					unchanged: judgement.unchanged,
					withdrawn: judgement.withdrawn,
					flipped: changes.filter(isFlip).length,
					changes
				},
				linesInError: judgement.linesInError,
				needsReason: judgement.needsReason
			};
	kept.set(application, [{ name, answer }, ...known].slice(0, MOST_KEPT));
	return answer;
}

/** What a published extract changed, as it was kept when somebody published it; null where that was not kept. */
export async function whatItChanged(
	{ store }: Application,
	{ id, effect }: ExtractRecord
): Promise<Omit<ExtractChange, 'more'> | null> {
	const notes = await notesOf(store, id);
	const note = notes.findLast(({ kind }) => kind === 'compared');
	if (note?.kind !== 'compared') return null;
	const { unchanged, flipped, changes } = note;
	const leaving = notes.findLast(({ kind }) => kind === 'withdrawn');
	const withdrawn = leaving?.kind === 'withdrawn' ? leaving.count : 0;
	return { effect, unchanged, withdrawn, flipped, changes };
}

/** So many changes stand on the page; the file of changes has them all. */
const SHOWN = 100;

/** The change with as many lines as a page shows. */
export function shownChange(change: Omit<ExtractChange, 'more'>): ExtractChange {
	const { changes } = change;
	return { ...change, changes: changes.slice(0, SHOWN), more: Math.max(0, changes.length - SHOWN) };
}

/** Every published figure that the extract changes, or changed: for a file. */
export async function allChanges(
	application: Application,
	record: ExtractRecord
): Promise<readonly ListedChange[]> {
	const isDone = record.state === 'published' || record.state === 'known';
	const change = isDone
		? await whatItChanged(application, record)
		: ((await wouldBe(application, record))?.change ?? null);
	return change?.changes ?? [];
}
