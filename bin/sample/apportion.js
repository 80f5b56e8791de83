import { at } from './at.js';

/**
 * Shares a whole number out by weight, in whole numbers that sum to it exactly (largest remainder).
 * No part exceeds its cap; what a cap refuses goes to the others.
 *
 * @param {number} total
 * @param {readonly number[]} weights
 * @param {readonly number[]} [caps]
 * @returns {number[]}
 */
export function apportion(total, weights, caps) {
	const parts = weights.map(() => 0);
	let left = total;
	while (left > 0) {
		const open = weights.map((weight, i) => (at(parts, i) < capOf(caps, i) ? weight : 0));
		const sum = open.reduce((a, b) => a + b, 0);
		if (sum <= 0) throw new Error(`${left} of ${total} cannot be placed.`);
		const exact = open.map((weight) => (left * weight) / sum);
		const whole = exact.map((part, i) => Math.min(Math.floor(part), capOf(caps, i) - at(parts, i)));
		whole.forEach((part, i) => (parts[i] = at(parts, i) + part));
		left -= whole.reduce((a, b) => a + b, 0);
		left -= placeRemainders(left, exact, { parts, caps });
	}
	return parts;
}

/**
 * One each to the largest remainders that have room.
 *
 * @param {number} left
 * @param {readonly number[]} exact
 * @param {{ parts: number[], caps: readonly number[] | undefined }} state
 */
function placeRemainders(left, exact, { parts, caps }) {
	const order = exact
		.map((part, i) => ({ i, remainder: part - Math.floor(part), isOpen: part > 0 }))
		.filter(({ i, isOpen }) => isOpen && at(parts, i) < capOf(caps, i))
		.sort((a, b) => b.remainder - a.remainder || a.i - b.i)
		.slice(0, left);
	for (const { i } of order) parts[i] = at(parts, i) + 1;
	return order.length;
}

/**
 * @param {readonly number[] | undefined} caps
 * @param {number} i
 */
function capOf(caps, i) {
	return caps?.[i] ?? Infinity;
}
