import { runsOf } from './runs';
import type { JudgedPoint, Side, SpecialCause } from './special-cause';
import { isAbove, isBelow } from './tolerance';

/** On which side of the limits a value lies, strictly; null where it is within or on one. */
export function sideOutside({ value, limits }: Omit<JudgedPoint, 'index'>): Side | null {
	if (isAbove(value, limits.upper)) return 'high';
	return isBelow(value, limits.lower) ? 'low' : null;
}

/**
 * Rule 1, outside: points beyond the limits that are not cut, x > upper or x < lower. Neighbours on the same side are one
 * cause. `sequence` holds points in order with no missing period between.
 *
 * Source: NHS England Making Data Count SQL tool v2.5. Example: with limits of 40 and 60, of 50, 61, 63, 60, 39 the second
 * and third are one cause (high), the last another (low), and 60 is on the limit.
 */
export function outside(sequence: readonly JudgedPoint[]): readonly SpecialCause[] {
	return runsOf(sequence, sideOutside).map(({ side, members }) => ({
		rule: 'outside',
		side,
		members
	}));
}
