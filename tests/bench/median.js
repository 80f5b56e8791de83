import { at } from '../../bin/sample/at.js';

/** @param {readonly number[]} numbers What could not be measured is no number and is passed over. */
export function medianOf(numbers) {
	const sorted = numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
	if (sorted.length === 0) return NaN;
	const middle = Math.floor(sorted.length / 2);
	if (sorted.length % 2 === 1) return at(sorted, middle);
	return (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}
