import { at } from './at.js';
import { apportion } from './apportion.js';
import { dayNumber, valueOn } from './calendar.js';
import { reportingTeams } from './organisation.js';
import { normal, persistentNoise, randomOf } from './random.js';

/**
 * Snapshots: the state at the end of a week. Each week remembers the one before; at a census day with a
 * stated count the council's total is that count exactly, and the weeks around it lead up to it.
 *
 * @typedef {import('./flow.js').Cell} Cell
 * @typedef {{ week: string, numerator: number, denominator: number }} Fixed in the plan's own units
 * @typedef {object} SnapshotPlan
 * @property {string} seed
 * @property {readonly string[]} weeks
 * @property {import('./organisation.js').Coverage} coverage
 * @property {import('./calendar.js').Curve} size the denominator, all teams
 * @property {import('./calendar.js').Curve} level numerator over denominator
 * @property {readonly Fixed[]} fixed
 * @property {number} spread how far teams differ: 0.2 is a fifth
 * @property {number} unrest how far the level moves from week to week, as a share of what could be missed
 * @property {'share' | 'ratio'} kind a share never exceeds its denominator
 * @property {readonly Cell[]} [sizedBy] cells whose denominators are taken over
 *
 * @typedef {{ period: string, numerator: number, denominator: number }} Total
 * @typedef {Map<string, number[]>} Habits noise by team
 */

/**
 * @param {SnapshotPlan} plan
 * @returns {Cell[]}
 */
export function snapshotCells(plan) {
	const random = randomOf(plan.seed);
	const totals = weeklyTotals(plan, random);
	/** @type {{ size: Habits, level: Habits }} */
	const habits = { size: new Map(), level: new Map() };
	return totals.flatMap((total, i) => splitByTeam(plan, total, { habits, random, i }));
}

/**
 * @param {SnapshotPlan} plan
 * @param {import('./random.js').Random} random
 * @returns {Total[]}
 */
function weeklyTotals(plan, random) {
	const size = persistentNoise(random, plan.weeks.length, 0.93);
	const level = persistentNoise(random, plan.weeks.length, 0.86);
	const sizes = withFixed(plan.size, plan.fixed, (point) => point.denominator);
	const levels = withFixed(plan.level, plan.fixed, (p) => p.numerator / p.denominator);
	return plan.weeks.map((period, i) => {
		const fixed = plan.fixed.find(({ week }) => week === period);
		if (fixed) return { period, numerator: fixed.numerator, denominator: fixed.denominator };
		const freedom = freedomOn(plan.fixed, period);
		const inherited = plan.sizedBy ? totalOf(plan.sizedBy, period) : undefined;
		const drawn = Math.round(valueOn(sizes, period) * (1 + 0.025 * freedom * at(size, i)));
		const denominator = inherited ?? drawn;
		const expected = valueOn(levels, period);
		const room = plan.kind === 'share' ? Math.min(expected, 1 - expected) : expected;
		const share = expected + plan.unrest * room * freedom * at(level, i);
		const top = plan.kind === 'share' ? denominator : Infinity;
		const numerator = Math.max(0, Math.min(top, Math.round(share * denominator)));
		return { period, numerator, denominator };
	});
}

/**
 * @param {import('./calendar.js').Curve} curve
 * @param {readonly Fixed[]} fixed
 * @param {(point: Fixed) => number} read
 * @returns {import('./calendar.js').Curve}
 */
function withFixed(curve, fixed, read) {
	const weeks = new Set(fixed.map(({ week }) => week));
	/** @type {(readonly [string, number])[]} */
	const points = fixed.map((point) => [point.week, read(point)]);
	return [...curve.filter(([date]) => !weeks.has(date)), ...points].sort(([a], [b]) =>
		a < b ? -1 : 1
	);
}

/**
 * Noise fades to nothing over the eight weeks before and after a fixed week.
 *
 * @param {readonly Fixed[]} fixed
 * @param {string} period
 */
export function freedomOn(fixed, period) {
	const weeks = fixed.map(({ week }) => Math.abs(dayNumber(week) - dayNumber(period)) / 7);
	return Math.min(1, ...weeks.map((distance) => distance / 8));
}

/**
 * @param {readonly Cell[]} cells
 * @param {string} period
 */
function totalOf(cells, period) {
	return cells.reduce(
		(sum, cell) => (cell.period === period ? sum + (cell.denominator ?? 0) : sum),
		0
	);
}

/**
 * @param {SnapshotPlan} plan
 * @param {Total} total
 * @param {{ habits: { size: Habits, level: Habits }, random: import('./random.js').Random, i: number }} state
 * @returns {Cell[]}
 */
function splitByTeam(plan, total, { habits, random, i }) {
	const reporting = reportingTeams(plan.coverage, total.period);
	/** @type {(habit: Habits, team: string) => number} */
	const noiseOf = (habit, team) => {
		const known = habit.get(team) ?? teamNoise(random, plan.weeks.length);
		habit.set(team, known);
		return at(known, i);
	};
	const sizes =
		sizesFrom(plan.sizedBy, total.period) ??
		apportion(
			total.denominator,
			reporting.map(({ team, share }) => share * Math.exp(0.08 * noiseOf(habits.size, team)))
		);
	const leanings = reporting.map(({ team }, place) => {
		return at(sizes, place) * Math.exp(plan.spread * noiseOf(habits.level, team));
	});
	const numerators = splitNumerator(plan, total, { sizes, leanings });
	return reporting.map(({ team }, place) => ({
		period: total.period,
		team,
		numerator: at(numerators, place),
		denominator: at(sizes, place)
	}));
}

/**
 * A team differs from the others by a lasting part and a slow one.
 *
 * @param {import('./random.js').Random} random
 * @param {number} length
 */
function teamNoise(random, length) {
	const lasting = 0.7 * normal(random);
	return persistentNoise(random, length, 0.96).map((noise) => lasting + 0.7 * noise);
}

/**
 * @param {readonly Cell[] | undefined} cells
 * @param {string} period
 */
function sizesFrom(cells, period) {
	return cells?.filter((cell) => cell.period === period).map((cell) => cell.denominator ?? 0);
}

/**
 * The smaller side is shared out, so that a team's differences show at 5 % and at 95 % alike.
 *
 * @param {SnapshotPlan} plan
 * @param {Total} total
 * @param {{ sizes: readonly number[], leanings: readonly number[] }} split
 */
function splitNumerator(plan, total, { sizes, leanings }) {
	if (plan.kind === 'ratio') return apportion(total.numerator, leanings);
	if (total.numerator * 2 <= total.denominator) return apportion(total.numerator, leanings, sizes);
	const missed = apportion(total.denominator - total.numerator, leanings, sizes);
	return sizes.map((size, i) => size - at(missed, i));
}
