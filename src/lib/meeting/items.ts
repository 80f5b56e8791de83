import type { IndicatorRow } from '$lib/view/indicator-row';
import type { WeekRows } from '$lib/view/week-rows';
import type { AgendaItem } from './meeting';

/** What a meeting takes one by one, what it only notes, and the rest. Every row of the week is in one of them, once. */
export interface MeetingItems {
	readonly toDiscuss: readonly IndicatorRow[];
	readonly noted: readonly IndicatorRow[];
	readonly rest: readonly IndicatorRow[];
}

/**
 * The week's rows as the meeting takes them: in the order and choice of the agenda that a person made, else what needs
 * discussion by weight. What an agenda leaves out though it needs discussion is noted. An item that the set does not count
 * this week is passed over.
 */
export function meetingItems(rows: WeekRows, agenda: readonly AgendaItem[] | null): MeetingItems {
	const found = rows.agenda;
	const all = [...found.toDiscuss, ...found.noted, ...rows.rest.flatMap((group) => group.rows)];
	if (agenda === null) {
		const { toDiscuss, noted } = found;
		return {
			toDiscuss,
			noted,
			rest: [...rows.rest.flatMap((group) => group.rows), ...rows.absent]
		};
	}
	const reported = [...all, ...rows.absent];
	const asked = [...new Set(agenda.map(({ indicator }) => indicator))];
	const toDiscuss = asked.flatMap(
		(id) => reported.find(({ indicator }) => indicator.id === id) ?? []
	);
	const isLeft = (row: IndicatorRow) => !toDiscuss.includes(row);
	const candidates = [...found.toDiscuss, ...found.noted];
	return {
		toDiscuss,
		noted: candidates.filter(isLeft),
		rest: reported.filter((row) => isLeft(row) && !candidates.includes(row))
	};
}
