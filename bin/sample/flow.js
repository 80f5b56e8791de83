import { at } from './at.js';
import { valueOn, seasonOf } from './calendar.js';
import { reportingTeams } from './organisation.js';
import { binomial, normal, persistentNoise, poisson, randomOf } from './random.js';

/**
 * Flows: events in a period. A block of periods with a stated total holds to it exactly.
 *
 * @typedef {{ period: string, team: string, numerator: number, denominator: number | null }} Cell
 * @typedef {{ from: string, until: string, numerator: number, denominator: number }} Block
 * @typedef {object} FlowPlan
 * @property {string} seed
 * @property {readonly string[]} periods
 * @property {import('./organisation.js').Coverage} coverage
 * @property {import('./calendar.js').Curve} volume events in an ordinary period, all teams
 * @property {import('./calendar.js').Curve} level share of them that count, 0 to 1
 * @property {readonly Block[]} blocks
 * @property {number} spread how far teams differ, in logits
 *
 * @typedef {{ period: string, team: string, weight: number, logit: number, count: number, hits: number }} Draft
 */

/**
 * @param {FlowPlan} plan
 * @returns {Cell[]}
 */
export function flowCells(plan) {
	const random = randomOf(plan.seed);
	const drafts = draftCells(plan, random);
	const free = drafts.filter(({ period }) => !plan.blocks.some((block) => isIn(block, period)));
	for (const draft of free) {
		draft.count = poisson(random, draft.weight);
		draft.hits = binomial(random, draft.count, chanceOf(draft.logit));
	}
	for (const block of plan.blocks) {
		const inside = drafts.filter(({ period }) => isIn(block, period));
		placeEvents(inside, block.denominator, random);
		placeHits(inside, block.numerator, random);
	}
	return drafts.map(({ period, team, hits, count }) => ({
		period,
		team,
		numerator: hits,
		denominator: count
	}));
}

/**
 * @param {FlowPlan} plan
 * @param {import('./random.js').Random} random
 * @returns {Draft[]}
 */
function draftCells(plan, random) {
	const { periods } = plan;
	const busy = persistentNoise(random, periods.length, 0.4);
	const climate = persistentNoise(random, periods.length, 0.75);
	/** @type {Map<string, number>} */
	const habit = new Map();
	return periods.flatMap((period, i) => {
		const volume = valueOn(plan.volume, period) * seasonOf(period) * Math.exp(0.07 * at(busy, i));
		const reporting = reportingTeams(plan.coverage, period);
		const sum = reporting.reduce((total, { share }) => total + share, 0);
		return reporting.map(({ team, share }) => {
			const known = habit.get(team) ?? normal(random);
			habit.set(team, 0.985 * known + 0.17 * normal(random));
			const logit =
				logitOf(valueOn(plan.level, period)) + 0.14 * at(climate, i) + plan.spread * known;
			return { period, team, weight: (volume * share) / sum, logit, count: 0, hits: 0 };
		});
	});
}

/**
 * @param {Block} block
 * @param {string} period
 */
function isIn(block, period) {
	return block.from <= period && period <= block.until;
}

/**
 * Throws `count` events at the cells, each cell as likely as its weight.
 *
 * @param {Draft[]} drafts
 * @param {number} count
 * @param {import('./random.js').Random} random
 */
function placeEvents(drafts, count, random) {
	/** @type {number[]} */
	const ends = [];
	let sum = 0;
	for (const { weight } of drafts) ends.push((sum += weight));
	for (let i = 0; i < count; i += 1) {
		const thrown = random() * sum;
		const found = ends.findIndex((end) => thrown < end);
		at(drafts, found).count += 1;
	}
}

/**
 * Draws how many count in each cell, all chances shifted alike so that about `count` are expected, then
 * gives or takes single ones until it is exactly `count`.
 *
 * @param {Draft[]} drafts
 * @param {number} count
 * @param {import('./random.js').Random} random
 */
function placeHits(drafts, count, random) {
	const shift = shiftFor(drafts, count);
	for (const draft of drafts) {
		draft.hits = binomial(random, draft.count, chanceOf(draft.logit + shift));
	}
	let missing = count - drafts.reduce((sum, { hits }) => sum + hits, 0);
	while (missing !== 0) {
		const step = Math.sign(missing);
		const draft = at(drafts, Math.floor(random() * drafts.length));
		const hits = draft.hits + step;
		if (hits < 0 || hits > draft.count) continue;
		draft.hits = hits;
		missing -= step;
	}
}

/**
 * The shift in logits at which the expected number is `count`, by bisection.
 *
 * @param {readonly Draft[]} drafts
 * @param {number} count
 */
function shiftFor(drafts, count) {
	let low = -12;
	let high = 12;
	for (let i = 0; i < 50; i += 1) {
		const middle = (low + high) / 2;
		const expected = drafts.reduce((sum, d) => sum + d.count * chanceOf(d.logit + middle), 0);
		if (expected < count) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** @param {number} share 0 and 1 stay certain, whatever noise is added */
function logitOf(share) {
	if (share <= 0) return -100;
	return share >= 1 ? 100 : Math.log(share / (1 - share));
}

/** @param {number} logit */
function chanceOf(logit) {
	return 1 / (1 + Math.exp(-logit));
}
