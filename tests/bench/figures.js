import { normal, randomOf } from '../../bin/sample/random.js';
import { MOST_WEEKS, SEED, mondayOf } from './sizes.js';

/**
 * @typedef {import('./made-up.js').MadeIndicator} MadeIndicator
 * @typedef {import('./made-up.js').MadeTeam} MadeTeam
 * @typedef {import('./sizes.js').Size} Size
 */

export const FIGURE_HEAD = 'period_start,indicator,team,numerator,denominator\n';

/** The weekly file gives its new week and this many before it, which still settle. */
const SETTLING_WEEKS = 3;

/**
 * The rows of one indicator, team by team: every week of the size.
 *
 * @param {MadeIndicator} indicator
 * @param {readonly MadeTeam[]} teams
 * @param {Size} size
 */
export function historyRows(indicator, teams, { weeks }) {
	const first = MOST_WEEKS - weeks;
	return teams.map((team) => seriesRows(indicator, team, [first, MOST_WEEKS - 1])).join('');
}

/**
 * The weekly file on top of that history: the next week, and late recording in the weeks before it.
 *
 * @param {readonly MadeIndicator[]} indicators
 * @param {readonly MadeTeam[]} teams
 */
export function weeklyText(indicators, teams) {
	const from = MOST_WEEKS - SETTLING_WEEKS;
	const rows = indicators.flatMap((indicator) =>
		teams.map((team) => seriesRows(indicator, team, [from, MOST_WEEKS], true))
	);
	return FIGURE_HEAD + rows.join('');
}

/**
 * What a series has in the weeks from the first to the last; all weeks are drawn, so that each is always the same.
 *
 * @param {MadeIndicator} indicator
 * @param {MadeTeam} team
 * @param {readonly [number, number]} stretch
 * @param {boolean} isLate Whether one case more has been recorded in every second week since.
 */
function seriesRows(indicator, team, [first, last], isLate = false) {
	const random = randomOf(`${SEED} ${indicator.id} ${team.id}`);
	const share = indicator.share + (random() - 0.5) * 0.16;
	const cases = indicator.cases * (0.6 + 0.8 * random());
	let drift = 0;
	let text = '';
	for (let week = 0; week <= last; week += 1) {
		drift = 0.8 * drift + 0.03 * normal(random);
		const count = Math.max(0, Math.round(cases * (1 + 0.25 * normal(random))));
		const chance = random() - 0.5;
		if (week < first) continue;
		const season = 0.02 * Math.sin((2 * Math.PI * week) / 52);
		const trend = indicator.slope * (week / MOST_WEEKS - 1);
		const met = Math.round(count * (share + trend + season + drift) + chance);
		const more = isLate && week % 2 === 0 && week < MOST_WEEKS ? 1 : 0;
		text += rowOf(indicator, team, week, { met: within(met, count), count: count + more });
	}
	return text;
}

/**
 * @param {MadeIndicator} indicator
 * @param {MadeTeam} team
 * @param {number} week
 * @param {{ readonly met: number, readonly count: number }} figure
 */
function rowOf({ id, isCount }, team, week, { met, count }) {
	const parts = isCount ? `${count},` : `${met},${count}`;
	return `${mondays[week] ?? ''},${id},${team.id},${parts}\n`;
}

/** @type {readonly string[]} */
const mondays = Array.from({ length: MOST_WEEKS + 1 }, (_, week) => mondayOf(week));

/**
 * @param {number} number
 * @param {number} most
 */
function within(number, most) {
	return Math.min(most, Math.max(0, number));
}
