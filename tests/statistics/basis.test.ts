import { describe, expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { fourWeekSums } from '$lib/statistics/four-week-sums';
import { fullGrid } from '$lib/statistics/full-grid';
import { limitBasis, opensOnTwelveWeeks } from '$lib/statistics/limit-basis';
import { monthEnds } from '$lib/statistics/month-ends';
import type { Sample } from '$lib/statistics/sample';
import { trendReading } from '$lib/statistics/trend-reading';
import { EXCLUDED, excluding, repeated, sample, shares, toRead, week, weeks } from './made-up';

describe('the full grid', () => {
	test('has a missing week where none is given', () => {
		const full = fullGrid([sample(0, 1), sample(1, 2), sample(3, 4)], 'week');
		expect(full.map(({ start, state }) => [start, state])).toEqual([
			[week(0), 'ok'],
			[week(1), 'ok'],
			[week(2), 'missing'],
			[week(3), 'ok']
		]);
		expect(full[2]?.end).toBe(week(3));
	});

	test('of months has months', () => {
		const month = (start: string, end: string) => ({ ...sample(0, 1), start, end });
		const full = fullGrid(
			[month('2013-01-01', '2013-02-01'), month('2013-03-01', '2013-04-01')],
			'month'
		);
		expect(full.map(({ start, end }) => [start, end])).toEqual([
			['2013-01-01', '2013-02-01'],
			['2013-02-01', '2013-03-01'],
			['2013-03-01', '2013-04-01']
		]);
	});

	test('is in order of time, and left as it is where nothing is to be done', () => {
		const rows = weeks([1, 2, 3]);
		expect(fullGrid(rows, 'week')).toBe(rows);
		expect(fullGrid([...rows].reverse(), 'week')).toEqual(rows);
		expect(fullGrid([], 'week')).toEqual([]);
	});

	test.each([
		['two samples of one week', [sample(0, 1), sample(0, 2)]],
		[
			'a week that starts on another day',
			[sample(0, 1), { ...sample(2, 1), start: daysAfter(week(2), 1) }, sample(4, 1)]
		],
		['no number', [sample(0, NaN)]],
		['no end', [sample(0, Infinity)]]
	])('refuses %s', (_what, samples: readonly Sample[]) => {
		expect(() => fullGrid(samples, 'week')).toThrow(RangeError);
	});
});

describe('sums of four weeks', () => {
	test('end with the newest week, do not overlap, and leave up to three weeks out', () => {
		const sums = fourWeekSums(
			shares(repeated([1], 10).map(() => [1, 2] as const)),
			'percentage',
			[]
		);
		expect(
			sums.map(({ start, end, numerator, denominator, value }) => [
				start,
				end,
				numerator,
				denominator,
				value
			])
		).toEqual([
			[week(2), week(6), 4, 8, 50],
			[week(6), week(10), 4, 8, 50]
		]);
	});

	test('of a percentage are of the weeks that have a figure', () => {
		const [sum] = fourWeekSums(
			shares([
				[1, 2],
				[0, 0],
				[3, 4],
				[2, 2]
			]),
			'percentage',
			[]
		);
		expect(sum).toMatchObject({ numerator: 6, denominator: 8, value: 75, state: 'ok' });
	});

	test('of a count are missing where a week is', () => {
		const [first, second] = fourWeekSums(weeks([1, 0, null, 2, 1, 0, 0, 2]), 'count', []);
		expect(first).toMatchObject({ value: null, state: 'missing' });
		expect(second).toMatchObject({ value: 3, state: 'ok' });
	});

	test('are missing where all weeks are, and suppressed where one is', () => {
		const hidden = sample(1, null, { state: 'suppressed' });
		expect(fourWeekSums(weeks([null, null, null, null]), 'percentage', [])[0]).toMatchObject({
			state: 'missing'
		});
		const [sum] = fourWeekSums(
			[
				...shares([[1, 2]]),
				hidden,
				...shares([
					[1, 2],
					[1, 2],
					[1, 2],
					[1, 2]
				]).slice(2)
			],
			'percentage',
			[]
		);
		expect(sum).toMatchObject({ state: 'suppressed', numerator: null, value: null });
	});

	test('are excluded where a week is, and have the last week’s target', () => {
		const samples = excluding(weeks([1, 2, 3, 4]), [1]).map((each, index) => ({
			...each,
			target: index
		}));
		expect(fourWeekSums(samples, 'count', [])[0]).toMatchObject({
			exclusion: EXCLUDED,
			target: 3,
			value: 10
		});
	});

	test('do not reach across a change of definition', () => {
		const sums = fourWeekSums(weeks(repeated([1], 11)), 'count', [week(6)]);
		expect(sums.map(({ start, end }) => [start, end])).toEqual([
			[week(2), week(6)],
			[week(7), week(11)]
		]);
	});
});

describe('months’ ends', () => {
	test('are the weeks that end in another month than they begin in, or with it', () => {
		const samples = weeks(repeated([1], 26));
		expect(monthEnds(samples).map(({ start }) => start)).toEqual([
			'2013-01-28',
			'2013-02-25',
			'2013-03-25',
			'2013-04-29',
			'2013-05-27',
			'2013-06-24'
		]);
	});

	test('of a month whose last week is the newest is there, of one under way not', () => {
		expect(monthEnds(weeks(repeated([1], 3)))).toEqual([]);
		expect(monthEnds(weeks(repeated([1], 4)))).toHaveLength(1);
	});
});

describe('limits come from', () => {
	const flow = { accrual: 'flow', measure: 'percentage' } as const;
	const of = (denominators: readonly number[]) =>
		shares(denominators.map((each) => [0, each] as const));

	/** The same weeks over and over, so many in all. */
	const over = (pattern: readonly number[], count: number) =>
		Array.from({ length: count }, (_, week) => pattern[week % pattern.length] ?? 0);

	test('sums of four weeks where the median denominator is under 10', () => {
		expect(limitBasis(of(over([3, 12, 7, 0, 8], 15)), 'week', flow).kind).toBe('four-week-sums');
		expect(limitBasis(of(over([9, 11], 14)), 'week', flow).kind).toBe('each-period');
		expect(limitBasis(of(over([9, 10, 9], 15)), 'week', flow).kind).toBe('four-week-sums');
		expect(limitBasis(of(over([9, 10, 10], 15)), 'week', flow).kind).toBe('each-period');
	});

	test('weeks as they are where there are 12, and sums from 13 on', () => {
		expect(limitBasis(of(over([3], 12)), 'week', flow).kind).toBe('each-period');
		expect(limitBasis(of(over([3], 13)), 'week', flow).kind).toBe('four-week-sums');
	});

	test('the last week of each month of a snapshot, however large', () => {
		expect(limitBasis(of([300, 310]), 'week', { ...flow, accrual: 'snapshot' })).toMatchObject({
			kind: 'month-ends',
			noun: 'month'
		});
	});

	test('sums of four weeks of a count with less than one a week', () => {
		const count = { accrual: 'flow', measure: 'count' } as const;
		expect(limitBasis(weeks(over([1, 0, 1, 1], 16)), 'week', count).kind).toBe('four-week-sums');
		expect(limitBasis(weeks(over([1], 16)), 'week', count).kind).toBe('each-period');
		expect(limitBasis(weeks([null]), 'week', count).kind).toBe('each-period');
	});

	test('the periods themselves where they are longer than weeks', () => {
		expect(limitBasis(of([3, 4]), 'month', flow)).toEqual({
			kind: 'each-period',
			reason: '',
			noun: 'month'
		});
	});

	test('weeks as they are where a small one is excluded', () => {
		expect(limitBasis(excluding(of(over([3, 20, 20, 3], 13)), [0]), 'week', flow).kind).toBe(
			'each-period'
		);
	});

	test('the same weeks that open on 12 weeks where the indicator opens on weeks', () => {
		const smallWeeks = [3, null, 4, 5, 3, 3, 3, 3, 3, 30, 30, 30, 30];
		expect(opensOnTwelveWeeks(smallWeeks, { ...flow, defaultGrain: 'week' })).toBe(true);
		expect(opensOnTwelveWeeks(smallWeeks, { ...flow, defaultGrain: 'rolling-12w' })).toBe(false);
		expect(
			opensOnTwelveWeeks(smallWeeks, { ...flow, accrual: 'snapshot', defaultGrain: 'week' })
		).toBe(false);
		expect(
			opensOnTwelveWeeks(smallWeeks, { ...flow, measure: 'count', defaultGrain: 'week' })
		).toBe(false);
		expect(opensOnTwelveWeeks(smallWeeks.slice(1), { ...flow, defaultGrain: 'week' })).toBe(false);
		expect(opensOnTwelveWeeks([], { ...flow, defaultGrain: 'week' })).toBe(false);
	});
});

describe('a small team', () => {
	const indicator = { measure: 'percentage', accrual: 'flow', polarity: 'high-is-good' } as const;

	test('is read by four weeks at a time', () => {
		const parts = repeated([3, 4, 5, 4], 60).map((each, index) => [index % 3, each] as const);
		const reading = trendReading(toRead(shares(parts), { indicator }));
		expect(reading.basis.kind).toBe('four-week-sums');
		expect(reading.points).toHaveLength(15);
		expect(reading.segments[0]?.words).toBe('Provisional limits from 15 four-week periods');
		expect(reading.newestWeeks).toEqual([]);
	});

	test('without its newest week is read by the sum, and that is said', () => {
		const parts = repeated([3, 4, 5, 4], 60).map((each, index) => [index % 3, each] as const);
		const reading = trendReading(toRead([...shares(parts), sample(60, null)], { indicator }));
		expect(reading.latest.newerWithoutFigure).toBe(1);
		expect(reading.points.at(-1)).toMatchObject({ end: week(61), state: 'ok' });
	});
});
