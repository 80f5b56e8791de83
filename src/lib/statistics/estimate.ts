import type { Measure } from '$lib/domain/indicator';
import { scaleOf, value, type Observation } from '$lib/domain/observation';
import { FEWEST } from '$lib/domain/target';
import type { Interval, Level } from './interval';
import { meanInterval } from './mean-interval';
import { poissonInterval } from './poisson';
import { wilsonInterval } from './wilson';

/**
 * A value with what may be claimed of it, in the measure's own unit. `too-few`: a denominator under 5, of which nothing is
 * claimed. `bare`: nothing is known of how far it may be off (a ratio, a mean without its values, no denominator).
 */
export type Estimate =
	| { readonly kind: 'none' }
	| { readonly kind: 'too-few'; readonly value: number }
	| { readonly kind: 'bare'; readonly value: number }
	| EstimateWithIntervals;

export interface EstimateWithIntervals {
	readonly kind: 'with-intervals';
	readonly value: number;
	readonly interval95: Interval;
	readonly interval99_8: Interval;
}

/**
 * The observation's value with its 95 % and 99.8 % intervals: Wilson's of a percentage, exact Poisson (below 10 events) or
 * Byar's of a rate or a count. Counts are never too few. Example: 39 of 93 is 41.9 %, 32.4 to 52.1 % at 95.
 */
export function estimateOf(observation: Observation, measure: Measure): Estimate {
	const known = value(observation, measure);
	if (known === null) return { kind: 'none' };
	const { denominator } = observation;
	const isTooFew = measure !== 'count' && denominator !== null && denominator < FEWEST;
	if (isTooFew) return { kind: 'too-few', value: known };
	const interval95 = intervalOf(observation, measure, 95);
	const interval99_8 = intervalOf(observation, measure, 99.8);
	if (interval95 === null || interval99_8 === null) return { kind: 'bare', value: known };
	return { kind: 'with-intervals', value: known, interval95, interval99_8 };
}

/**
 * The mean of so many values with its t intervals; fewer than five are too few. Example: 8, 9, 10, 11, 12 have the mean 10,
 * 8.04 to 11.96 at 95.
 */
export function meanEstimateOf(values: readonly number[]): Estimate {
	if (values.length === 0) return { kind: 'none' };
	const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
	const interval95 = meanInterval(values, 95);
	const interval99_8 = meanInterval(values, 99.8);
	if (values.length < FEWEST || interval95 === null || interval99_8 === null) {
		return { kind: 'too-few', value: mean };
	}
	return { kind: 'with-intervals', value: mean, interval95, interval99_8 };
}

/**
 * The interval of an observation at one level, in the measure's unit, however few there are; null for a ratio or mean, for
 * parts that are missing and for a percentage above 100. Example: 4 events among 1,000 are a rate of 40 per 10,000, 10.9
 * to 102.4 at 95.
 */
export function intervalOf(
	{ numerator, denominator }: Observation,
	measure: Measure,
	level: Level
): Interval | null {
	if (numerator === null) return null;
	if (measure === 'count') return poissonInterval(numerator, level);
	if (denominator === null || denominator <= 0) return null;
	if (measure === 'percentage') return wilsonInterval(numerator, denominator, level);
	if (measure !== 'rate') return null;
	const events = poissonInterval(numerator, level);
	const scale = scaleOf(measure) / denominator;
	return events === null ? null : { lower: scale * events.lower, upper: scale * events.upper };
}
