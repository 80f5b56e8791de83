/**
 * Where a published value stands and when its year was first published, as well as we know the day. A
 * blank is a day we are not sure of. Later releases revise earlier years; the values are the newest ones.
 *
 * @type {Readonly<Record<string, string>>}
 */
const childrenInNeed = {
	2013: '2013-10-31',
	2014: '2014-10-30',
	2015: '2015-10-22',
	2016: '2016-11-03',
	2017: '2017-11-02',
	2018: '2018-10-25',
	2019: '2019-10-31',
	2020: '2020-10-29',
	2021: '2021-10-28',
	2022: '2022-10-27',
	2023: '2023-10-26',
	2024: '2024-10-31'
};

/** @type {Readonly<Record<string, string>>} */
const lookedAfter = {
	2016: '2016-09-29',
	2017: '2017-09-28',
	2018: '2018-11-15',
	2019: '2019-12-05',
	2020: '2020-12-10',
	2021: '2021-11-18',
	2022: '2022-11-17',
	2023: '2023-11-16',
	2024: '2024-11-14'
};

/** @type {Readonly<Record<string, string>>} */
const workforce = {
	2016: '2017-02-16',
	2017: '2018-02-15',
	2018: '2019-02-28',
	2019: '2020-02-27',
	2020: '2021-02-25',
	2021: '2022-02-24',
	2022: '2023-02-23',
	2023: '2024-02-29',
	2024: '2025-02-27'
};

const need = 'Department for Education, Characteristics of children in need';
const tool = '(from the Local Authority Interactive Tool)';
const staff = "Department for Education, Children's social work workforce";

/** @type {Readonly<Record<string, { source: string, days: Readonly<Record<string, string>> }>>} */
export const releases = {
	're-referrals': { source: `${need}, table C1`, days: childrenInNeed },
	'assessments-in-45-days': { source: `${need}, table C2 ${tool}`, days: childrenInNeed },
	'conferences-in-15-days': {
		source: `${need}, table C4 (0-15 days of all)`,
		days: childrenInNeed
	},
	...Object.fromEntries(
		['0-10', '11-15', '16-20', '21-more'].map((days) => [
			`conferences-${days}-days`,
			{ source: `${need}, table C4`, days: childrenInNeed }
		])
	),
	'repeat-plans': { source: `${need}, table D3`, days: childrenInNeed },
	'plans-over-2-years': { source: `${need}, table D5 ${tool}`, days: childrenInNeed },
	'plan-reviews-in-time': { source: `${need}, plans reviewed ${tool}`, days: childrenInNeed },
	'children-in-need': { source: `${need}, table B1 ${tool}`, days: childrenInNeed },
	'placements-3-or-more': {
		source: `Department for Education, Children looked after in England, placement stability ${tool}`,
		days: lookedAfter
	},
	'agency-social-workers': { source: `${staff}, indicators`, days: workforce },
	caseload: { source: `${staff}, indicators`, days: workforce }
};

/**
 * @param {string} indicator
 * @param {string} year
 */
export function publishedOn(indicator, year) {
	return releases[indicator]?.days[year] ?? '';
}
