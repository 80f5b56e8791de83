/**
 * The teams of the sample, the weeks in which each exists, and who reports what. The same facts stand in
 * data/units.csv, which the tests hold against these rows.
 */

/** The day on which the sample's restructure takes effect: ours, the plan of August 2013 is public. */
export const restructure = '2013-09-02';

/**
 * @typedef {{ team: string, from: string, until: string }} Team valid in the periods that start from `from` to `until`
 * @typedef {Readonly<Record<string, number>>} Shares weight by team
 * @typedef {{ before: Shares, after: Shares }} Coverage before and from the restructure
 */

const always = { from: '2012-04-01', until: '9999-12-31' };

/** @type {readonly Team[]} in the organisation's order */
export const teams = [
	{ team: 'wiltshire', ...always },
	{ team: 'referral-and-assessment', from: '2012-04-01', until: '2013-08-31' },
	{ team: 'contact-and-referral', from: '2013-09-02', until: '2014-01-05' },
	{ team: 'mash', from: '2014-01-06', until: '9999-12-31' },
	{ team: 'safeguarding-north', ...always },
	{ team: 'safeguarding-south', ...always },
	{ team: 'safeguarding-east', ...always },
	{ team: 'safeguarding-west', ...always },
	{ team: 'in-care-north', ...always },
	{ team: 'in-care-south', ...always },
	{ team: 'disability-north', ...always },
	{ team: 'disability-south', ...always }
];

/**
 * @param {number} scale
 * @returns {Shares}
 */
function safeguarding(scale) {
	return {
		'safeguarding-north': 0.27 * scale,
		'safeguarding-south': 0.25 * scale,
		'safeguarding-east': 0.19 * scale,
		'safeguarding-west': 0.29 * scale
	};
}

/**
 * @param {number} scale
 * @returns {Shares}
 */
function disability(scale) {
	return { 'disability-north': 0.55 * scale, 'disability-south': 0.45 * scale };
}

/**
 * @param {number} scale
 * @returns {Shares}
 */
function inCare(scale) {
	return { 'in-care-north': 0.52 * scale, 'in-care-south': 0.48 * scale };
}

/**
 * @param {number} scale
 * @returns {Shares}
 */
function frontDoor(scale) {
	return { 'contact-and-referral': scale, mash: scale };
}

/**
 * @param {number} scale
 * @returns {Shares}
 */
function assessment(scale) {
	return { 'referral-and-assessment': scale };
}

/**
 * @param {Shares} shares
 * @returns {Coverage}
 */
function unchanged(shares) {
	return { before: shares, after: shares };
}

const protection = unchanged({ ...safeguarding(0.96), ...disability(0.04) });
const care = unchanged({ ...inCare(0.86), ...disability(0.14) });

/** Who reports what, and about how much of it. */
export const coverage = {
	council: unchanged({ wiltshire: 1 }),
	frontDoor: { before: assessment(1), after: frontDoor(1) },
	initial: unchanged({ ...assessment(0.95), ...disability(0.05) }),
	core: unchanged({ ...assessment(0.6), ...safeguarding(0.32), ...disability(0.08) }),
	assessments: {
		before: { ...assessment(0.72), ...safeguarding(0.2), ...disability(0.08) },
		after: { ...safeguarding(0.92), ...disability(0.08) }
	},
	allocation: {
		before: { ...assessment(0.5), ...safeguarding(0.38), ...inCare(0.05), ...disability(0.07) },
		after: { ...safeguarding(0.8), ...inCare(0.08), ...disability(0.12) }
	},
	protection,
	care,
	need: {
		before: { ...assessment(0.2), ...safeguarding(0.6), ...disability(0.2) },
		after: { ...safeguarding(0.8), ...disability(0.2) }
	},
	returned: unchanged({ ...inCare(0.55), ...safeguarding(0.45) }),
	fostering: { before: assessment(1), after: safeguarding(1) },
	assessmentStaff: unchanged(assessment(1)),
	otherStaff: {
		before: { ...safeguarding(0.6), ...inCare(0.25), ...disability(0.15) },
		after: { ...frontDoor(0.07), ...safeguarding(0.58), ...inCare(0.22), ...disability(0.13) }
	},
	caseHolders: {
		before: { ...assessment(0.22), ...safeguarding(0.47), ...inCare(0.18), ...disability(0.14) },
		after: { ...safeguarding(0.65), ...inCare(0.21), ...disability(0.14) }
	},
	everyone: {
		before: { ...assessment(0.15), ...safeguarding(0.5), ...inCare(0.21), ...disability(0.14) },
		after: { ...frontDoor(0.07), ...safeguarding(0.58), ...inCare(0.22), ...disability(0.13) }
	}
};

/**
 * The teams that report in a period, with their weights, in the organisation's order.
 *
 * @param {Coverage} covered
 * @param {string} period
 * @returns {{ team: string, share: number }[]}
 */
export function reportingTeams(covered, period) {
	const shares = period < restructure ? covered.before : covered.after;
	return teams
		.filter(({ from, until }) => from <= period && period <= until)
		.map(({ team }) => ({ team, share: shares[team] ?? 0 }))
		.filter(({ share }) => share > 0);
}
