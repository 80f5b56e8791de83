import type { WeekRows } from '$lib/view/week-rows';
import type { IndicatorRow } from '$lib/view/indicator-row';
import { USUAL_MINUTES, type AgendaItem, type Meeting } from './meeting';

/** A line of a meeting's agenda. */
export interface AgendaLine {
	readonly row: IndicatorRow;
	readonly minutes: number;
}

/** What a meeting discusses, in order, what it notes, and what may still be added. */
export interface MeetingAgenda {
	readonly items: readonly AgendaLine[];
	readonly noted: readonly IndicatorRow[];
	readonly rest: readonly IndicatorRow[];
	/** Somebody chose it; otherwise it follows from the figures. */
	readonly isChosen: boolean;
}

/**
 * The agenda as people chose it, or the one that follows from the figures. What was chosen and has no figure in the week
 * falls away; what needs discussion and was not chosen is noted.
 */
export function meetingAgenda(
	{ present, agenda }: WeekRows,
	chosen: Meeting['agenda']
): MeetingAgenda {
	const items =
		chosen === null
			? agenda.toDiscuss.map((row) => ({ row, minutes: USUAL_MINUTES }))
			: chosen.flatMap(({ indicator, minutes }) => {
					const row = present.find((each) => each.indicator.id === indicator);
					return row === undefined ? [] : [{ row, minutes }];
				});
	const taken = new Set(items.map(({ row }) => row));
	const candidates = [...agenda.toDiscuss, ...agenda.noted];
	const noted = candidates.filter((row) => !taken.has(row));
	const rest = present.filter((row) => !taken.has(row) && !noted.includes(row));
	return { items, noted, rest, isChosen: chosen !== null };
}

/** What a person asks of the agenda. */
export type AgendaStep =
	| { readonly step: 'up' | 'down' | 'remove' | 'add'; readonly indicator: string }
	| { readonly step: 'minutes'; readonly indicator: string; readonly minutes: number };

/** The agenda after a step. What cannot be done (further up than first) changes nothing. */
export function afterStep(items: readonly AgendaItem[], asked: AgendaStep): readonly AgendaItem[] {
	const at = items.findIndex(({ indicator }) => indicator === asked.indicator);
	const found = items[at];
	if (asked.step === 'add') {
		return found === undefined
			? [...items, { indicator: asked.indicator, minutes: USUAL_MINUTES }]
			: items;
	}
	if (found === undefined) return items;
	const others = items.filter((each) => each !== found);
	switch (asked.step) {
		case 'remove':
			return others;
		case 'minutes':
			return items.map((each) => (each === found ? { ...each, minutes: asked.minutes } : each));
		case 'up':
			return others.toSpliced(Math.max(0, at - 1), 0, found);
		case 'down':
			return others.toSpliced(at + 1, 0, found);
	}
}

/** What stands where there is nothing to discuss: without a figure that is no good news. */
export function nothingToDiscuss(hasFigures: boolean): string {
	return hasFigures
		? 'Nothing needs discussion this week.'
		: 'No figures had been received for this week: what needs discussion is not known.';
}

/** "5 of 13 indicators to discuss, 3 noted; 30 minutes" */
export function meetingInWords({ items, noted, rest }: MeetingAgenda): string {
	const all = items.length + noted.length + rest.length;
	if (all === 0) return 'No indicator has a figure this week';
	const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
	const many = all === 1 ? 'indicator' : 'indicators';
	const noting = noted.length === 0 ? '' : `, ${String(noted.length)} noted`;
	const time = items.length === 0 ? '' : `; ${String(minutes)} minutes`;
	return `${String(items.length)} of ${String(all)} ${many} to discuss${noting}${time}`;
}
