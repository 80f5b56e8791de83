import { cellOf } from './csv.js';
import { isNumber, recordsIn } from './published-files.js';

/**
 * Published values that stand only in the Department for Education's Local Authority Interactive Tool.
 */

/** Series of the Local Authority Interactive Tool: value, numerator, denominator, and the years taken. */
const toolSeries = [
	{ indicator: 'assessments-in-45-days', codes: ['Continue_Assess_Comp'] },
	{ indicator: 'plans-over-2-years', codes: ['CPPlans2yrsActive'] },
	{
		indicator: 'plan-reviews-in-time',
		codes: ['RevCP', 'CPP_Reviewed_InReqTimeScl', 'CPP_31March_3MnthorMore']
	},
	{
		indicator: 'placements-3-or-more',
		codes: ['LACStable_2016on', 'LACStableNum_2016on', 'LACnum']
	},
	{ indicator: 'children-in-need', codes: ['CIN'] },
	{ indicator: 'agency-social-workers', codes: ['Work_Force_Agecy_Rate'], only: '2016' }
];

/**
 * @param {import('./comparators.js').Source} source
 * @returns {import('./comparators.js').Published[]}
 */
export function toolRows({ folder, names }) {
	const file = 'lait_bds_long_all_csc_wiltshire_comparators.csv';
	const wanted = new Set(names.values());
	/** @type {Map<string, string>} */
	const values = new Map();
	for (const record of recordsIn(folder, file)) {
		const authority = cellOf(record, 'LA and Regions');
		if (!wanted.has(authority)) continue;
		const key = `${cellOf(record, 'Short Desc')}|${authority}|${cellOf(record, 'Years')}`;
		values.set(key, toolNumber(cellOf(record, 'Values')));
	}
	return [...values.keys()].flatMap((key) => {
		const [code = '', authority = '', year = ''] = key.split('|');
		const series = toolSeries.find(
			({ codes, only }) => codes[0] === code && (only ?? year) === year
		);
		if (!series) return [];
		const [value = '', numerator = '', denominator = ''] = series.codes.map((one) => {
			return values.get(`${one}|${authority}|${year}`) ?? '';
		});
		const hasCounts = isNumber(numerator) && isNumber(denominator);
		const counts = hasCounts ? { numerator, denominator } : { numerator: '', denominator: '' };
		return [{ authority, year, indicator: series.indicator, value, ...counts }];
	});
}

/**
 * The tool prints binary fractions in full (80.099999999999994) and a dash for every kind of "no value".
 *
 * @param {string} text
 */
function toolNumber(text) {
	const number = Number(text);
	return Number.isFinite(number) && text !== '' ? String(Math.round(number * 100) / 100) : 'x';
}
