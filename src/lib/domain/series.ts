import type { Indicator } from './indicator';
import type { Observation } from './observation';
import { daysBetween, gridOf, periodAfter, type IsoDate } from './period';

/** A value that was published before the one shown: what it was, when it changed, and why. */
export interface Revision extends Observation {
	/** Position on the series' grid. */
	readonly index: number;
	/** The version that brought the change, and its day on London's clock. */
	readonly version: number;
	readonly changedOn: IsoDate;
	/** Inside the settling weeks of that version it is late recording, beyond them a restatement. */
	readonly kind: 'late-recording' | 'restatement';
	readonly reason: string;
}

/** One indicator of one unit on the full grid of its own periods, first to last, column by column; absent is null. */
export interface Series {
	readonly frequency: 'week' | 'month';
	/** Start of the first period; null where there is no figure at all. */
	readonly start: IsoDate | null;
	readonly numerators: readonly (number | null)[];
	/** Empty for a count. */
	readonly denominators: readonly (number | null)[];
	readonly revisions: readonly Revision[];
	/** Periods that were summed although units which should have a figure have none. */
	readonly incomplete: readonly { readonly index: number; readonly units: readonly string[] }[];
	/** So many of the newest periods are still settling in the version shown. */
	readonly settling: number;
	/** Whether any figure came from the files of the illustrative sample. */
	readonly isSample: boolean;
}

/** The starts of the series' periods, in order. */
export function startsOf(series: Series): readonly IsoDate[] {
	const { start, frequency, numerators } = series;
	if (start === null || numerators.length === 0) return [];
	const last = periodAfter({ frequency, start }, numerators.length - 1).start;
	return gridOf(frequency, start, last);
}

/** The observation at a position of the grid; both parts null where there is none. */
export function observationAt(
	series: Pick<Series, 'numerators' | 'denominators'>,
	index: number
): Observation {
	return {
		numerator: series.numerators[index] ?? null,
		denominator: series.denominators[index] ?? null
	};
}

/**
 * Whether an indicator that has ended has settled by the day: no later period of it will ever come, so the weeks since
 * its last day are counted instead.
 */
export function hasSettledByEnding(
	{ validUntil, settlesAfterWeeks }: Pick<Indicator, 'validUntil' | 'settlesAfterWeeks'>,
	day: IsoDate
): boolean {
	return validUntil !== null && daysBetween(validUntil, day) >= 7 * settlesAfterWeeks;
}

/**
 * How many periods at the end of a series still settle when `settlesAfterWeeks` later weeks make a week settled. A
 * month settles once that many weeks, told in whole months of four weeks, have followed.
 */
export function settlingPeriods(settlesAfterWeeks: number, frequency: 'week' | 'month'): number {
	return frequency === 'week' ? settlesAfterWeeks : Math.ceil(settlesAfterWeeks / 4);
}
