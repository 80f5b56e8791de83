import type { Polarity } from '$lib/domain/indicator';
import type { Estimate, EstimateWithIntervals } from './estimate';
import { isAbove, isBelow } from './tolerance';
import { readingOf, type Side } from './special-cause';
import type { Interval } from './interval';

/** A value beside another, in one word; `too-few` and `difference-only` claim nothing. */
export type Comparison =
	| 'much-better'
	| 'better'
	| 'similar'
	| 'worse'
	| 'much-worse'
	| 'higher'
	| 'lower'
	| 'too-few'
	| 'difference-only';

/**
 * A value beside a reference (a target, the service's mean, England) that is taken as known. Better or worse when the
 * reference lies outside the 95 % interval, much so outside the 99.8 % one; touching is similar. Neutral: higher or lower.
 * Null where there is no value.
 *
 * Source: Fingertips (OHID), "single overlapping confidence intervals". Example: 41.8 % (29.7 to 55.0) beside 60 %, high is
 * good, is worse; beside 55.5 % too, beside 50 % similar.
 */
export function comparisonWith(
	estimate: Estimate,
	reference: number,
	polarity: Polarity
): Comparison | null {
	if (estimate.kind === 'none') return null;
	if (estimate.kind === 'too-few') return 'too-few';
	if (estimate.kind === 'bare') return 'difference-only';
	return wordOf(estimate, reference, polarity);
}

function wordOf(
	{ interval95, interval99_8 }: EstimateWithIntervals,
	reference: number,
	polarity: Polarity
): Comparison {
	const side = sideOf(interval95, reference);
	if (side === null) return 'similar';
	const reading = readingOf(side, polarity);
	if (reading === 'neutral') return side === 'high' ? 'higher' : 'lower';
	const isMuch = sideOf(interval99_8, reference) !== null;
	if (reading === 'improvement') return isMuch ? 'much-better' : 'better';
	return isMuch ? 'much-worse' : 'worse';
}

/** On which side of the reference the whole interval lies; null where it holds or touches it. */
export function sideOf({ lower, upper }: Interval, reference: number): Side | null {
	if (isBelow(reference, lower)) return 'high';
	return isAbove(reference, upper) ? 'low' : null;
}

/** "better", "much worse", "similar": the word as it is read, the same in tables and funnels. */
export function comparisonInWords(comparison: Comparison): string {
	return {
		'much-better': 'much better',
		better: 'better',
		similar: 'similar',
		worse: 'worse',
		'much-worse': 'much worse',
		higher: 'higher',
		lower: 'lower',
		'too-few': 'too few',
		'difference-only': 'difference only'
	}[comparison];
}
