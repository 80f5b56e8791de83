import { at } from './at.js';
import { recordsOf } from './authority-records.js';
import { cellOf } from './csv.js';
import { isNumber } from './published-files.js';

/**
 * @typedef {import('./authority-records.js').Source} Source
 * @typedef {import('./comparators.js').Published} Published
 */

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
export function conferenceBands(source) {
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
export function conferences(source) {
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
