/**
 * The three sizes that are measured, and the seed of everything that is made for them. The same indicator, team and
 * week has the same figure at every size.
 *
 * @typedef {'S' | 'M' | 'L'} SizeName
 *
 * @typedef {object} Size
 * @property {SizeName} name
 * @property {number} indicators
 * @property {number} teams
 * @property {number} weeks
 */

/** @type {readonly Size[]} */
export const SIZES = [
	{ name: 'S', indicators: 30, teams: 10, weeks: 260 },
	{ name: 'M', indicators: 60, teams: 40, weeks: 520 },
	{ name: 'L', indicators: 60, teams: 320, weeks: 520 }
];

export const SEED = '20240417';

/** Weeks for which figures are drawn; the smaller sizes have the newest of them. */
export const MOST_WEEKS = 520;

const FIRST_MONDAY = Date.UTC(2015, 3, 6);
const WEEK = 7 * 86_400_000;

/**
 * The Monday of a week, counted from the first of all; the week after the last is the weekly file's.
 *
 * @param {number} week
 */
export function mondayOf(week) {
	return new Date(FIRST_MONDAY + week * WEEK).toISOString().slice(0, 10);
}

/** @param {Size} size */
export function rowsOf({ indicators, teams, weeks }) {
	return indicators * teams * weeks;
}
