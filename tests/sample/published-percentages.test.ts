import { describe, expect, test } from 'vitest';
import { addDays, cell, entryOf, live, rowsOf, sumOf, weekOf } from './sample-data';
import type { Observed, Row } from './sample-data';

/** Sample and publication say the same, to one decimal; placements are published as whole percentages. */
const wholePercentages = new Set(['placements-3-or-more']);

const published = rowsOf('extracts/comparators/2013-07-01.csv')
	.filter((row) => cell(row, 'authority') === 'Wiltshire')
	.filter((row) => Date.parse(lastDay(row)) <= Date.parse('2019-06-23'));

function lastDay(row: Row): string {
	const point = cell(entryOf(cell(row, 'indicator')), 'published_at_point');
	return `${cell(row, 'year')}-${point === '30-september' ? '09-30' : '03-31'}`;
}

/** A flow is its weekly sums over the year; a snapshot stands in the week that holds the day. */
function isInPublication(row: Row): (observed: Observed) => boolean {
	const indicator = cell(row, 'indicator');
	const end = lastDay(row);
	if (cell(entryOf(indicator), 'accrual') === 'snapshot') {
		return (observed) => observed.indicator === indicator && observed.period === weekOf(end);
	}
	const start = addDays(`${Number(end.slice(0, 4)) - 1}-03-31`, 1);
	return (observed) =>
		observed.indicator === indicator && start <= observed.period && observed.period <= end;
}

const scales: ReadonlyMap<string, bigint> = new Map([
	['percentage', 100n],
	['rate', 10000n],
	['ratio', 1n]
]);

/** Half up, in whole numbers: the value in units of its last published digit. */
function rounded(numerator: bigint, denominator: bigint): bigint {
	return (2n * numerator + denominator) / (2n * denominator);
}

describe('the sample holds to what is published for Wiltshire', () => {
	test.each(published.map((row) => [cell(row, 'indicator'), cell(row, 'year'), row] as const))(
		'%s, %s',
		(indicator, _, row) => {
			const { rows, numerator, denominator } = sumOf(live, isInPublication(row));
			expect(rows).toBeGreaterThan(0);
			const digit = wholePercentages.has(indicator) ? 1n : 10n;
			const scale = scales.get(cell(entryOf(indicator), 'measure')) ?? 0n;
			const value = rounded(numerator * scale * digit, denominator);
			expect(value).toBe(BigInt(Math.round(Number(cell(row, 'value')) * Number(digit))));
		}
	);

	test('every indicator that is published is held to', () => {
		expect(new Set(published.map((row) => cell(row, 'indicator')))).toEqual(
			new Set([
				'agency-social-workers',
				'assessments-in-45-days',
				'caseload',
				'children-in-need',
				'conferences-in-15-days',
				'placements-3-or-more',
				'plan-reviews-in-time',
				'plans-over-2-years',
				're-referrals',
				'repeat-plans'
			])
		);
		expect(published.length).toBe(46);
	});

	test('the yearly counts of referrals are the published ones', () => {
		for (const row of published.filter((one) => cell(one, 'indicator') === 're-referrals')) {
			const { numerator, denominator } = sumOf(live, isInPublication(row));
			expect(numerator).toBe(BigInt(cell(row, 'numerator')) * 1000n);
			expect(denominator).toBe(BigInt(cell(row, 'denominator')) * 1000n);
		}
	});
});
