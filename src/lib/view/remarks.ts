import { dayInWords } from '$lib/domain/format';
import { isCountedIn, type Indicator } from '$lib/domain/indicator';
import { daysAfter, type Grain, type IsoDate } from '$lib/domain/period';
import { summedFrom } from '$lib/domain/stretches';
import type { Point } from '$lib/domain/points';
import type { IndicatorSeries } from './page-data';

/** What the timescale itself has decided: results are open, none can be late yet, or none can be in time any more. */
export type Clock = 'open' | 'no-late-result-yet' | 'only-late-results';

/** From a day up to another, that one not included. */
export type Days = Pick<Point, 'start' | 'end'>;

/** What says from when on a result can be late. */
type Lateness = Pick<IndicatorSeries, 'firstLateDay' | 'indicator'>;

/** The week from the Monday on. */
export function weekFrom(week: IsoDate): Days {
	return { start: week, end: daysAfter(week, 7) };
}

/** What the figure at the grain is of, from the first day to the last; the week where there is no figure. */
export function spanOf(
	figure: Days | null | undefined,
	grain: Grain,
	{ indicator, week }: { readonly indicator: Indicator; readonly week: IsoDate }
): Days {
	if (figure == null) return weekFrom(week);
	const { start, end } = figure;
	return { start: summedFrom(grain, { frequency: indicator.frequency, start }), end };
}

/**
 * What the timescale itself has decided of a figure's own period, however long: no result can be late yet where an indicator
 * has newly begun and the whole period lies before the first day on which one can; every result is late where another
 * indicator has taken its place and the whole period lies after the last timely one. Example: of the last twelve weeks only
 * the newest may be all late; their sum is not.
 */
export function clockOf(
	{ allLateFrom, firstLateDay, indicator }: Lateness & Pick<IndicatorSeries, 'allLateFrom'>,
	days: Days
): Clock {
	if (canNoneBeLate(days, { firstLateDay, indicator })) return 'no-late-result-yet';
	const isAllLate = allLateFrom !== null && days.start >= allLateFrom;
	return isAllLate && isCountedIn(indicator, days.start, days.end) ? 'only-late-results' : 'open';
}

/** Whether they ended before the first day on which a result can be late, while the indicator was counted. */
function canNoneBeLate({ start, end }: Days, { firstLateDay, indicator }: Lateness): boolean {
	return firstLateDay !== null && end <= firstLateDay && isCountedIn(indicator, start, end);
}

/** Whether no result of a period with a figure could be late. */
export function isWithoutLate(
	point: Pick<Point, 'start' | 'end' | 'state'>,
	of: Lateness
): boolean {
	return point.state === 'ok' && canNoneBeLate(point, of);
}

/** "No late result possible before 11 Sep 2013" */
export function noLateBefore(firstLateDay: IsoDate): string {
	return `No late result possible before ${dayInWords(firstLateDay)}`;
}

/** What must be known in that week beside a figure of the span, which may be longer and ends by then. */
export function remarksOf(
	each: IndicatorSeries,
	week: IsoDate,
	span: Days = weekFrom(week)
): readonly string[] {
	const { start, end: weekEnd } = weekFrom(week);
	const { firstLateDay, indicator } = each;
	const isCounted = isCountedIn(indicator, start, weekEnd);
	const ending = isCounted ? '; running off' : '';
	const replaced = each.successors
		.filter(({ from }) => from < weekEnd)
		.map(({ name, from }) => `Replaced by “${name}” on ${dayInWords(from)}${ending}`);
	const isEarly = clockOf(each, span) === 'no-late-result-yet';
	const early = isEarly ? [noLateBefore(firstLateDay ?? '')] : [];
	const late =
		clockOf(each, weekFrom(week)) === 'only-late-results'
			? [
					`No timely result possible since ${dayInWords(each.allLateFrom ?? '')}: what ends now was begun long ago`
				]
			: [];
	return [...replaced, ...early, ...late];
}
