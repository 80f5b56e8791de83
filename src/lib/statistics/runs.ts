import type { JudgedPoint, Side } from './special-cause';

/** Points in a row that are on one side, by their positions among all points. */
export interface Run {
	readonly side: Side;
	readonly members: readonly number[];
}

/** The rows of neighbours that are on the same side, however short; a point that is on neither ends the row. */
export function runsOf(
	sequence: readonly JudgedPoint[],
	sideOf: (point: JudgedPoint) => Side | null
): readonly Run[] {
	const runs: Run[] = [];
	let members: number[] = [];
	let before: Side | null = null;
	for (const point of sequence) {
		const side = sideOf(point);
		if (side !== null && side !== before) {
			members = [];
			runs.push({ side, members });
		}
		if (side !== null) members.push(point.index);
		before = side;
	}
	return runs;
}
