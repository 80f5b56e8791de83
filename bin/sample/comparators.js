import { at } from './at.js';
import { cellOf, csvText } from './csv.js';
import { toolRows } from './interactive-tool.js';
import { isNumber, recordsIn } from './published-files.js';
import { publishedOn, releases } from './releases.js';

/**
 * Re-keys the Department for Education's published statistics for Wiltshire, its neighbours in both models,
 * the South West and England. Run by those who hold the published files; the product reads the result.
 *
 * @typedef {{ authority: string, year: string, indicator: string, value: string, numerator: string, denominator: string }} Published
 * @typedef {{ folder: string, names: Map<string, string> }} Source names by every code of an authority
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

/**
 * @param {string} data
 * @returns {Map<string, string>}
 */
function wantedNames(data) {
	const neighbours = recordsIn(data, 'neighbours.csv');
	const wanted = new Set([
		'wiltshire',
		'england',
		'south-west',
		...neighbours.map((record) => cellOf(record, 'neighbour'))
	]);
	const authorities = recordsIn(data, 'authorities.csv');
	return new Map(
		authorities
			.filter((record) => wanted.has(cellOf(record, 'authority')))
			.flatMap((record) => namesByCode(record))
	);
}

/**
 * @param {Record<string, string>} record
 * @returns {[string, string][]}
 */
function namesByCode(record) {
	const name = cellOf(record, 'name');
	return cellOf(record, 'codes')
		.split(';')
		.map((code) => [code, name]);
}

/**
 * The records of a file in the shape of explore education statistics, those of the wanted authorities.
 *
 * @param {Source} source
 * @param {string} file
 */
function recordsOf({ folder, names }, file) {
	return recordsIn(folder, file).flatMap((record) => {
		const code =
			['new_la_code', 'region_code', 'country_code']
				.map((column) => cellOf(record, column))
				.find(Boolean) ?? '';
		const authority = names.get(code);
		return authority ? [{ authority, year: cellOf(record, 'time_period'), record }] : [];
	});
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

const conferencesFile = 'c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv';

const bands = [
	{ indicator: 'conferences-0-10-days', column: 'Duration_0-10_days' },
	{ indicator: 'conferences-11-15-days', column: 'Duration_11-15_days' },
	{ indicator: 'conferences-16-20-days', column: 'Duration_16-20_days' },
	{ indicator: 'conferences-21-more-days', column: 'Duration_21+_days' }
];

/**
 * Each band as a share of all conferences; a symbol stays the symbol.
 *
 * @param {Source} source
 * @returns {Published[]}
 */
function conferenceBands(source) {
	return recordsOf(source, conferencesFile).flatMap(({ authority, year, record }) =>
		bands.map(({ indicator, column }) => {
			const numerator = cellOf(record, column);
			const denominator = cellOf(record, 'ICPC');
			const symbol = [numerator, denominator].find((part) => !isNumber(part));
			const share = Math.round((Number(numerator) * 1000) / Number(denominator)) / 10;
			return {
				authority,
				year,
				indicator,
				value: symbol ?? share.toFixed(1),
				numerator,
				denominator
			};
		})
	);
}

/**
 * Within 15 days is the sum of two bands; where one is a symbol, that symbol is the answer.
 *
 * @param {Source} source
 * @returns {Published[]}
 */
function conferences(source) {
	return recordsOf(source, conferencesFile).map(({ authority, year, record }) => {
		const columns = ['Duration_0-10_days', 'Duration_11-15_days', 'ICPC'];
		const parts = columns.map((column) => cellOf(record, column));
		const symbol = parts.find((part) => !isNumber(part));
		const numerator = Number(parts[0]) + Number(parts[1]);
		return {
			authority,
			year,
			indicator: 'conferences-in-15-days',
			value: symbol ?? (Math.round((numerator * 1000) / Number(parts[2])) / 10).toFixed(1),
			numerator: symbol ?? String(numerator),
			denominator: at(parts, 2)
		};
	});
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
