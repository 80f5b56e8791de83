import type { Measure } from '$lib/domain/indicator';
import { limitsAbout, type ControlLimits } from './control-limits';
import { meanMovingRange } from './moving-range';
import { useOf, type Sample } from './sample';

/** What the mean moving range is multiplied by to give 3 sigma: 3/1.128 rounded, as Making Data Count has it. */
export const XMR_CONSTANT = 2.66;

/**
 * The straight limits of individual values: mean ± 2.66 · mean moving range. Points that are missing or excluded do not
 * count. All points equal give limits that equal the mean. Null where no two points are neighbours in time.
 *
 * Source: NHS England Making Data Count SQL tool v2.5. Example: 10, 12, 11, 13 have the mean 11.5 and the moving ranges
 * 2, 1, 2 (mean 5/3), so that the limits are 11.5 ± 4.4333: 7.0667 to 15.9333.
 */
export function xmrLimits(samples: readonly Sample[], measure: Measure): ControlLimits | null {
	const movingRange = meanMovingRange(samples);
	if (movingRange === null) return null;
	return limitsAbout(meanOf(samples), XMR_CONSTANT * movingRange, measure);
}

function meanOf(samples: readonly Sample[]): number {
	let sum = 0;
	let count = 0;
	for (const sample of samples) {
		if (useOf(sample) !== 'used' || sample.value === null) continue;
		sum += sample.value;
		count += 1;
	}
	return sum / count;
}
