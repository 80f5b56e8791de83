import type { Frequency, IsoDate } from '$lib/domain/period';

/** A person's decision to leave a period out of limits and rules: it is drawn, with its reason, and judged by nothing. */
export interface SampleExclusion {
	readonly reason: string;
	readonly by: string;
}

/**
 * What one unit's indicator was in one period. `value` is in the measure's own unit (41.9 for 41.9 %, a count as it is),
 * `numerator` and `denominator` are as counted; a count, and a value of which the parts are not known, has none of them.
 *
 * `ok` has a value. `missing` has none: no figure, or a denominator of zero, which is never 0 %. `suppressed` has one
 * that may not be shown; it is missing with a mark on the axis. `target` is the one in force for the unit in the period.
 */
export interface Sample {
	readonly start: IsoDate;
	/** The day the period ends before. */
	readonly end: IsoDate;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly state: 'ok' | 'missing' | 'suppressed';
	readonly exclusion: SampleExclusion | null;
	readonly target: number | null;
}

/** How a sample enters limits and rules: an excluded one is passed over, a missing one breaks every sequence. */
export type SampleUse = 'used' | 'excluded' | 'missing';

/** The lengths of periods of which samples may be: whole ones that do not overlap, never rolling or to date. */
export type SampleFrequency = Frequency;
