import Papa from 'papaparse';
import { NET, PLAIN } from './browser.js';
import { measureFloor } from './floor.js';
import { medianOf } from './median.js';

/**
 * How many times longer this machine takes now than the two quiet processors for which the budgets were set, for the same
 * work of others: a bare page, the same page over a slow line with a quarter of the processor, and rows read by papaparse.
 *
 * @typedef {object} Machine
 * @property {number} page
 * @property {number} net
 * @property {number} rows
 */

/** Milliseconds, and million rows a second, on those. */
const THERE = { page: 24, net: 134, rows: 1 };
const ROWS = 200_000;

/** @returns {Promise<Machine>} */
export async function measureMachine() {
	return {
		page: (await measureFloor(PLAIN)) / THERE.page,
		net: (await measureFloor(NET)) / THERE.net,
		rows: THERE.rows / millionRowsPerSecond()
	};
}

/**
 * What it was between two moments: such a machine has been seen to take twice as long from one minute to the next.
 *
 * @param {Machine} one
 * @param {Machine} other
 * @returns {Machine}
 */
export function between(one, other) {
	return {
		page: (one.page + other.page) / 2,
		net: (one.net + other.net) / 2,
		rows: (one.rows + other.rows) / 2
	};
}

function millionRowsPerSecond() {
	const text = Array.from(
		{ length: ROWS },
		(_, row) => `2013-07-08,initial-assessments-in-time,team-${row % 40},${row % 90},${row % 97}\n`
	).join('');
	const rates = Array.from({ length: 5 }, () => {
		const began = performance.now();
		const { data } = Papa.parse(text);
		return data.length / 1000 / (performance.now() - began);
	});
	return medianOf(rates);
}
