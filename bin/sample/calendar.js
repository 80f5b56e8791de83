/** Weeks and months as ISO dates; a week is its Monday. */

const dayLength = 86_400_000;

/** Easter Sundays of the sample's years. */
const easterSundays = [
	'2012-04-08',
	'2013-03-31',
	'2014-04-20',
	'2015-04-05',
	'2016-03-27',
	'2017-04-16',
	'2018-04-01',
	'2019-04-21'
];

/** Volume beside an ordinary week's, by month and day of the Monday; the first that fits. */
const seasons = [
	{ from: '12-22', until: '12-29', volume: 0.42 },
	{ from: '12-30', until: '12-31', volume: 0.68 },
	{ from: '01-01', until: '01-04', volume: 0.68 },
	{ from: '08-01', until: '08-31', volume: 0.84 },
	{ from: '07-22', until: '07-31', volume: 0.92 },
	{ from: '02-12', until: '02-18', volume: 0.88 },
	{ from: '05-01', until: '05-07', volume: 0.88 },
	{ from: '05-25', until: '05-31', volume: 0.88 },
	{ from: '10-24', until: '10-30', volume: 0.88 },
	{ from: '09-08', until: '11-30', volume: 1.07 }
];

/** @param {string} date */
export function dayNumber(date) {
	return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/**
 * @param {string} date
 * @param {number} days
 */
export function addDays(date, days) {
	return new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
}

/**
 * Every Monday from `first` to `last`, both included.
 *
 * @param {string} first
 * @param {string} last
 * @returns {string[]}
 */
export function weeksBetween(first, last) {
	/** @type {string[]} */
	const weeks = [];
	for (let week = first; week <= last; week = addDays(week, 7)) weeks.push(week);
	return weeks;
}

/**
 * Every first of a month from `first` to `last`, both included.
 *
 * @param {string} first
 * @param {string} last
 * @returns {string[]}
 */
export function monthsBetween(first, last) {
	/** @type {string[]} */
	const months = [];
	for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
	return months;
}

/** @param {string} month a first of a month */
export function nextMonth(month) {
	return `${addDays(month, 32).slice(0, 7)}-01`;
}

/**
 * How busy a week is beside an ordinary one: Christmas, Easter, August, half-terms and bank holidays
 * bring fewer contacts and fewer meetings, autumn term more.
 *
 * @param {string} week
 */
export function seasonOf(week) {
	const day = week.slice(5);
	if (isEaster(week)) return 0.78;
	const season = seasons.find(({ from, until }) => from <= day && day <= until);
	return season?.volume ?? 1.02;
}

/** @param {string} week */
function isEaster(week) {
	return easterSundays.some((sunday) => {
		const distance = dayNumber(week) - dayNumber(sunday);
		return distance === -6 || distance === 1;
	});
}

/**
 * A value between stated points, on a straight line; level before the first and after the last.
 *
 * @typedef {ReadonlyArray<readonly [date: string, value: number]>} Curve
 *
 * @param {Curve} curve
 * @param {string} date
 */
export function valueOn(curve, date) {
	let before = curve[0];
	if (!before) throw new Error('A curve needs a point.');
	for (const point of curve) {
		if (point[0] > date) return date < before[0] ? before[1] : between(before, point, date);
		before = point;
	}
	return before[1];
}

/**
 * @param {readonly [string, number]} before
 * @param {readonly [string, number]} after
 * @param {string} date
 */
function between(before, after, date) {
	if (before[0] === after[0]) return after[1];
	const share =
		(dayNumber(date) - dayNumber(before[0])) / (dayNumber(after[0]) - dayNumber(before[0]));
	return before[1] + share * (after[1] - before[1]);
}
