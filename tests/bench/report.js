/**
 * @typedef {object} Result
 * @property {string} what
 * @property {string} unit
 * @property {number} measured
 * @property {number | null} budget
 * @property {'met' | 'MISSED' | ''} verdict
 */

/**
 * @template Measured
 * @param {readonly import('./budgets.js').Line<Measured>[]} lines
 * @param {Measured} measured
 * @param {import('./sizes.js').SizeName} size
 * @returns {readonly Result[]}
 */
export function resultsOf(lines, measured, size) {
	return lines.map(({ what, unit, of, budget, isLeast }) => {
		const value = of(measured);
		const limit = budget?.[size] ?? NaN;
		return {
			what,
			unit,
			measured: value,
			budget: Number.isNaN(limit) ? null : limit,
			verdict: verdictOn(value, limit, isLeast === true)
		};
	});
}

/**
 * @param {number} value
 * @param {number} limit
 * @param {boolean} isLeast
 * @returns {Result['verdict']}
 */
function verdictOn(value, limit, isLeast) {
	if (Number.isNaN(value) || Number.isNaN(limit)) return '';
	return (isLeast ? value >= limit : value <= limit) ? 'met' : 'MISSED';
}

/**
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function tableOf(results) {
	return results
		.map(({ what, unit, measured, budget, verdict }) => {
			const sign = unit === '/s' ? '≥' : '≤';
			const held = budget === null ? '' : `${sign} ${budget} ${unit}`.trim();
			return `  ${what.padEnd(42)}${inWords(measured).padStart(9)} ${unit.padEnd(4)}${held.padEnd(14)}${verdict}`.trimEnd();
		})
		.join('\n');
}

/** @param {number} number */
function inWords(number) {
	if (Number.isNaN(number)) return '–';
	if (number >= 100) return number.toFixed(0);
	return number.toFixed(number >= 10 ? 1 : 2);
}
