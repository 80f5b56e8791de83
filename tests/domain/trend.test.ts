import { describe, expect, test } from 'vitest';
import type { ComparatorSeries } from '$lib/domain/comparator';
import type { Grain } from '$lib/domain/period';
import {
	comparatorLevels,
	lastYearComparator,
	publishedComparator,
	rangeStart,
	targetSteps
} from '$lib/domain/trend';
import { count, countSeries, indicator, points, target } from './made-up';

describe('a range', () => {
	test('is so many weeks, the last of them the week asked for', () => {
		expect(rangeStart('13w', '2013-07-08', '2012-04-02')).toBe('2013-04-15');
		expect(rangeStart('26w', '2013-07-08', '2012-04-02')).toBe('2013-01-14');
		expect(rangeStart('52w', '2013-07-08', '2012-04-02')).toBe('2012-07-16');
	});

	test('is the financial year of the week, or everything', () => {
		expect(rangeStart('fy', '2013-07-08', '2012-04-02')).toBe('2013-04-01');
		expect(rangeStart('fy', '2013-03-25', '2012-04-02')).toBe('2012-04-01');
		expect(rangeStart('all', '2013-07-08', '2012-04-02')).toBe('2012-04-02');
	});
});

describe('the steps of a target', () => {
	const stretch = { start: '2013-01-07', end: '2017-01-02' };

	test('change where it changes, and lie within the stretch', () => {
		const all = [target(85, 5, { from: '2012-04-02' }), target(95, 3, { from: '2016-04-04' })];
		expect(targetSteps(all, 'north', stretch)).toEqual([
			{ start: '2013-01-07', end: '2016-04-04', target: 85 },
			{ start: '2016-04-04', end: '2017-01-02', target: 95 }
		]);
	});

	test('begin with the next Monday where the target begins within a week, by whose Monday it is judged', () => {
		const all = [target(85), target(95, 0, { from: '2014-04-02' })];
		expect(targetSteps(all, 'north', stretch)).toEqual([
			{ start: '2013-01-07', end: '2014-04-07', target: 85 },
			{ start: '2014-04-07', end: '2017-01-02', target: 95 }
		]);
	});

	test('that are the same are one', () => {
		const all = [
			target(85, 5, { from: '2012-04-02' }),
			target(85, 3, { from: '2014-04-07' }),
			target(90, 0, { from: '2015-01-05', unit: 'south' })
		];
		expect(targetSteps(all, 'north', stretch)).toEqual([{ ...stretch, target: 85 }]);
		expect(targetSteps(all, 'south', stretch)).toHaveLength(2);
	});

	test('begin when the first target does, and there are none without a target', () => {
		const all = [target(85, 0, { from: '2014-04-07' })];
		expect(targetSteps(all, 'north', stretch)).toEqual([
			{ start: '2014-04-07', end: '2017-01-02', target: 85 }
		]);
		expect(targetSteps([], 'north', stretch)).toEqual([]);
		expect(targetSteps([target(85, 0, { from: '2017-01-02' })], 'north', stretch)).toEqual([]);
	});

	test('come back after another one', () => {
		const all = [80, 90, 80].map((each, index) =>
			target(each, 0, { from: `201${String(3 + index)}-01-07` })
		);
		expect(targetSteps(all, 'north', stretch).map((step) => step.target)).toEqual([80, 90, 80]);
	});
});

const england: ComparatorSeries = {
	kind: 'england',
	name: 'England',
	years: [
		{ year: 2012, value: 26, symbol: null, publishedOn: null },
		{ year: 2013, value: 24.7, symbol: null, publishedOn: null },
		{ year: 2014, value: null, symbol: 'x', publishedOn: null },
		{ year: 2015, value: 24, symbol: null, publishedOn: null }
	]
};

describe('the published levels of a flow', () => {
	const flow = indicator({ publishedAtPoint: '31-march' });
	const years = (start: string, end: string) =>
		comparatorLevels(england, flow, { start, end }).map((level) => level.label);

	test('lie over their own twelve months', () => {
		expect(comparatorLevels(england, flow, { start: '2012-07-02', end: '2013-07-15' })).toEqual([
			{ start: '2012-04-01', end: '2013-04-01', value: 24.7, label: '2012/13' }
		]);
	});

	test('are those that have a day in the stretch and a number', () => {
		expect(years('2012-03-26', '2015-07-06')).toEqual(['2011/12', '2012/13', '2014/15']);
		expect(years('2012-04-01', '2015-04-01')).toEqual(['2012/13', '2014/15']);
		expect(years('2013-04-01', '2014-04-01')).toEqual([]);
	});

	test('are not those of a year that had not ended by then', () => {
		expect(years('2012-07-02', '2013-04-01')).toEqual(['2012/13']);
		expect(years('2012-07-02', '2013-03-31')).toEqual([]);
	});

	test('do not exist for an indicator that is not published', () => {
		const stretch = { start: '2012-07-02', end: '2013-03-25' };
		expect(comparatorLevels(england, indicator(), stretch)).toEqual([]);
		expect(publishedComparator('england', england, indicator(), stretch)).toMatchObject({
			levels: [],
			newest: null
		});
	});
});

