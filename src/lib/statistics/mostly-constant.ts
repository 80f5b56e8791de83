import { useOf, type Sample } from './sample';

/**
 * Whether more than half of the points that count have the same value, so that the rest are the exceptions: no shift or
 * trend is looked for among them. (29 weeks at 100 and one at 96 must not paint 29 points as a change for the better.)
 *
 * Formula: the majority vote of Boyer & Moore 1981, then counted. Example: 100, 100, 96 is; 100, 100, 96, 97 is not.
 */
export function isMostlyConstant(samples: readonly Sample[]): boolean {
	const values = samples.flatMap((sample) =>
		useOf(sample) === 'used' && sample.value !== null ? [sample.value] : []
	);
	let candidate = NaN;
	let lead = 0;
	for (const value of values) {
		if (lead === 0) candidate = value;
		lead += value === candidate ? 1 : -1;
	}
	const same = values.filter((value) => value === candidate).length;
	return 2 * same > values.length;
}
