import { at } from './at.js';

/**
 * What the Department for Education published for Wiltshire inside the sample's time: the sample holds to
 * these. Flows are years ended 31 March; snapshots stand in the week that holds the census day. Where only
 * a percentage is published, the counts behind it are ours and give that percentage to one decimal.
 *
 * @typedef {import('./flow.js').Block} Block
 * @typedef {import('./snapshot.js').Fixed} Fixed
 */

/**
 * @param {number} year the year ended 31 March
 * @param {number} numerator
 * @param {number} denominator
 * @returns {Block}
 */
function yearEnded(year, numerator, denominator) {
	return { from: `${year - 1}-04-01`, until: `${year}-03-31`, numerator, denominator };
}

/** Table C1: re-referrals of referrals. */
export const reReferrals = [
	yearEnded(2013, 930, 4405),
	yearEnded(2014, 991, 4376),
	yearEnded(2015, 800, 4380),
	yearEnded(2016, 819, 4292),
	yearEnded(2017, 748, 3976),
	yearEnded(2018, 654, 3739),
	yearEnded(2019, 666, 4539)
];

/** Table C4: conferences in 0-10 and 11-15 working days of all. */
export const conferences = [
	yearEnded(2013, 230, 477),
	yearEnded(2014, 275, 555),
	yearEnded(2015, 419, 615),
	yearEnded(2016, 375, 586),
	yearEnded(2017, 303, 609),
	yearEnded(2018, 434, 483),
	yearEnded(2019, 494, 577)
];

/** Table D3: second or subsequent plans of plans started. */
export const repeatPlans = [
	yearEnded(2013, 62, 388),
	yearEnded(2014, 64, 512),
	yearEnded(2015, 69, 504),
	yearEnded(2016, 81, 480),
	yearEnded(2017, 99, 540),
	yearEnded(2018, 88, 430),
	yearEnded(2019, 132, 530)
];

/** Only 80.1, 89.5, 87.6 and 80.0 % are published; the counts are ours. */
export const assessmentsIn45Days = [
	yearEnded(2016, 2981, 3722),
	yearEnded(2017, 3052, 3410),
	yearEnded(2018, 2780, 3174),
	yearEnded(2019, 3052, 3815)
];

/** The Mondays of the weeks that hold 31 March 2016 to 2019. */
const march = ['2016-03-28', '2017-03-27', '2018-03-26', '2019-03-25'];

/**
 * @param {readonly string[]} weeks
 * @param {readonly (readonly [number, number])[]} counts
 * @returns {Fixed[]}
 */
function heldIn(weeks, counts) {
	return counts.map(([numerator, denominator], i) => ({
		week: at(weeks, i),
		numerator,
		denominator
	}));
}

/** Plans open are published (381, 396, 359, 400) and 1.6, 2.0, 3.9, 2.5 % of them; the rest follows. */
export const plansOver2Years = heldIn(march, [
	[6, 381],
	[8, 396],
	[14, 359],
	[10, 400]
]);

export const planReviews = heldIn(march, [
	[210, 224],
	[257, 275],
	[233, 253],
	[269, 284]
]);

/** Published as whole percentages (8, 12, 12, 9) beside these counts of children. */
export const placements = heldIn(march, [
	[35, 414],
	[55, 442],
	[52, 444],
	[40, 459]
]);

/** 283.7, 260.6, 265.6 and 286.0 per 10,000; the population is the mid-year estimate of the year before. */
export const childrenInNeed = heldIn(march, [
	[2916, 102783],
	[2698, 103549],
	[2754, 103702],
	[2951, 103178]
]);

/**
 * In tenths of a full-time equivalent, weeks that hold 30 September 2016 to 2018. The agency count of
 * 2016 is ours: 9.6 % and 196.67 in post are published.
 */
export const agency = heldIn(
	['2016-09-26', '2017-09-25', '2018-09-24'],
	[
		[209, 2176],
		[109, 2330],
		[195, 2267]
	]
);

/**
 * Cases in tenths over tenths of a full-time equivalent. 2015 is the inspection's average of 24, its
 * counts ours; 14.3 of 2016 was counted in another way and is not held to.
 */
export const caseload = heldIn(
	['2015-06-22', '2017-09-25', '2018-09-24'],
	[
		[2568, 1070],
		[2319, 1176],
		[2513, 1180]
	]
);

/** The three anchors: public percentages, counts ours. */
export const anchors = {
	initialMay2013: { from: '2013-05-01', until: '2013-05-31', numerator: 105, denominator: 250 },
	coreAprilMay2013: { from: '2013-04-01', until: '2013-05-31', numerator: 100, denominator: 200 },
	/** @type {readonly Fixed[]} agency in the Referral and Assessment service, tenths, each week of July */
	agencyJuly2013: [
		{ week: '2013-07-01', numerator: 138, denominator: 276 },
		{ week: '2013-07-08', numerator: 138, denominator: 276 },
		{ week: '2013-07-15', numerator: 140, denominator: 280 },
		{ week: '2013-07-22', numerator: 140, denominator: 280 },
		{ week: '2013-07-29', numerator: 142, denominator: 284 }
	]
};

/**
 * Children aged 0 to 17, Office for National Statistics mid-year estimates; from 1 April of the year.
 *
 * @type {import('./calendar.js').Curve}
 */
export const population = [
	['2012-04-01', 103366],
	['2013-04-01', 102723],
	['2014-04-01', 103077],
	['2015-04-01', 102783],
	['2016-04-01', 103549],
	['2017-04-01', 103702],
	['2018-04-01', 103178],
	['2019-04-01', 103380]
];
