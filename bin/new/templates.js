import { readFileSync } from 'node:fs';

/** The files of an empty catalogue: every column is there, with as few rows as make it whole. */

const INDICATOR_COLUMNS = [
	'indicator',
	'name',
	'short_name',
	'measure',
	'accrual',
	'polarity',
	'frequency',
	'default_grain',
	'counted_one',
	'counted_many',
	'numerator',
	'denominator',
	'definition',
	'clock',
	'owner',
	'source',
	'valid_from',
	'valid_until',
	'replaces',
	'settles_after_weeks',
	'working_days',
	'published_at_point',
	'level',
	'decimals',
	'part_of'
];

/** @type {Readonly<Record<string, string>>[]} */
const INDICATORS = [
	{
		indicator: 'assessments-in-45-days',
		name: 'Single assessments completed in 45 working days',
		short_name: 'Assessments in 45 days',
		measure: 'percentage',
		accrual: 'flow',
		polarity: 'high-is-good',
		frequency: 'week',
		default_grain: 'week',
		counted_one: 'assessment',
		counted_many: 'assessments',
		numerator: 'Assessments completed in the week within 45 working days of starting',
		denominator: 'Assessments completed in the week',
		definition: 'Share of completed assessments that took no more than 45 working days.',
		owner: 'Head of Assessment',
		source: 'Case management system',
		settles_after_weeks: '4',
		working_days: '45',
		published_at_point: '31-march',
		level: 'team',
		decimals: '0'
	},
	{
		indicator: 'referrals',
		name: 'Referrals',
		short_name: 'Referrals',
		measure: 'count',
		accrual: 'flow',
		polarity: 'neutral',
		frequency: 'week',
		default_grain: 'week',
		counted_one: 'referral',
		counted_many: 'referrals',
		numerator: 'Referrals accepted in the week',
		definition: 'Requests for services that were accepted as a referral.',
		owner: 'Head of Assessment',
		source: 'Case management system',
		settles_after_weeks: '2',
		level: 'team',
		decimals: '0'
	}
];

/**
 * A file of the sample's catalogue that holds public facts and serves every council.
 * @param {string} name
 */
function ours(name) {
	return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}

function indicatorsText() {
	const rows = INDICATORS.map((each) =>
		INDICATOR_COLUMNS.map((name) => each[name] ?? '').join(',')
	);
	return `${[INDICATOR_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** Name and text of every file of a new catalogue. */
export const catalogueTemplates = new Map([
	['indicators.csv', indicatorsText()],
	[
		'sets.csv',
		'set,name,indicator\nweekly,Weekly meeting,assessments-in-45-days\nweekly,Weekly meeting,referrals\n'
	],
	[
		'units.csv',
		'unit,name,short_name,kind,parent,valid_from,valid_until,successors\n' +
			'council,Our council,Our council,authority,,,,\n' +
			'team-1,First team,First team,team,council,,,\n' +
			'team-2,Second team,Second team,team,council,,,\n'
	],
	['authorities.csv', `${ours('authorities.csv')}our-council,Our council,local,,\n`],
	['neighbours.csv', 'model,authority,neighbour,rank,closeness\n'],
	['events.csv', 'date,title,detail,indicators,unit,source\n'],
	['holidays.csv', ours('holidays.csv')],
	[
		'mappings.csv',
		'mapping,format,file,indicator,value,numerator,denominator,filter,source,published_on\n'
	],
	['recalculations.csv', 'indicator,unit,date,reason,by\n'],
	['exclusions.csv', 'indicator,unit,from,until,reason,by\n'],
	['settings.csv', 'setting,value\nauthority,our-council\ncouncil,Our council\n'],
	['extracts/publish.csv', 'file,received_at,by,reason,sha256,sample\n'],
	[
		'extracts/targets/targets.csv',
		'indicator,team,from,target,tolerance\n' + 'assessments-in-45-days,,2026-04-01,90,5\n'
	]
]);
