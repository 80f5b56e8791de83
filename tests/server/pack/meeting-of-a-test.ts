import type { Application } from '$lib/server/application';
import type { Prompt } from '$lib/meeting/narrative';
import { addActionRecord, addMeetingRecord, addPassage } from '$lib/server/meeting/records';

/** The meeting that the tests' packs are of: it is about the week of 8 Jul 2013. */
export const DAY = '2013-07-17';
const WEEK = '2013-07-08';
const AT = '2013-07-16T09:00:00Z';

/** Writes an answer about an indicator of the council in the meeting's week. */
export async function explain(
	{ store }: Application,
	indicator: string,
	prompt: Prompt,
	text: string
): Promise<void> {
	const id = `${indicator} ${prompt}`;
	const about = { indicator, unit: 'wiltshire', week: WEEK, prompt };
	await addPassage(store, { id, ...about, text, at: AT, by: 'Head of Performance' });
}

interface TestAction {
	readonly what: string;
	readonly who: string;
	readonly due: string;
	readonly indicator: string | null;
	readonly meeting?: string;
}

/** Agrees on an action, at the meeting before unless another is named. */
export async function agree(
	{ store }: Application,
	{ what, who, due, indicator, meeting = '2013-07-10' }: TestAction
): Promise<void> {
	const agreed = {
		what,
		who,
		due,
		indicator,
		unit: null,
		week: meeting === DAY ? WEEK : '2013-07-01',
		meeting,
		expected: '',
		checkOn: null
	};
	const written = { id: what, at: `${meeting}T10:30:00Z`, by: 'Chair' };
	await addActionRecord(store, what, written, { kind: 'agreed', agreed });
}

/** Puts the indicators on the meeting's agenda, in this order. */
export async function setAgenda(
	{ store }: Application,
	indicators: readonly string[]
): Promise<void> {
	const items = indicators.map((indicator) => ({ indicator, minutes: 6 }));
	await addMeetingRecord(
		store,
		DAY,
		{ id: 'agenda', at: AT, by: 'Chair' },
		{ kind: 'agenda', items }
	);
}
