import { describe, expect, test } from 'vitest';
import { judgedOn } from '$lib/domain/points';
import { count, countSeries, indicator, only, points, series } from './made-up';

const snapshot = indicator({ accrual: 'snapshot', polarity: 'low-is-good' });

const until = (validUntil: string) => ({ validFrom: null, validUntil });

/** Five weeks, whose Mondays are 24 June and 1 to 22 July 2013. */
const weeks = series('2013-06-24', [
	[1, 10],
	[8, 10],
	[0, 5],
	[30, 40],
	[2, 2]
]);

describe('a series read week by week', () => {
	test('is its own periods, first to last', () => {
		const read = points(weeks, { week: '2013-07-22' });
		expect(read.map((point) => point.start)).toEqual([
			'2013-06-24',
			'2013-07-01',
			'2013-07-08',
			'2013-07-15',
			'2013-07-22'
		]);
		expect(read.map((point) => point.value)).toEqual([10, 80, 0, 75, 100]);
		expect(only(read).end).toBe('2013-07-01');
		expect(read.every((point) => point.state === 'ok' && !point.isUnderWay)).toBe(true);
	});

	test('ends with the week asked for, although more is known', () => {
		const read = points(weeks, { week: '2013-07-08' });
		expect(read.at(-1)?.start).toBe('2013-07-08');
		expect(read).toHaveLength(3);
	});

	test('of which nothing is known by that week has no points', () => {
		expect(points(weeks, { week: '2013-06-17' })).toEqual([]);
		expect(points(series('2013-06-24', []), { week: '2013-07-22' })).toEqual([]);
	});

	test('keeps zero apart from nothing to count and from nothing known (U28)', () => {
		const read = points(series('2013-07-01', [[0, 7], [0, 0], null]), { week: '2013-07-15' });
		expect(read.map((point) => [point.state, point.value])).toEqual([
			['ok', 0],
			['no-rate', null],
			['missing', null]
		]);
		expect(read.map((point) => point.missing)).toEqual([0, 0, 1]);
	});
});

describe('a month', () => {
	test('sums the weeks whose Mondays lie in it, numerators and denominators apart (U35)', () => {
		const read = points(weeks, { grain: 'month', week: '2013-07-22' });
		expect(read.map(({ start, end }) => [start, end])).toEqual([
			['2013-06-01', '2013-07-01'],
			['2013-07-01', '2013-08-01']
		]);
		expect(only(read)).toMatchObject({ numerator: 1, denominator: 10, value: 10 });
		// The average of the four weeks' percentages would be 63.75.
		expect(only(read, 1)).toMatchObject({ numerator: 40, denominator: 57 });
		expect(only(read, 1).value).toBeCloseTo(70.175, 3);
	});

	test('of a snapshot is its last week and no sum', () => {
		const read = points(weeks, { indicator: snapshot, grain: 'month', week: '2013-07-22' });
		expect(only(read, 1)).toMatchObject({ numerator: 2, denominator: 2, value: 100, missing: 0 });
	});

	test('of a snapshot whose last week is missing has no figure', () => {
		const gap = series('2013-06-03', [[1, 4], [2, 4], [3, 4], null, [1, 4]]);
		const read = points(gap, { indicator: snapshot, grain: 'month', week: '2013-07-01' });
		expect(only(read)).toMatchObject({ state: 'missing', value: null, missing: 1 });
	});

	test('with a week missing has a percentage of the others, and the gap is counted (U28)', () => {
		const gap = series('2013-07-01', [[1, 2], null, [1, 1], [0, 1], [2, 4]]);
		const read = points(gap, { grain: 'month', week: '2013-07-29' });
		expect(only(read)).toMatchObject({ state: 'ok', value: 50, missing: 1 });
	});

	test('with a week missing has no count, because a sum that lacks a week is wrong', () => {
		const gap = countSeries('2013-07-01', [10, null, 12, 11, 9]);
		const read = points(gap, { indicator: count, grain: 'month', week: '2013-07-29' });
		expect(only(read)).toMatchObject({
			state: 'missing',
			value: null,
			numerator: null,
			missing: 1
		});
	});

	test('that is complete has the sum of its counts', () => {
		const full = countSeries('2013-07-01', [10, 0, 12, 11, 9]);
		const read = points(full, { indicator: count, grain: 'month', week: '2013-07-29' });
		expect(only(read)).toMatchObject({ state: 'ok', value: 42, denominator: null });
	});
});

