import { at } from '../../bin/sample/at.js';

/** @param {readonly number[]} numbers At least one. */
export function medianOf(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	if (sorted.length % 2 === 1) return at(sorted, middle);
	return (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}
