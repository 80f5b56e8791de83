import { addDays, nextMonth, weeksBetween } from './calendar.js';
import { csvText } from './csv.js';
import { firstWeek, lastWeek } from './front-door-plans.js';
import { asFirstSeen } from './late-recording.js';

/**
 * The extracts as they came in, one a Monday: the whole history in July 2013, a week later the next week,
 * then in April 2019 everything since, and twelve weekly ones.
 *
 * @typedef {import('./late-recording.js').Series} Series
 * @typedef {import('./flow.js').Cell} Cell
 * @typedef {object} Delivery
 * @property {string} received date; the file's name
 * @property {string} time
 * @property {string} newest the newest week in it
 * @property {string} [from] first week, for a file that is not a weekly one
 * @property {boolean} [isSettled] gives its weeks as they will stay
 * @property {string} reason
 */

/**
 * The one correction beyond the settling weeks. Failed visits were counted as visits; found in an audit.
 */
export const correction = {
	indicator: 'protection-visits-in-time',
	team: 'safeguarding-west',
	from: '2019-04-15',
	until: '2019-05-13',
	received: '2019-06-10',
	visits: 12,
	reason:
		'Safeguarding West, protection visits, weeks of 15 Apr to 13 May 2019: failed visits had been recorded as visits; found in the May audit and corrected'
};

/** Mondays that were bank holidays: the extract came on the Tuesday. */
const closedMondays = new Set(['2019-04-22', '2019-05-06', '2019-05-27']);
const minutes = ['41', '38', '52', '44', '47', '40', '55', '43', '39', '46', '42', '44'];

/** @type {readonly Delivery[]} */
export const deliveries = [
	{
		received: '2013-07-08',
		time: '07:44',
		newest: '2013-07-01',
		from: firstWeek,
		reason: 'First load: all weeks since April 2012'
	},
	{
		received: '2013-07-15',
		time: '07:42',
		newest: '2013-07-08',
		isSettled: true,
		reason: 'Weekly extract'
	},
	{
		received: '2019-04-01',
		time: '07:49',
		newest: '2019-03-25',
		from: '2013-07-15',
		reason: 'Load of all weeks since the week of 15 Jul 2013'
	},
	...weeksBetween('2019-04-01', lastWeek).map((newest, i) => weeklyDelivery(newest, i))
];

/**
 * @param {string} newest
 * @param {number} i
 * @returns {Delivery}
 */
function weeklyDelivery(newest, i) {
	const monday = addDays(newest, 7);
	const received = closedMondays.has(monday) ? addDays(monday, 1) : monday;
	const reason = received === correction.received ? correction.reason : 'Weekly extract';
	return { received, time: `07:${minutes[i] ?? '45'}`, newest, reason };
}

/**
 * @param {readonly Series[]} series in the catalogue's order
 * @param {Delivery} delivery
 */
export function figuresFile(series, delivery) {
	const rows = series.flatMap((one) =>
		one.cells
			.filter((cell) => isGiven(one, cell.period, delivery))
			.map((cell) => rowOf(one, cell, delivery))
	);
	return csvText(['period_start', 'indicator', 'team', 'numerator', 'denominator'], rows);
}

/**
 * @param {Series} series
 * @param {Cell} cell
 * @param {Delivery} delivery
 */
function rowOf(series, cell, delivery) {
	const corrected = isCorrected(series.indicator, cell)
		? { ...cell, numerator: cell.numerator - correction.visits }
		: cell;
	const known = delivery.received < correction.received ? cell : corrected;
	const seen = delivery.isSettled ? known : asFirstSeen(series, known, delivery.newest);
	return [seen.period, series.indicator, seen.team, seen.numerator, seen.denominator];
}

/**
 * @param {string} indicator
 * @param {Cell} cell
 */
function isCorrected(indicator, { team, period }) {
	const { from, until } = correction;
	const isThere = indicator === correction.indicator && team === correction.team;
	return isThere && from <= period && period <= until;
}

/**
 * A weekly file gives each indicator from its oldest week still settling on, every team of those weeks, and
 * a month once it has ended.
 *
 * @param {Series} series
 * @param {string} period
 * @param {Delivery} delivery
 */
function isGiven(series, period, delivery) {
	if (series.frequency === 'month') return isGivenMonth(period, delivery);
	if (period > delivery.newest) return false;
	if (delivery.from) return period >= delivery.from;
	const isReopened =
		delivery.received === correction.received && series.indicator === correction.indicator;
	const earliest = addDays(delivery.newest, -7 * Math.max(0, series.settlesAfter - 1));
	return period >= (isReopened ? correction.from : earliest);
}

/**
 * @param {string} month
 * @param {Delivery} delivery
 */
function isGivenMonth(month, { from, newest }) {
	const ended = nextMonth(month);
	const before = from ?? newest;
	return ended <= addDays(newest, 7) && (from === firstWeek || ended > before);
}