describe('a quarter and a financial year', () => {
	const long = countSeries(
		'2012-12-31',
		Array.from({ length: 40 }, () => 1)
	);

	test('hold the weeks whose Mondays lie in them', () => {
		const begun = { ...count, validFrom: '2012-12-31' };
		const quarters = points(long, { indicator: begun, grain: 'quarter', week: '2013-09-30' });
		expect(quarters.map(({ start, value }) => [start, value])).toEqual([
			['2012-10-01', 1],
			['2013-01-01', 12],
			['2013-04-01', 13],
			['2013-07-01', 14]
		]);
		const years = points(long, { indicator: begun, grain: 'year', week: '2013-09-30' });
		expect(years.map(({ start, value }) => [start, value])).toEqual([
			['2012-04-01', 13],
			['2013-04-01', 27]
		]);
	});
});

describe('the period under way', () => {
	const underWay = (week: string) =>
		points(weeks, { grain: 'month', week }).map((point) => point.isUnderWay);

	test('is told from one whose last Monday’s week has ended', () => {
		expect(underWay('2013-06-24')).toEqual([false]);
		expect(underWay('2013-07-15')).toEqual([false, true]);
		expect(underWay('2013-07-22')).toEqual([false, true]); // the 29th is a Monday of July too
		expect(underWay('2013-07-29')).toEqual([false, false]);
	});

	test('holds what there is so far', () => {
		const read = points(weeks, { grain: 'month', week: '2013-07-08' });
		expect(only(read, 1)).toMatchObject({ numerator: 8, denominator: 15, isUnderWay: true });
	});

	test('is over with the last week of an indicator that ends inside it', () => {
		const ending = indicator({ validUntil: '2013-07-28' });
		const read = (week: string) => points(weeks, { indicator: ending, grain: 'month', week });
		expect(read('2013-07-22').at(-1)?.isUnderWay).toBe(false);
		expect(read('2013-07-15').at(-1)?.isUnderWay).toBe(true);
		expect(read('2019-06-17').at(-1)).toMatchObject({ start: '2013-07-01', isUnderWay: false });
	});

	test('is over with the last week of a unit that ends inside it', () => {
		const years = points(weeks, { grain: 'year', week: '2013-07-22', unit: until('2013-07-28') });
		expect(years.map((point) => point.isUnderWay)).toEqual([false]);
	});
});

describe('a series that stops before the week asked for', () => {
	const starts = (reading: Parameters<typeof points>[1]) =>
		points(weeks, reading).map((point) => [point.start, point.state]);

	test('goes on with missing weeks', () => {
		expect(starts({ week: '2013-08-05' }).slice(4)).toEqual([
			['2013-07-22', 'ok'],
			['2013-07-29', 'missing'],
			['2013-08-05', 'missing']
		]);
	});

	test('does not go on after the last day of the indicator or of the unit', () => {
		const last = '2013-08-04';
		const ending = indicator({ validUntil: last });
		expect(starts({ week: '2013-09-02', indicator: ending }).at(-1)?.[0]).toBe('2013-07-29');
		expect(starts({ week: '2013-09-02', unit: until(last) }).at(-1)?.[0]).toBe('2013-07-29');
		expect(starts({ week: '2013-09-02', unit: until('2013-08-05') }).at(-1)?.[0]).toBe(
			'2013-08-05'
		);
		expect(starts({ week: '2013-09-02', unit: until('2013-07-20') })).toHaveLength(5);
	});

	test('leaves a gap in the count of its month', () => {
		const stopped = countSeries('2013-07-01', [10, 11, 12, 13]);
		const read = points(stopped, { indicator: count, grain: 'month', week: '2013-07-29' });
		expect(only(read)).toMatchObject({ state: 'missing', missing: 1, isUnderWay: false });
	});
});

describe('the day whose target judges a point', () => {
	test('is the Monday of its last week, so that a year’s first Monday sets the year’s target', () => {
		expect(judgedOn({ end: '2013-07-15' })).toBe('2013-07-08');
		expect(judgedOn({ end: '2016-05-01' })).toBe('2016-04-25');
		expect(judgedOn({ end: '2013-04-01' })).toBe('2013-03-25');
	});
});
