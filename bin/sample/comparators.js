import { recordsOf, wantedNames } from './authority-records.js';
import { conferenceBands, conferences } from './conferences.js';
import { cellOf, csvText } from './csv.js';
import { toolRows } from './interactive-tool.js';
import { publishedOn, releases } from './releases.js';

/**
 * Re-keys the Department for Education's published statistics for Wiltshire, its neighbours in both models,
 * the South West and England. Run by those who hold the published files; the product reads the result.
 *
 * @typedef {{ authority: string, year: string, indicator: string, value: string, numerator: string, denominator: string }} Published
 * @typedef {import('./authority-records.js').Source} Source
 */

/**
 * @param {string} folder the published files
 * @param {string} data the catalogue
 */
export function comparatorsFile(folder, data) {
	const source = { folder, names: wantedNames(data) };
	return published(source, [
		...ratesOf(source, 're-referrals', 'c1'),
		...conferences(source),
		...ratesOf(source, 'repeat-plans', 'd3'),
		...workforce(source),
		...toolRows(source)
	]);
}

/**
 * How long the conferences of a year took, one indicator for each band.
 *
 * @param {string} folder the published files
 * @param {string} data the catalogue
 */
export function conferenceBandsFile(folder, data) {
	const source = { folder, names: wantedNames(data) };
	return published(source, conferenceBands(source));
}

/**
 * The rows as a file of comparators, in the order of indicators, authorities and years.
 *
 * @param {Source} source
 * @param {Published[]} rows
 */
function published(source, rows) {
	const order = [...source.names.values()];
	const sorted = rows.sort(
		(a, b) =>
			compare(a.indicator, b.indicator) ||
			order.indexOf(a.authority) - order.indexOf(b.authority) ||
			compare(a.year, b.year)
	);
	return csvText(
		[
			'authority',
			'year',
			'indicator',
			'value',
			'numerator',
			'denominator',
			'source',
			'published_on'
		],
		sorted.map((row) => [
			row.authority,
			row.year,
			row.indicator,
			row.value,
			row.numerator,
			row.denominator,
			releases[row.indicator]?.source ?? '',
			publishedOn(row.indicator, row.year)
		])
	);
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

const rateFiles = {
	c1: {
		file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
		columns: {
			value: 'rereferral_percent',
			numerator: 'rereferral_count',
			denominator: 'referral_count'
		}
	},
	d3: {
		file: 'd3_cpps_subsequent_plan_2013_to_2025.csv',
		columns: {
			value: 'CPP_subsequent_percent',
			numerator: 'CPP_subsequent',
			denominator: 'CPP_start'
		}
	}
};

/**
 * @param {Source} source
 * @param {string} indicator
 * @param {keyof typeof rateFiles} table
 * @returns {Published[]}
 */
function ratesOf(source, indicator, table) {
	const { file, columns } = rateFiles[table];
	return recordsOf(source, file).map(({ authority, year, record }) => ({
		authority,
		year,
		indicator,
		value: cellOf(record, columns.value),
		numerator: cellOf(record, columns.numerator),
		denominator: cellOf(record, columns.denominator)
	}));
}

/**
 * @param {Source} source
 * @returns {Published[]}
 */
function workforce(source) {
	return recordsOf(source, 'csww_indicators_2017_to_2025.csv').flatMap((found) => {
		const { authority, year, record } = found;
		const total = Number(cellOf(record, 'agency_fte')) + Number(cellOf(record, 'inpost_fte'));
		const posts = Number.isFinite(total) ? String(Math.round(total * 10) / 10) : 'x';
		return [
			{
				authority,
				year,
				indicator: 'agency-social-workers',
				value: cellOf(record, 'agency_rate_fte'),
				numerator: cellOf(record, 'agency_fte'),
				denominator: posts
			},
			{
				authority,
				year,
				indicator: 'caseload',
				value: cellOf(record, 'caseload_fte'),
				numerator: cellOf(record, 'cases'),
				denominator: cellOf(record, 'case_holders_fte')
			}
		];
	});
}
