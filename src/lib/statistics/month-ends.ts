import type { Sample } from './sample';

/**
 * Of a weekly snapshot on its full grid, the last week of each month: the one whose last day, or the day after it, lies in
 * another month than its first. The newest month has none before its last week is over. A last week without a figure is a
 * missing month, whatever the weeks before it had.
 *
 * Open cases carry over from week to week, so that weeks are no independent points; months nearly are.
 * Example: of the weeks of 17 Jun, 24 Jun, 1 Jul and 8 Jul 2013 it is that of 24 Jun (up to 30 Jun).
 */
export function monthEnds(weeks: readonly Sample[]): readonly Sample[] {
	return weeks.filter(({ start, end }) => start.slice(0, 7) !== end.slice(0, 7));
}
