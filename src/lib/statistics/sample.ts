import type { IsoDate } from '$lib/domain/period';

/** A person's decision to leave a period out of limits and rules: it is drawn, with its reason, and judged by nothing. */
export interface SampleExclusion {
	readonly reason: string;
	readonly by: string;
}

/**
 * What one unit's indicator was in one period. `value` is in the measure's own unit (41.9 for 41.9 %, a count as it is),
 * `numerator` and `denominator` are as counted, null where they are not known (a count has no denominator).
 *
 * `ok` has a value. `missing` has none: no figure, or a denominator of zero, which is never 0 %. `suppressed` has one
 * that may not be shown, so that it is not given here: it is missing with a mark on the axis. `target` is the one in force
 * for the unit in the period.
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

/** How the sample is used. A period without a figure is missing though somebody excluded it. */
export function useOf(sample: Sample): SampleUse {
	if (sample.state !== 'ok' || sample.value === null || sample.denominator === 0) return 'missing';
	return sample.exclusion === null ? 'used' : 'excluded';
}

/** How many of the samples count: with a figure and not excluded. */
export function usedCount(samples: readonly Sample[]): number {
	let count = 0;
	for (const sample of samples) if (useOf(sample) === 'used') count += 1;
	return count;
}

/** Numerator and denominator of a sample that is a share or a rate of something; null where either is not known. */
export function partsOf(
	sample: Sample
): { readonly numerator: number; readonly denominator: number } | null {
	const { numerator, denominator } = sample;
	return numerator === null || denominator === null || denominator === 0
		? null
		: { numerator, denominator };
}
