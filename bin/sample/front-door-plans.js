import { weeksBetween } from './calendar.js';
import { coverage } from './organisation.js';
import * as published from './published-wiltshire.js';

/**
 * The story of the front door and of assessment, as curves: trouble in 2012 and 2013, slow repair, a bad
 * year in 2018/19, timely again by June 2019.
 */

export const firstWeek = '2012-04-02';
export const lastWeek = '2019-06-17';
export const everyWeek = weeksBetween(firstWeek, lastWeek);

/** @type {import('./flow.js').FlowPlan} contacts and the decisions on them */
export const decisions = {
	seed: 'decisions 3',
	periods: everyWeek,
	coverage: coverage.frontDoor,
	volume: [
		['2012-04-02', 245],
		['2013-07-01', 268],
		['2015-03-30', 282],
		['2017-09-04', 270],
		['2019-06-17', 318]
	],
	level: [
		['2012-04-02', 0.66],
		['2012-12-03', 0.7],
		['2013-05-27', 0.74],
		['2013-12-30', 0.79],
		['2014-01-27', 0.72],
		['2014-09-01', 0.84],
		['2016-04-04', 0.88],
		['2018-01-08', 0.92],
		['2019-06-17', 0.945]
	],
	blocks: [],
	spread: 0.12
};

/** @type {import('./flow.js').FlowPlan} referrals and those that are re-referrals */
export const reReferrals = {
	seed: 're-referrals 2',
	periods: everyWeek,
	coverage: coverage.frontDoor,
	volume: [
		['2012-04-02', 82],
		['2013-07-08', 88],
		['2014-04-07', 84],
		['2018-03-05', 74],
		['2018-10-01', 90],
		['2019-06-17', 84]
	],
	level: [
		['2012-04-02', 0.195],
		['2013-03-25', 0.225],
		['2013-07-08', 0.24],
		['2014-03-31', 0.2],
		['2016-03-28', 0.19],
		['2018-03-26', 0.165],
		['2019-03-25', 0.143],
		['2019-06-17', 0.158]
	],
	blocks: published.reReferrals,
	spread: 0.08
};

/** @type {import('./flow.js').FlowPlan} runs off: what is left in the last week is late */
export const initialAssessments = {
	seed: 'initial 4',
	periods: weeksBetween(firstWeek, '2013-07-22'),
	coverage: coverage.initial,
	volume: [
		['2012-04-02', 60],
		['2013-07-01', 66],
		['2013-07-08', 47],
		['2013-07-15', 29],
		['2013-07-22', 11]
	],
	level: [
		['2012-04-02', 0.66],
		['2012-10-01', 0.69],
		['2013-02-25', 0.64],
		['2013-04-01', 0.58],
		['2013-04-29', 0.52],
		['2013-05-06', 0.44],
		['2013-05-27', 0.4],
		['2013-06-24', 0.43],
		['2013-07-08', 0.44],
		['2013-07-15', 0.24],
		['2013-07-22', 0]
	],
	blocks: [published.anchors.initialMay2013],
	spread: 0.06
};

/** @type {import('./flow.js').FlowPlan} runs off: what is left in the last week is late */
export const coreAssessments = {
	seed: 'core 2',
	periods: weeksBetween(firstWeek, '2013-08-26'),
	coverage: coverage.core,
	volume: [
		['2012-04-02', 23],
		['2013-07-08', 25],
		['2013-07-29', 17],
		['2013-08-26', 6]
	],
	level: [
		['2012-04-02', 0.64],
		['2012-12-03', 0.62],
		['2013-03-04', 0.56],
		['2013-04-29', 0.48],
		['2013-06-03', 0.52],
		['2013-07-22', 0.58],
		['2013-08-12', 0.4],
		['2013-08-19', 0.27],
		['2013-08-26', 0]
	],
	blocks: [published.anchors.coreAprilMay2013],
	spread: 0.25
};

/** @type {import('./flow.js').FlowPlan} no late result is possible before 11 Sep 2013 */
export const singleAssessments = {
	seed: 'single 5',
	periods: weeksBetween('2013-07-08', lastWeek),
	coverage: coverage.assessments,
	volume: [
		['2013-07-08', 3],
		['2013-07-15', 9],
		['2013-07-29', 26],
		['2013-09-02', 62],
		['2014-04-07', 74],
		['2017-09-04', 64],
		['2019-06-17', 76]
	],
	level: [
		['2013-07-08', 1],
		['2013-09-02', 1],
		['2013-09-09', 0.95],
		['2013-09-30', 0.78],
		['2013-12-02', 0.68],
		['2014-06-02', 0.72],
		['2015-03-30', 0.76],
		['2015-09-07', 0.79],
		['2016-04-04', 0.86],
		['2016-11-07', 0.91],
		['2017-12-04', 0.89],
		['2018-04-02', 0.83],
		['2018-08-27', 0.75],
		['2018-12-03', 0.79],
		['2019-03-25', 0.85],
		['2019-06-17', 0.87]
	],
	blocks: published.assessmentsIn45Days,
	spread: 0.2
};

/** @type {import('./snapshot.js').SnapshotPlan} */
export const overdueAssessments = {
	seed: 'overdue 1',
	weeks: everyWeek,
	coverage: coverage.assessments,
	size: [
		['2012-04-02', 470],
		['2013-07-01', 560],
		['2013-09-30', 610],
		['2015-03-30', 540],
		['2018-01-01', 430],
		['2018-09-03', 560],
		['2019-06-17', 500]
	],
	level: [
		['2012-04-02', 0.22],
		['2012-12-03', 0.24],
		['2013-05-27', 0.34],
		['2013-07-22', 0.31],
		['2013-08-26', 0.2],
		['2013-12-02', 0.25],
		['2015-03-30', 0.17],
		['2016-11-07', 0.07],
		['2018-01-01', 0.08],
		['2018-08-27', 0.15],
		['2019-03-25', 0.09],
		['2019-06-17', 0.07]
	],
	fixed: [],
	spread: 0.25,
	unrest: 0.08,
	kind: 'share'
};

/** @type {import('./snapshot.js').SnapshotPlan} the size is the number itself; the level is all of it */
export const unallocatedChildren = {
	seed: 'unallocated 2',
	weeks: everyWeek,
	coverage: coverage.allocation,
	size: [
		['2012-04-02', 74],
		['2013-01-07', 58],
		['2013-05-27', 71],
		['2013-08-26', 46],
		['2014-03-31', 38],
		['2015-06-29', 26],
		['2017-03-27', 7],
		['2018-09-03', 19],
		['2019-06-17', 4]
	],
	level: [['2012-04-02', 1]],
	fixed: [],
	spread: 0.25,
	unrest: 0.14,
	kind: 'ratio'
};
