import { monthsBetween } from './calendar.js';
import { everyWeek } from './front-door-plans.js';
import { coverage, restructure } from './organisation.js';
import * as published from './published-wiltshire.js';

/** Children in care, the workforce and audits: the story as curves. */

/** @type {import('./snapshot.js').SnapshotPlan} its denominators are the children in care */
export const placements = {
	seed: 'placements 2',
	weeks: everyWeek,
	coverage: coverage.care,
	size: [
		['2012-04-02', 398],
		['2013-07-08', 402],
		['2015-03-30', 406],
		['2019-06-17', 461]
	],
	level: [
		['2012-04-02', 0.128],
		['2013-07-08', 0.118],
		['2015-03-30', 0.098],
		['2019-06-17', 0.091]
	],
	fixed: published.placements,
	spread: 0.16,
	unrest: 0.05,
	kind: 'share'
};

/** @type {Omit<import('./snapshot.js').SnapshotPlan, 'size' | 'sizedBy'>} */
export const careVisits = {
	seed: 'care visits 1',
	weeks: everyWeek,
	coverage: coverage.care,
	level: [
		['2012-04-02', 0.81],
		['2013-07-08', 0.85],
		['2015-06-29', 0.89],
		['2017-03-27', 0.93],
		['2019-06-17', 0.955]
	],
	fixed: [],
	spread: 0.18,
	unrest: 0.12,
	kind: 'share'
};

/** @type {import('./flow.js').FlowPlan} */
export const returnInterviews = {
	seed: 'return interviews 1',
	periods: everyWeek,
	coverage: coverage.returned,
	volume: [
		['2012-04-02', 4],
		['2014-04-07', 6.5],
		['2019-06-17', 8]
	],
	level: [
		['2012-04-02', 0.36],
		['2013-07-08', 0.42],
		['2014-04-07', 0.5],
		['2015-06-29', 0.58],
		['2017-03-27', 0.72],
		['2019-06-17', 0.81]
	],
	blocks: [],
	spread: 0.25
};

/** @type {import('./snapshot.js').SnapshotPlan} the Referral and Assessment service alone, in tenths */
export const assessmentAgency = {
	seed: 'agency assessment 1',
	weeks: everyWeek.filter((week) => week < restructure),
	coverage: coverage.assessmentStaff,
	size: [
		['2012-04-02', 262],
		['2013-08-26', 284]
	],
	level: [
		['2012-04-02', 0.31],
		['2012-12-03', 0.4],
		['2013-05-27', 0.47],
		['2013-08-26', 0.48]
	],
	fixed: published.anchors.agencyJuly2013,
	spread: 0,
	unrest: 0.05,
	kind: 'share'
};

/** @type {import('./snapshot.js').SnapshotPlan} everyone else, and everyone from the restructure on */
export const otherAgency = {
	seed: 'agency others 2',
	weeks: everyWeek,
	coverage: coverage.otherStaff,
	size: [
		['2012-04-02', 1640],
		['2013-08-26', 1660],
		['2013-09-02', 1930],
		['2015-06-29', 2050],
		['2019-06-17', 2385]
	],
	level: [
		['2012-04-02', 0.09],
		['2013-07-08', 0.115],
		['2013-08-26', 0.115],
		['2013-09-02', 0.165],
		['2014-11-03', 0.19],
		['2015-06-29', 0.175],
		['2019-03-25', 0.088],
		['2019-06-17', 0.079]
	],
	fixed: published.agency,
	spread: 0.3,
	unrest: 0.05,
	kind: 'share'
};

/** @type {import('./snapshot.js').SnapshotPlan} cases over tenths of a full-time equivalent */
export const caseload = {
	seed: 'caseload 2',
	weeks: everyWeek,
	coverage: coverage.caseHolders,
	size: [
		['2012-04-02', 1060],
		['2013-07-08', 1035],
		['2016-03-28', 1105],
		['2019-06-17', 1310]
	],
	level: [
		['2012-04-02', 2.08],
		['2013-07-08', 2.27],
		['2014-11-03', 2.36],
		['2015-07-13', 2.4],
		['2016-09-26', 2.05],
		['2019-03-25', 1.86],
		['2019-06-17', 1.78]
	],
	fixed: published.caseload,
	spread: 0.08,
	unrest: 0.012,
	kind: 'ratio'
};

/** @type {import('./snapshot.js').SnapshotPlan} */
export const supervision = {
	seed: 'supervision 1',
	weeks: everyWeek,
	coverage: coverage.everyone,
	size: [
		['2012-04-02', 188],
		['2015-06-29', 202],
		['2019-06-17', 232]
	],
	level: [
		['2012-04-02', 0.56],
		['2013-07-08', 0.66],
		['2015-06-29', 0.75],
		['2017-03-27', 0.83],
		['2019-06-17', 0.9]
	],
	fixed: [],
	spread: 0.2,
	unrest: 0.08,
	kind: 'share'
};

/** @type {import('./flow.js').FlowPlan} harder grades from 2014: a break, not a fall in practice */
export const audits = {
	seed: 'audits 1',
	periods: monthsBetween('2012-04-01', '2019-05-01'),
	coverage: coverage.need,
	volume: [
		['2012-04-01', 22],
		['2014-04-01', 30],
		['2019-05-01', 36]
	],
	level: [
		['2012-04-01', 0.26],
		['2013-12-01', 0.41],
		['2014-01-01', 0.3],
		['2015-06-01', 0.38],
		['2017-04-01', 0.55],
		['2019-05-01', 0.69]
	],
	blocks: [],
	spread: 0.15
};

/** @type {import('./calendar.js').Curve} children in need per 10,000: fewer than elsewhere in 2013 */
export const childrenInNeedRate = [
	['2012-04-02', 222],
	['2013-03-25', 231],
	['2013-07-08', 236],
	['2014-03-31', 259],
	['2015-03-30', 268],
	['2019-06-17', 283]
];
