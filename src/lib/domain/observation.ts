import type { Measure } from './indicator';

/** One indicator's count for one unit and period. Null means that there is no such number; it is never 0. */
export interface Observation {
	readonly numerator: number | null;
	readonly denominator: number | null;
}

/** What a numerator over a denominator is multiplied by: 100 for a percentage, 10,000 for a rate. */
export function scaleOf(measure: Measure): number {
	if (measure === 'percentage') return 100;
	return measure === 'rate' ? 10_000 : 1;
}

/** The observation's value: scale · numerator / denominator, or the numerator of a count. A denominator of zero has no value. */
export function value(observation: Observation, measure: Measure): number | null {
	const { numerator, denominator } = observation;
	if (numerator === null) return null;
	if (measure === 'count') return numerator;
	if (denominator === null || denominator === 0) return null;
	return (scaleOf(measure) * numerator) / denominator;
}

/** Sums both parts. Values are combined in no other way; a part missing in any stays missing. */
export function sumOf(observations: readonly Observation[]): Observation {
	const [only] = observations;
	if (only !== undefined && observations.length === 1) {
		return { numerator: only.numerator, denominator: only.denominator };
	}
	return {
		numerator: exactSum(observations, 'numerator'),
		denominator: exactSum(observations, 'denominator')
	};
}

const MILLION = 1_000_000;

/**
 * Sum of decimals without binary dust (0.1 + 0.2 = 0.3): figures have at most six decimals, so the sum is taken in
 * millionths. Null when there is nothing to add or any part is missing.
 */
function exactSum(observations: readonly Observation[], name: keyof Observation): number | null {
	let total = 0;
	let totalMillionths = 0;
	let isWhole = true;
	for (const observation of observations) {
		const part = observation[name];
		if (part === null) return null;
		isWhole &&= Number.isInteger(part);
		total += part;
		totalMillionths += Math.round(part * MILLION);
	}
	if (observations.length === 0) return null;
	return isWhole ? total : totalMillionths / MILLION;
}
