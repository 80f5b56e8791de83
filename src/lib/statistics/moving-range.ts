import { useOf, type Sample } from './sample';

/**
 * The mean moving range: of the distances between each point and the one before it. Never across a missing period,
 * because the two are no neighbours; across an excluded one, because it is as though it were not there. Null where no two
 * points are neighbours.
 *
 * Source: Shewhart's individuals chart as in NHS England Making Data Count SQL tool v2.5. Example: 1, 4, missing, 6, 5
 * have the ranges 3 and 1, mean 2; were the third excluded, they would be 3, 2 and 1.
 */
export function meanMovingRange(
	samples: readonly Sample[],
	numberOf: (sample: Sample) => number | null = ({ value }) => value
): number | null {
	let sum = 0;
	let count = 0;
	let before: number | null = null;
	for (const sample of samples) {
		const use = useOf(sample);
		if (use === 'excluded') continue;
		const number = use === 'used' ? numberOf(sample) : null;
		if (number !== null && before !== null) {
			sum += Math.abs(number - before);
			count += 1;
		}
		before = number;
	}
	return count === 0 ? null : sum / count;
}
