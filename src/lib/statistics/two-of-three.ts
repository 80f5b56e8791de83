import { sideOfCentre } from './shift';
import type { JudgedPoint, Side, SpecialCause } from './special-cause';
import { isAbove, isBelow } from './tolerance';

/**
 * Rule 4, two of three: three points in a row on one side of the centre of which at least two lie beyond 2 sigma on it
 * (beyond 3 sigma counts too); only those beyond are marked. Windows that overlap are one cause. `sequence` holds points
 * in order with no missing period between.
 *
 * Source: NHS England Making Data Count, as changed in November 2023. Example: about a centre of 50 with 2 sigma at 60, of
 * 62, 55, 63 the first and third are marked; 62, 49, 63 are none, the second being on the other side.
 */
export function twoOfThree(sequence: readonly JudgedPoint[]): readonly SpecialCause[] {
	const causes: Marking[] = [];
	for (let last = 2; last < sequence.length; last += 1) {
		const window = sequence.slice(last - 2, last + 1);
		const side = sideOfAll(window);
		if (side === null) continue;
		const beyond = window.filter((point) => isBeyondTwoSigma(point, side));
		if (beyond.length >= 2) mark(causes, side, { window, beyond });
	}
	return causes;
}

interface Marking {
	readonly rule: 'two-of-three';
	readonly side: Side;
	readonly members: number[];
}

interface Window {
	readonly window: readonly JudgedPoint[];
	readonly beyond: readonly JudgedPoint[];
}

/** Adds a window's points to the last cause where the two overlap on the same side, else to a new one. */
function mark(causes: Marking[], side: Side, { window, beyond }: Window): void {
	const first = window[0]?.index ?? 0;
	const last = causes.at(-1);
	const isSame = last?.side === side && newestOf(last) >= first;
	const cause: Marking = isSame ? last : { rule: 'two-of-three', side, members: [] };
	if (!isSame) causes.push(cause);
	for (const { index } of beyond) {
		if (index > newestOf(cause)) cause.members.push(index);
	}
}

function newestOf({ members }: Marking): number {
	return members.at(-1) ?? -1;
}

/** The side of the centre on which all three lie; null where they do not. */
function sideOfAll(window: readonly JudgedPoint[]): Side | null {
	const [first, ...others] = window.map(sideOfCentre);
	return first !== undefined && others.every((side) => side === first) ? first : null;
}

function isBeyondTwoSigma({ value, limits }: JudgedPoint, side: Side): boolean {
	return side === 'high'
		? isAbove(value, limits.upperTwoSigma)
		: isBelow(value, limits.lowerTwoSigma);
}
