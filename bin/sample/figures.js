import { at } from './at.js';
import * as care from './care-and-workforce-plans.js';
import { valueOn } from './calendar.js';
import { flowCells } from './flow.js';
import * as door from './front-door-plans.js';
import { teams } from './organisation.js';
import * as protection from './protection-plans.js';
import * as published from './published-wiltshire.js';
import { persistentNoise, randomOf } from './random.js';
import { freedomOn, snapshotCells } from './snapshot.js';

/**
 * Every figure of the sample as it stands when nothing more is recorded late.
 *
 * @typedef {import('./flow.js').Cell} Cell
 * @typedef {Map<string, Cell[]>} Figures cells by indicator, in order of period and organisation
 */

/** Weeks a team's figures never came: gaps that stay gaps. */
const gaps = [
	{
		indicator: 'decisions-in-1-day',
		team: 'referral-and-assessment',
		from: '2012-12-24',
		until: '2012-12-24'
	},
	{
		indicator: 'protection-visits-in-time',
		team: 'disability-south',
		from: '2013-02-11',
		until: '2013-02-18'
	},
	{
		indicator: 'care-visits-in-time',
		team: 'in-care-south',
		from: '2014-05-05',
		until: '2014-05-19'
	},
	{
		indicator: 'supervision-in-time',
		team: 'safeguarding-south',
		from: '2019-01-07',
		until: '2019-01-21'
	}
];

/** @returns {Figures} */
export function settledFigures() {
	/** @type {Figures} */
	const figures = new Map([...frontDoor(), ...protectionAndNeed(), ...careAndWorkforce()]);
	for (const [indicator, cells] of figures) {
		figures.set(
			indicator,
			cells.filter((cell) => !isGap(indicator, cell))
		);
	}
	return figures;
}

/**
 * @param {string} indicator
 * @param {Cell} cell
 */
function isGap(indicator, { team, period }) {
	return gaps.some(
		(gap) =>
			gap.indicator === indicator && gap.team === team && gap.from <= period && period <= gap.until
	);
}

/** @returns {[string, Cell[]][]} */
function frontDoor() {
	const decisions = flowCells(door.decisions);
	const reReferrals = flowCells(door.reReferrals);
	return [
		['contacts', countsOf(decisions)],
		['decisions-in-1-day', decisions],
		['referrals', countsOf(reReferrals)],
		['re-referrals', reReferrals],
		['initial-assessments-in-time', flowCells(door.initialAssessments)],
		['core-assessments-in-time', flowCells(door.coreAssessments)],
		['assessments-in-45-days', flowCells(door.singleAssessments)],
		['assessments-overdue', snapshotCells(door.overdueAssessments)],
		['children-unallocated', countsOnly(snapshotCells(door.unallocatedChildren))]
	];
}

/** @returns {[string, Cell[]][]} */
function protectionAndNeed() {
	const plans = snapshotCells(protection.plansOver2Years);
	return [
		['conferences-in-15-days', flowCells(protection.conferences)],
		['repeat-plans', flowCells(protection.repeatPlans)],
		['plans-over-2-years', plans],
		['plan-reviews-in-time', snapshotCells(protection.planReviews)],
		['protection-visits-in-time', sizedAlike(protection.protectionVisits, plans)],
		['children-seen-alone', sizedAlike(protection.seenAlone, plans)],
		['need-plans-in-place', snapshotCells(protection.needPlans)],
		['private-fostering-visits-in-time', flowCells(protection.privateFostering)]
	];
}

/** @returns {[string, Cell[]][]} */
function careAndWorkforce() {
	const inCare = snapshotCells(care.placements);
	const agency = [...snapshotCells(care.assessmentAgency), ...snapshotCells(care.otherAgency)];
	return [
		['care-visits-in-time', sizedAlike(care.careVisits, inCare)],
		['placements-3-or-more', inCare],
		['return-interviews-in-time', flowCells(care.returnInterviews)],
		[
			'agency-social-workers',
			inOrder(agency.map(({ numerator, ...cell }) => inUnits(cell, numerator / 10)))
		],
		[
			'caseload',
			snapshotCells(care.caseload).map(({ numerator, ...cell }) => inUnits(cell, numerator))
		],
		['supervision-in-time', snapshotCells(care.supervision)],
		['children-in-need', childrenInNeed()],
		['audits-good', flowCells(care.audits)]
	];
}

/**
 * @param {Omit<Cell, 'numerator'>} cell with the denominator in tenths
 * @param {number} numerator
 * @returns {Cell}
 */
function inUnits(cell, numerator) {
	return { ...cell, numerator, denominator: (cell.denominator ?? 0) / 10 };
}

/**
 * The denominators of a percentage as a count of their own, so that the two never disagree.
 *
 * @param {readonly Cell[]} cells
 * @returns {Cell[]}
 */
function countsOf(cells) {
	return cells.map(({ denominator, ...cell }) => ({
		...cell,
		numerator: denominator ?? 0,
		denominator: null
	}));
}

/**
 * @param {readonly Cell[]} cells
 * @returns {Cell[]}
 */
function countsOnly(cells) {
	return cells.map((cell) => ({ ...cell, denominator: null }));
}

/**
 * @param {Omit<import('./snapshot.js').SnapshotPlan, 'size' | 'sizedBy'>} plan
 * @param {readonly Cell[]} sizedBy
 */
function sizedAlike(plan, sizedBy) {
	return snapshotCells({ ...plan, size: [['2012-04-02', 1]], sizedBy });
}

/** @returns {Cell[]} the council as a whole; the population steps each 1 April */
function childrenInNeed() {
	const noise = persistentNoise(randomOf('children in need 1'), door.everyWeek.length, 0.95);
	/** @type {(readonly [string, number])[]} */
	const held = published.childrenInNeed.map((point) => {
		return [point.week, (point.numerator / point.denominator) * 10000];
	});
	const rates = [...care.childrenInNeedRate, ...held].sort(([a], [b]) => (a < b ? -1 : 1));
	return door.everyWeek.map((period, i) => {
		const fixed = published.childrenInNeed.find(({ week }) => week === period);
		const people = published.population.findLast(([from]) => from <= period)?.[1] ?? 0;
		const wobble = 1 + 0.012 * freedomOn(published.childrenInNeed, period) * at(noise, i);
		const drawn = Math.round((valueOn(rates, period) * wobble * people) / 10000);
		const numerator = fixed?.numerator ?? drawn;
		return { period, team: 'wiltshire', numerator, denominator: people };
	});
}

/**
 * @param {Cell[]} cells
 * @returns {Cell[]}
 */
function inOrder(cells) {
	const order = new Map(teams.map(({ team }, i) => [team, i]));
	return cells.sort((a, b) => {
		if (a.period !== b.period) return a.period < b.period ? -1 : 1;
		return (order.get(a.team) ?? 0) - (order.get(b.team) ?? 0);
	});
}
