import { dayInWords } from '$lib/domain/format';
import { isCountedIn } from '$lib/domain/indicator';
import { daysAfter, type IsoDate } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import type { IndicatorSeries } from './page-data';

/** What the timescale itself has decided: results are open, none can be late yet, or none can be in time any more. */
export type Clock = 'open' | 'no-late-result-yet' | 'only-late-results';

/**
 * What the timescale itself has decided of the week: no result can be late yet where an indicator has newly begun, every
 * result is late where another has taken its place.
 */
export function clockOf(
	{ allLateFrom, firstLateDay, indicator }: IndicatorSeries,
	week: IsoDate
): Clock {
	const weekEnd = daysAfter(week, 7);
	if (!isCountedIn(indicator, week, weekEnd)) return 'open';
	if (firstLateDay !== null && weekEnd <= firstLateDay) return 'no-late-result-yet';
	return allLateFrom !== null && week >= allLateFrom ? 'only-late-results' : 'open';
}

/**
 * Whether no result of the whole period could be late: it ended before the first day on which one can be, while the
 * indicator was counted. Not asked of a period without a figure.
 */
export function isWithoutLate(
	{ start, end, state }: Pick<Point, 'start' | 'end' | 'state'>,
	{ firstLateDay, indicator }: Pick<IndicatorSeries, 'firstLateDay' | 'indicator'>
): boolean {
	if (firstLateDay === null || state !== 'ok' || end > firstLateDay) return false;
	return isCountedIn(indicator, start, end);
}

/** "No late result possible before 11 Sep 2013" */
export function noLateBefore(firstLateDay: IsoDate): string {
	return `No late result possible before ${dayInWords(firstLateDay)}`;
}

/** What must be known beside the figure in that week. */
export function remarksOf(each: IndicatorSeries, week: IsoDate): readonly string[] {
	const weekEnd = daysAfter(week, 7);
	const { firstLateDay, indicator } = each;
	const isCounted = isCountedIn(indicator, week, weekEnd);
	const ending = isCounted ? '; running off' : '';
	const replaced = each.successors
		.filter(({ from }) => from < weekEnd)
		.map(({ name, from }) => `Replaced by “${name}” on ${dayInWords(from)}${ending}`);
	const clock = clockOf(each, week);
	const early = clock === 'no-late-result-yet' ? [noLateBefore(firstLateDay ?? '')] : [];
	const late =
		clock === 'only-late-results'
			? [
					`No timely result possible since ${dayInWords(each.allLateFrom ?? '')}: what ends now was begun long ago`
				]
			: [];
	return [...replaced, ...early, ...late];
}
