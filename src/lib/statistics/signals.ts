import type { ControlLimits } from './control-limits';
import { outside } from './outside';
import { useOf, type Sample } from './sample';
import { shift } from './shift';
import type { JudgedPoint, SpecialCause } from './special-cause';
import { trend } from './trend';
import { twoOfThree } from './two-of-three';

/** The points of one segment, each with the limits that hold for it. */
export interface Charted {
	/** Position of the first among all points. */
	readonly from: number;
	readonly samples: readonly Sample[];
	readonly limits: readonly (ControlLimits | null)[];
	readonly isMostlyConstant: boolean;
}

/**
 * Every rule that a segment's points break. Excluded points are passed over; a missing one ends what came before it. In a
 * segment that is mostly constant shift and trend say nothing.
 *
 * Example: three weeks above the centre, one excluded, four above: one shift of seven points. Were the one missing instead,
 * there would be none.
 */
export function causesIn(charted: Charted): readonly SpecialCause[] {
	const rules = charted.isMostlyConstant
		? [outside, twoOfThree]
		: [outside, trend, twoOfThree, shift];
	return unbrokenSequences(charted).flatMap((sequence) => rules.flatMap((rule) => rule(sequence)));
}

function unbrokenSequences({
	from,
	samples,
	limits
}: Charted): readonly (readonly JudgedPoint[])[] {
	const sequences: JudgedPoint[][] = [];
	let sequence: JudgedPoint[] = [];
	samples.forEach((sample, position) => {
		const use = useOf(sample);
		if (use === 'excluded') return;
		const own = limits[position] ?? null;
		if (use === 'missing' || own === null || sample.value === null) {
			sequence = [];
			return;
		}
		if (sequence.length === 0) sequences.push(sequence);
		sequence.push({ index: from + position, value: sample.value, limits: own });
	});
	return sequences;
}

/** The causes that mark each position from `from` on, `count` of them. */
export function causesByPoint(
	causes: readonly SpecialCause[],
	from: number,
	count: number
): readonly (readonly SpecialCause[])[] {
	const byPoint = new Array<readonly SpecialCause[]>(count).fill(NO_CAUSE);
	for (const cause of causes) {
		for (const member of cause.members) {
			const before = byPoint[member - from] ?? NO_CAUSE;
			byPoint[member - from] = [...before, cause];
		}
	}
	return byPoint;
}

const NO_CAUSE: readonly SpecialCause[] = [];
