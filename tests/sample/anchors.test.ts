import { describe, expect, test } from 'vitest';
import { figureFiles, live, sumOf, versionAfter } from './sample-data';
import type { Observed } from './sample-data';

const assessmentService = new Set(['referral-and-assessment']);

function within(indicator: string, from: string, until: string) {
	return (row: Observed) =>
		row.indicator === indicator && from <= row.period && row.period <= until;
}

describe.each([
	['the live version', live],
	['the version of 8 Jul 2013', versionAfter('figures/2013-07-08.csv')],
	['the version of 15 Jul 2013', versionAfter('figures/2013-07-15.csv')]
])('in %s', (_, version) => {
	test('42 % of initial assessments of May 2013 were in time', () => {
		const may = within('initial-assessments-in-time', '2013-05-01', '2013-05-31');
		const { numerator, denominator } = sumOf(version, may);
		expect(denominator).toBeGreaterThan(0n);
		expect(numerator * 100n).toBe(denominator * 42n);
	});

	test('50 % of core assessments of April and May 2013 together were in time', () => {
		const both = within('core-assessments-in-time', '2013-04-01', '2013-05-31');
		const { numerator, denominator } = sumOf(version, both);
		expect(denominator).toBeGreaterThan(0n);
		expect(numerator * 2n).toBe(denominator);
	});

	test('half of the Referral and Assessment service was agency in each week of July 2013', () => {
		const july = within('agency-social-workers', '2013-07-01', '2013-07-31');
		const weeks = [...version.values()].filter(
			(row) => july(row) && assessmentService.has(row.team)
		);
		expect(weeks.length).toBeGreaterThan(0);
		for (const { numerator, denominator } of weeks) {
			expect(Number(numerator) * 2).toBeCloseTo(Number(denominator), 9);
		}
	});

	test('the council as a whole had far fewer agency workers than that service', () => {
		const week = within('agency-social-workers', '2013-07-01', '2013-07-01');
		const { numerator, denominator } = sumOf(version, week);
		expect(numerator * 100n).toBeLessThan(denominator * 25n);
	});
});

test('the anchors need every week of July 2013 once the figures are in', () => {
	const july = within('agency-social-workers', '2013-07-01', '2013-07-31');
	const service = (row: Observed) => july(row) && assessmentService.has(row.team);
	expect(sumOf(live, service).rows).toBe(5);
	expect(figureFiles.length).toBeGreaterThanOrEqual(15);
});

test('no single assessment is late before 11 Sep 2013', () => {
	const early = within('assessments-in-45-days', '2013-07-08', '2013-09-02');
	const { rows, numerator, denominator } = sumOf(live, early);
	expect(rows).toBeGreaterThan(0);
	expect(numerator).toBe(denominator);
	const next = sumOf(live, within('assessments-in-45-days', '2013-09-09', '2013-09-30'));
	expect(next.numerator).toBeLessThan(next.denominator);
});
