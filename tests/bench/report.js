/**
 * @typedef {object} Result
 * @property {string} what
 * @property {string} unit
 * @property {number} measured
 * @property {number | null} budget
 * @property {number | null} there As long as it takes on the machine of the budgets, by the ratio of the same work of others.
 * @property {'met' | 'met as a ratio' | 'MISSED' | ''} verdict
 */

/**
 * @template Measured
 * @param {readonly import('./budgets.js').Line<Measured>[]} lines
 * @param {Measured} measured
 * @param {import('./sizes.js').SizeName} size
 * @param {Partial<import('./machine.js').Machine & import('./peer.js').Peer>} machine
 * @returns {readonly Result[]}
 */
export function resultsOf(lines, measured, size, machine) {
	return lines.map(({ what, unit, of, budget, isLeast, like }) => {
		const value = of(measured);
		const there = like === undefined ? null : value / (machine[like] ?? NaN);
		const limit = budget?.[size] ?? NaN;
		return {
			what,
			unit,
			measured: value,
			budget: Number.isNaN(limit) ? null : limit,
			there,
			verdict: verdictOn({ value, there, limit, isLeast: isLeast === true })
		};
	});
}

/**
 * @param {{ readonly value: number, readonly there: number | null, readonly limit: number, readonly isLeast: boolean }} held
 * @returns {Result['verdict']}
 */
function verdictOn({ value, there, limit, isLeast }) {
	if (Number.isNaN(value) || Number.isNaN(limit)) return '';
	if (isLeast ? value >= limit : value <= limit) return 'met';
	return there !== null && there <= limit ? 'met as a ratio' : 'MISSED';
}

/**
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function tableOf(results) {
	return results
		.map(({ what, unit, measured, there, budget, verdict }) => {
			const sign = unit === '/s' ? '≥' : '≤';
			const held = budget === null ? '' : `${sign} ${budget} ${unit}`.trim();
			const elsewhere = there === null ? '' : inWords(there);
			return `  ${what.padEnd(42)}${inWords(measured).padStart(9)} ${unit.padEnd(4)}${elsewhere.padStart(8)}  ${held.padEnd(14)}${verdict}`.trimEnd();
		})
		.join('\n');
}

/** @param {number} number */
function inWords(number) {
	if (Number.isNaN(number)) return '–';
	if (number >= 100) return number.toFixed(0);
	return number.toFixed(number >= 10 ? 1 : 2);
}
