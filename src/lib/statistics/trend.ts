import type { JudgedPoint, Side, SpecialCause } from './special-cause';
import { isAbove, isBelow } from './tolerance';

/** So many points, both ends counted, that each go the same way are more than chance. */
const FEWEST = 7;

/**
 * Rule 3, trend: 7 or more points, both ends counted, each strictly above (or below) the one before; all are marked. Two
 * equal neighbours break it. Where a rise turns into a fall, the top belongs to both. `sequence` holds points in order
 * with no missing period between. Side `high` is rising, `low` falling.
 *
 * Source: NHS England Making Data Count SQL tool v2.5. Example: 1, 2, 3, 4, 5, 6, 7 is a trend; 1, 2, 3, 3, 4, 5, 6, 7 is none.
 */
export function trend(sequence: readonly JudgedPoint[]): readonly SpecialCause[] {
	const causes: SpecialCause[] = [];
	let from = 0;
	let before: Side | null = null;
	for (let position = 1; position <= sequence.length; position += 1) {
		const way = wayTo(sequence[position - 1], sequence[position]);
		if (way === before) continue;
		if (before !== null && position - from >= FEWEST) {
			const members = sequence.slice(from, position).map(({ index }) => index);
			causes.push({ rule: 'trend', side: before, members });
		}
		from = position - 1;
		before = way;
	}
	return causes;
}

/** Which way it goes from one point to the next; null where they are equal or there is no next. */
function wayTo(point: JudgedPoint | undefined, next: JudgedPoint | undefined): Side | null {
	if (point === undefined || next === undefined) return null;
	if (isAbove(next.value, point.value)) return 'high';
	return isBelow(next.value, point.value) ? 'low' : null;
}
