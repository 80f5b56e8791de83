import { runsOf } from './runs';
import type { JudgedPoint, Side, SpecialCause } from './special-cause';
import { isAbove, isBelow } from './tolerance';

/** So many points in a row on one side of the centre are more than chance. */
const FEWEST = 7;

/** On which side of its centre a point lies; null on it. */
export function sideOfCentre({ value, limits }: Omit<JudgedPoint, 'index'>): Side | null {
	if (isAbove(value, limits.centre)) return 'high';
	return isBelow(value, limits.centre) ? 'low' : null;
}

/**
 * Rule 2, shift: 7 or more points in a row strictly on one side of the centre; all are marked. A point on the centre
 * breaks the row. `sequence` holds points in order with no missing period between.
 *
 * Source: NHS England Making Data Count SQL tool v2.5. Example: about a centre of 50, seven times 51 is a shift (high);
 * six times 51, 50, 51 is none.
 */
export function shift(sequence: readonly JudgedPoint[]): readonly SpecialCause[] {
	return runsOf(sequence, sideOfCentre)
		.filter(({ members }) => members.length >= FEWEST)
		.map(({ side, members }) => ({ rule: 'shift', side, members }));
}