describe('the published dots of a snapshot', () => {
	const snapshot = indicator({ accrual: 'snapshot', publishedAtPoint: '31-march' });
	const dots = (start: string, end: string) =>
		comparatorLevels(england, snapshot, { start, end }).map((level) => level.start);

	test('stand on the census day and have no length', () => {
		const stretch = { start: '2012-07-02', end: '2013-07-15' };
		expect(comparatorLevels(england, snapshot, stretch)).toEqual([
			{ start: '2013-03-31', end: '2013-03-31', value: 24.7, label: '2012/13' }
		]);
	});

	test('are shown on the first day of the stretch, and not on the day it ends before', () => {
		expect(dots('2013-03-31', '2013-07-15')).toEqual(['2013-03-31']);
		expect(dots('2013-04-01', '2013-07-15')).toEqual([]);
		expect(dots('2012-07-02', '2013-03-31')).toEqual([]);
	});

	test('of the workforce stand on 30 September', () => {
		const workforce = indicator({ accrual: 'snapshot', publishedAtPoint: '30-september' });
		const stretch = { start: '2013-07-01', end: '2013-12-30' };
		expect(comparatorLevels(england, workforce, stretch)).toEqual([
			{ start: '2013-09-30', end: '2013-09-30', value: 24.7, label: '30 Sep 2013' }
		]);
	});
});

test('the newest published value is the newest number that had ended by the end of the stretch', () => {
	const flow = indicator({ publishedAtPoint: '31-march' });
	const newest = (end: string) =>
		publishedComparator('england', england, flow, { start: '2012-07-02', end }).newest;
	expect(newest('2013-07-15')).toEqual({ label: '2012/13', value: 24.7 });
	expect(newest('2014-07-14')).toEqual({ label: '2012/13', value: 24.7 }); // 2013/14 is no number
	expect(newest('2015-04-06')).toEqual({ label: '2014/15', value: 24 });
	expect(newest('2012-03-26')).toBeNull();
});

describe('the year before', () => {
	const numbers = Array.from({ length: 160 }, (_, index) => index);
	const counts = countSeries('2012-04-02', numbers); // the value of a week is its place
	const before = (grain: Grain, week: string, from: string) => {
		const read = points(counts, { indicator: count, grain, week });
		const found = lastYearComparator(read, grain, from);
		return found.shape === 'line' ? found.points : [];
	};

	test('of a week is the week 52 weeks earlier, of the same place in the week', () => {
		const [first] = before('week', '2013-07-08', '2013-07-08');
		expect(first).toEqual({ start: '2013-07-08', end: '2013-07-15', value: 66 - 52 });
	});

	test('is a gap where nothing is known of it', () => {
		const line = before('week', '2013-04-08', '2013-03-25');
		expect(line.map((point) => point.value)).toEqual([null, 0, 1]);
	});

	test('of a month, quarter or year is the same one a year earlier', () => {
		const months = before('month', '2013-05-27', '2013-04-01');
		expect(months.map(({ start, value }) => [start, value])).toEqual([
			['2013-04-01', 0 + 1 + 2 + 3 + 4],
			['2013-05-01', 5 + 6 + 7 + 8]
		]);
		expect(before('year', '2014-03-31', '2013-04-01')[0]?.value).toBe((51 * 52) / 2);
	});

	test('of the year to date is as many weeks of the year before', () => {
		const sumTo = (last: number) => (last * (last + 1)) / 2;
		// 7 April 2014 is its year's first Monday, as 1 April 2013 was: place 52 of the series.
		expect(before('ytd', '2014-04-07', '2014-04-07')[0]?.value).toBe(52);
		expect(before('ytd', '2014-04-14', '2014-04-14')[0]?.value).toBe(52 + 53);
		// 2013/14 has a 53rd week, which is held against the whole of the 52 before.
		expect(before('ytd', '2014-03-24', '2014-03-24')[0]?.value).toBe(sumTo(51));
		expect(before('ytd', '2014-03-31', '2014-03-31')[0]?.value).toBe(sumTo(51));
	});

	test('of an indicator counted by months is twelve months earlier, whatever the grain', () => {
		const monthly = indicator({ frequency: 'month', measure: 'count' });
		const months = countSeries('2012-04-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], {
			frequency: 'month'
		});
		for (const grain of ['week', 'month', 'ytd'] as const) {
			const read = points(months, { indicator: monthly, grain, week: '2013-06-03' });
			const line = lastYearComparator(read, grain, '2013-05-01');
			expect(line.shape === 'line' && line.points.at(-1)?.value).toBe(grain === 'ytd' ? 3 : 2);
		}
	});
});
