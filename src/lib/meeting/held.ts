import type { IsoDate } from '$lib/domain/period';
import { newestOf, PROMPTS, type Excerpt, type Passage } from './narrative';

/** What a page has of a long list by week, newest weeks first, and from which week on that is all there is. */
export interface Held<Item> {
	readonly items: readonly Item[];
	/** Monday of the earliest week that is held; null where every week is. */
	readonly since: IsoDate | null;
}

/** As many whole weeks, the newest first, as have no more than so many items; the newest week always. The order of the items stays. */
export function heldByWeek<Item extends { readonly week: IsoDate }>(
	items: readonly Item[],
	most: number
): Held<Item> {
	if (items.length <= most) return { items, since: null };
	const weeks = items.map(({ week }) => week).sort();
	const [newest = ''] = weeks.slice(-1);
	// The week in which the list would grow too long is left out, and all before it.
	const cut = weeks.at(-most - 1) ?? '';
	const kept = items.filter(({ week }) => week > cut || week === newest);
	const since = kept.map(({ week }) => week).sort()[0] ?? null;
	return { items: kept, since };
}

/** Whether the week is among those held: what is not there may then be said not to exist. */
export function holds({ since }: Pick<Held<unknown>, 'since'>, week: IsoDate): boolean {
	return since === null || week >= since;
}

/** Nothing, and there is nothing else. */
export const ALL_HELD: Held<never> = { items: [], since: null };

/** How the explanations of a week begin; null where the week is not held. */
export function excerptsIn(held: Held<Excerpt>, week: IsoDate): readonly Excerpt[] | null {
	return holds(held, week) ? held.items.filter((excerpt) => excerpt.week === week) : null;
}

/** The newest answer to each question about each unit and week: what it was before is kept in the store, and not shown. */
export function newestAnswers(passages: readonly Passage[]): readonly Passage[] {
	const bySubject = new Map<string, Passage[]>();
	for (const passage of passages) {
		const subject = JSON.stringify([passage.indicator, passage.unit, passage.week]);
		const known = bySubject.get(subject);
		if (known === undefined) bySubject.set(subject, [passage]);
		else known.push(passage);
	}
	return [...bySubject.values()].flatMap((about) =>
		PROMPTS.flatMap(({ id }) => newestOf(about, id) ?? [])
	);
}
