/** More halvings than a double has digits: the search ends long before. */
const MOST_HALVINGS = 400;

/**
 * Where a rising function reaches zero, between `low` (where it is below) and `high` (above): the bracket is halved until
 * no double lies between its ends. Example: x ↦ x² − 2 from 0 to 2 gives 1.414213562373095.
 */
export function rootOf(rising: (x: number) => number, low: number, high: number): number {
	let below = low;
	let above = high;
	for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
		const middle = below + (above - below) / 2;
		if (middle === below || middle === above) return middle;
		if (rising(middle) < 0) below = middle;
		else above = middle;
	}
	return below + (above - below) / 2;
}

/** A place at which a rising function has passed zero, found by doubling from 1. */
export function bracketAbove(rising: (x: number) => number): number {
	let high = 1;
	while (rising(high) < 0) high *= 2;
	return high;
}
