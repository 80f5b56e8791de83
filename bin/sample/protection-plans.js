import { everyWeek } from './front-door-plans.js';
import { coverage } from './organisation.js';
import * as published from './published-wiltshire.js';

/** Child protection, children in need: the story as curves. */

/** @type {import('./flow.js').FlowPlan} */
export const conferences = {
	seed: 'conferences 1',
	periods: everyWeek,
	coverage: coverage.protection,
	volume: [['2012-04-02', 10.8]],
	level: [
		['2012-04-02', 0.44],
		['2013-03-25', 0.52],
		['2013-12-02', 0.46],
		['2014-06-02', 0.6],
		['2015-03-30', 0.72],
		['2016-03-28', 0.58],
		['2016-10-03', 0.42],
		['2017-03-27', 0.62],
		['2017-07-03', 0.88],
		['2018-03-26', 0.92],
		['2018-10-01', 0.82],
		['2019-06-17', 0.9]
	],
	blocks: published.conferences,
	spread: 0.2
};

/** @type {import('./flow.js').FlowPlan} */
export const repeatPlans = {
	seed: 'repeat 1',
	periods: everyWeek,
	coverage: coverage.protection,
	volume: [['2012-04-02', 9.4]],
	level: [
		['2012-04-02', 0.16],
		['2014-03-31', 0.12],
		['2016-03-28', 0.17],
		['2018-03-26', 0.21],
		['2019-01-07', 0.26],
		['2019-06-17', 0.22]
	],
	blocks: published.repeatPlans,
	spread: 0.15
};

/** @type {import('./snapshot.js').SnapshotPlan} its denominators are the children on a plan */
export const plansOver2Years = {
	seed: 'over two years 2',
	weeks: everyWeek,
	coverage: coverage.protection,
	size: [
		['2012-04-02', 318],
		['2013-03-25', 296],
		['2014-03-31', 372],
		['2015-03-30', 388],
		['2019-06-17', 404]
	],
	level: [
		['2012-04-02', 0.068],
		['2013-07-08', 0.055],
		['2014-12-01', 0.034],
		['2019-06-17', 0.024]
	],
	fixed: published.plansOver2Years,
	spread: 0.35,
	unrest: 0.09,
	kind: 'share'
};

/** @type {import('./snapshot.js').SnapshotPlan} */
export const planReviews = {
	seed: 'reviews 1',
	weeks: everyWeek,
	coverage: coverage.protection,
	size: [
		['2012-04-02', 222],
		['2013-07-08', 214],
		['2015-03-30', 262],
		['2019-06-17', 288]
	],
	level: [
		['2012-04-02', 0.84],
		['2013-07-08', 0.9],
		['2015-03-30', 0.93],
		['2019-06-17', 0.957]
	],
	fixed: published.planReviews,
	spread: 0.3,
	unrest: 0.16,
	kind: 'share'
};

/** @type {Omit<import('./snapshot.js').SnapshotPlan, 'size' | 'sizedBy'>} */
export const protectionVisits = {
	seed: 'protection visits 3',
	weeks: everyWeek,
	coverage: coverage.protection,
	level: [
		['2012-04-02', 0.7],
		['2013-04-01', 0.77],
		['2013-07-08', 0.79],
		['2015-06-29', 0.86],
		['2017-03-27', 0.9],
		['2018-10-01', 0.91],
		['2019-06-17', 0.935]
	],
	fixed: [],
	spread: 0.24,
	unrest: 0.12,
	kind: 'share'
};

/** @type {Omit<import('./snapshot.js').SnapshotPlan, 'size' | 'sizedBy'>} */
export const seenAlone = {
	seed: 'seen alone 1',
	weeks: everyWeek,
	coverage: coverage.protection,
	level: [
		['2012-04-02', 0.6],
		['2013-07-08', 0.67],
		['2015-06-29', 0.76],
		['2017-03-27', 0.83],
		['2019-06-17', 0.885]
	],
	fixed: [],
	spread: 0.18,
	unrest: 0.07,
	kind: 'share'
};

/** @type {import('./snapshot.js').SnapshotPlan} plans missing or blank in 2013 */
export const needPlans = {
	seed: 'need plans 1',
	weeks: everyWeek,
	coverage: coverage.need,
	size: [
		['2012-04-02', 940],
		['2013-07-08', 1010],
		['2015-03-30', 1180],
		['2019-06-17', 1240]
	],
	level: [
		['2012-04-02', 0.55],
		['2013-05-27', 0.6],
		['2013-07-08', 0.61],
		['2014-03-31', 0.72],
		['2015-06-29', 0.79],
		['2017-03-27', 0.87],
		['2019-06-17', 0.92]
	],
	fixed: [],
	spread: 0.16,
	unrest: 0.05,
	kind: 'share'
};

/** @type {import('./flow.js').FlowPlan} */
export const privateFostering = {
	seed: 'private fostering 1',
	periods: everyWeek,
	coverage: coverage.fostering,
	volume: [
		['2012-04-02', 0.5],
		['2015-03-30', 0.7],
		['2019-06-17', 0.6]
	],
	level: [
		['2012-04-02', 0.52],
		['2013-07-08', 0.58],
		['2015-06-29', 0.76],
		['2017-03-27', 0.88],
		['2019-06-17', 0.93]
	],
	blocks: [],
	spread: 0.1
};
