import { describe, expect, test } from 'vitest';
import type { TrendToRead } from '$lib/statistics/reading';
import { trendReading } from '$lib/statistics/trend-reading';
import { excluding, repeated, shares, toRead, week, weeks } from './made-up';

const SNAPSHOT = { measure: 'count', accrual: 'snapshot', polarity: 'low-is-good' } as const;

function snapshot(values: readonly (number | null)[], but: Partial<TrendToRead> = {}) {
	return trendReading(toRead(weeks(values, { target: 300 }), { indicator: SNAPSHOT, ...but }));
}

/** Open cases, 24 months of them and two weeks more: the last month's end is week 103 (29 Dec 2014). */
const TWO_YEARS = repeated([500, 504, 497, 509, 502, 495, 507, 499], 104);

describe('a snapshot', () => {
	test('has its limits from the last week of each month', () => {
		const reading = snapshot(TWO_YEARS);
		expect(reading.points).toHaveLength(24);
		expect(reading.segments[0]).toMatchObject({
			used: 24,
			firmness: 'firm',
			words: 'Limits use 24 months'
		});
		expect(reading.newestWeeks).toEqual([]);
		expect(reading.points.at(-1)?.start).toBe('2014-12-29');
	});

	test('counts 13 months, not weeks', () => {
		const reading = snapshot(TWO_YEARS.slice(0, 52));
		expect(reading.chart.kind).toBe('run');
		expect(reading.latest.words).toBe('Too few months to tell: needs 1 more month');
	});

	test('tells of its newest weeks only what lies beyond the limits', () => {
		const reading = snapshot([...TWO_YEARS, 505, 560, 565]);
		expect(
			reading.newestWeeks.map(({ start, outside, variation }) => [start, outside, variation])
		).toEqual([
			[week(104), null, 'common'],
			[week(105), 'high', 'concern'],
			[week(106), 'high', 'concern']
		]);
		expect(reading.latest).toMatchObject({
			start: week(106),
			value: 565,
			variation: { kind: 'concern', rule: 'outside', side: 'high', since: week(105), points: 2 },
			words:
				'Real change for the worse: 2 weeks in a row above the usual range, since the week of 12 Jan'
		});
	});

	test('tells how long it has been beyond the limits by the months’ ends before its newest weeks', () => {
		// The last two months' ends lie above, and every week after them.
		const reading = snapshot([...TWO_YEARS.slice(0, -6), ...repeated([560], 6), 562, 561]);
		expect(reading.newestWeeks.every(({ outside }) => outside === 'high')).toBe(true);
		expect(reading.latest.variation).toMatchObject({ rule: 'outside', side: 'high' });
		expect(reading.latest.words).toMatch(
			/^Real change for the worse: 2 month ends and 2 weeks above the usual range, since Nov 20\d\d$/
		);
	});

	test('whose newest weeks are within is read by the last month’s end', () => {
		const reading = snapshot([...TWO_YEARS, 505, 506]);
		expect(reading.latest).toMatchObject({ start: week(103), variation: { kind: 'common' } });
	});

	test('says a change in months', () => {
		const calm = [...TWO_YEARS, ...TWO_YEARS];
		const reading = snapshot([...calm, ...repeated([503.5, 504], 40)]);
		expect(reading.latest.words).toMatch(
			/^Real change for the worse: \d+ months in a row above the usual level, since \w{3} 20\d\d$/
		);
	});

	test('has the outlook of its newest week, whose target it is', () => {
		const reading = snapshot([...TWO_YEARS, 505]);
		expect(reading.assurance).toMatchObject({ kind: 'fail', target: 300 });
	});

	test('passes over newest weeks that are missing or excluded', () => {
		const values = [...TWO_YEARS, 560, null];
		const missing = snapshot(values);
		expect(missing.latest).toMatchObject({ start: week(104), newerWithoutFigure: 1 });
		const samples = excluding(weeks(values), [104]);
		const excluded = trendReading(toRead(samples, { indicator: SNAPSHOT }));
		expect(excluded.newestWeeks[0]).toMatchObject({
			isExcluded: true,
			outside: null,
			variation: null
		});
		expect(excluded.latest).toMatchObject({ start: week(103), newerWithoutFigure: 2 });
	});

	test('with a changed definition since the last month’s end has nothing to be judged by', () => {
		const definitionChanges = [{ date: week(105), label: 'New' }];
		const reading = snapshot([...TWO_YEARS, 505, 560], { definitionChanges });
		expect(reading.newestWeeks.map(({ limits }) => limits === null)).toEqual([false, true]);
		expect(reading.segments.map(({ from, to }) => [from, to])).toEqual([
			[0, 24],
			[24, 24]
		]);
		expect(reading.latest.words).toBe('Too few months to tell: needs 13 more months');
		expect(reading.assurance).toMatchObject({ kind: 'none', reason: 'too-few' });
	});

	test('in months is read as it is', () => {
		const months = weeks(repeated([500, 504], 14)).map((each, index) => {
			const at = (step: number) =>
				`${2013 + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}-01`;
			return { ...each, start: at(index), end: at(index + 1) };
		});
		const reading = trendReading(toRead(months, { indicator: SNAPSHOT, frequency: 'month' }));
		expect(reading.basis.kind).toBe('each-period');
		expect(reading.segments[0]?.words).toBe('Provisional limits from 14 months');
	});

	test('with changing denominators judges a week by limits for its own', () => {
		const parts = TWO_YEARS.map(
			(value, index) => [index % 9 < 4 ? value : value / 4, index % 9 < 4 ? 1000 : 250] as const
		);
		const indicator = { measure: 'percentage', accrual: 'snapshot', polarity: 'neutral' } as const;
		const reading = trendReading(
			toRead(shares([...parts, [500, 1000], [125, 250]]), { indicator })
		);
		expect(reading.chart.kind).toBe('p-prime');
		const [large, small] = reading.newestWeeks.map(
			({ limits }) => (limits?.upper ?? 0) - (limits?.lower ?? 0)
		);
		expect((small ?? 0) / (large ?? 1)).toBeCloseTo(2, 9);
	});
});
