import { dayNumber } from './calendar.js';
import { binomial, randomOf } from './random.js';

/**
 * How a figure looked when it was younger. Work is recorded late: some events of a week are only in the
 * system one, two or three Mondays later, some visits of a weekend only the Monday after.
 *
 * @typedef {import('./flow.js').Cell} Cell
 * @typedef {object} Series
 * @property {string} indicator
 * @property {string} accrual flow or snapshot
 * @property {string} polarity
 * @property {string} measure
 * @property {string} frequency week or month
 * @property {number} settlesAfter in weeks; 0 and 1 never move
 * @property {readonly Cell[]} cells
 */

/** Chance that an event is still missing after 0, 1 and 2 more Mondays. */
const missing = [0.06, 0.025, 0.009];

/** Chance that what was done for one child is recorded a week late. */
const lateDeed = 0.005;

/** Chance that the end or the beginning of a case, plan or placement is. */
const lateEvent = 0.001;

/**
 * @param {Series} series
 * @param {Cell} cell
 * @param {string} newest the newest week of the file that shows the cell
 * @returns {Cell}
 */
export function asFirstSeen(series, cell, newest) {
	const age = Math.round((dayNumber(newest) - dayNumber(cell.period)) / 7);
	if (series.frequency !== 'week' || age >= series.settlesAfter - 1) return cell;
	// Referrals and re-referrals are the same events: the same ones are late in both.
	const family = series.indicator === 'referrals' ? 're-referrals' : series.indicator;
	const random = randomOf(`late ${family} ${cell.period} ${cell.team}`);
	return series.accrual === 'flow'
		? youngFlow(cell, missing[age] ?? 0, random)
		: youngState(series, cell, random);
}

/**
 * Each event has one fixed moment of recording, so that a younger figure never holds more than an older one.
 * The draw for the events that count not comes first: a count has only those.
 *
 * @param {Cell} cell
 * @param {number} chance
 * @param {import('./random.js').Random} random
 * @returns {Cell}
 */
function youngFlow(cell, chance, random) {
	const all = cell.denominator ?? cell.numerator;
	const isRecorded = Array.from({ length: all }, () => random() >= chance);
	const recorded = isRecorded.filter(Boolean).length;
	if (cell.denominator === null) return { ...cell, numerator: recorded };
	const numerator = isRecorded.slice(0, cell.numerator).filter(Boolean).length;
	return { ...cell, numerator, denominator: recorded };
}

/**
 * What was done but not yet recorded looks undone: visits look late, finished assessments look open.
 *
 * @param {Series} series
 * @param {Cell} cell
 * @param {import('./random.js').Random} random
 * @returns {Cell}
 */
function youngState(series, cell, random) {
	if (series.measure === 'percentage' && series.polarity === 'low-is-good') {
		const others = (cell.denominator ?? 0) - cell.numerator;
		return { ...cell, numerator: cell.numerator + binomial(random, others, lateEvent) };
	}
	const chance = series.polarity === 'high-is-good' ? lateDeed : lateEvent;
	return { ...cell, numerator: cell.numerator - binomial(random, cell.numerator, chance) };
}
