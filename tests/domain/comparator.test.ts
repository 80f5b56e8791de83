import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	neighbourSummary,
	newestYear,
	publishedYear,
	SYMBOLS,
	type ComparatorSeries
} from '$lib/domain/comparator';

describe('a published year', () => {
	test('of 2013 runs to 31 March 2013, or to 30 September for the workforce', () => {
		expect(publishedYear(2013, '31-march')).toEqual({ start: '2012-04-01', end: '2013-04-01' });
		expect(publishedYear(2013, '30-september')).toEqual({
			start: '2012-10-01',
			end: '2013-10-01'
		});
	});
});

describe('the summary of neighbours', () => {
	test('may have a mean and a median on either side of one’s own figure', () => {
		// Re-referrals of 2025: 18.7 is better than the mean and worse than the median.
		const values = [12.1, 15.4, 16.9, 17.2, 18.1, 18.8, 24.6, 26.3, 30.2, 34.4];
		const summary = neighbourSummary(values);
		expect(summary?.mean).toBeCloseTo(21.4, 9);
		expect(summary?.median).toBeCloseTo(18.45, 9);
		expect(summary).toMatchObject({ least: 12.1, most: 34.4, count: 10, of: 10 });
	});

	test('skips the missing ones and counts them: 9 of 10', () => {
		const summary = neighbourSummary([5, 1, 4, null, 2, 3, 9, 8, 7, 6]);
		expect(summary).toMatchObject({ mean: 5, median: 5, count: 9, of: 10 });
	});

	test.each([
		[[7], 7],
		[[7, 9], 8],
		[[9, 7, 1], 7],
		[[10, 9, 2, 1], 5.5],
		[[100, 20, 3], 20]
	])('of %j has the median %d, in the order of numbers', (values, median) => {
		expect(neighbourSummary(values)?.median).toBe(median);
	});

	test('of none that has a number does not exist; of zeros it does', () => {
		expect(neighbourSummary([])).toBeNull();
		expect(neighbourSummary([null, null])).toBeNull();
		expect(neighbourSummary([0, null])).toMatchObject({ mean: 0, median: 0, count: 1, of: 2 });
	});

	test('does not hang on the order of the neighbours, and lies within their range', () => {
		const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(values, (some) => {
				const summary = neighbourSummary(some);
				expect(neighbourSummary([...some].reverse())).toEqual(summary);
				const { least = NaN, most = NaN, median = NaN, mean = NaN } = summary ?? {};
				expect(least <= median && median <= most).toBe(true);
				expect(least <= mean && mean <= most).toBe(true);
				const below = some.filter((each) => each < median).length;
				expect(below).toBeLessThanOrEqual(some.length / 2);
			})
		);
	});
});

describe('the newest published year', () => {
	const england: ComparatorSeries = {
		kind: 'england',
		name: 'England',
		years: [2014, 2012, 2013].map((year) => ({
			year,
			value: year - 1990,
			symbol: null,
			publishedOn: null
		}))
	};

	test('is the newest that had ended by the end of the week', () => {
		expect(newestYear(england, '31-march', '2013-07-15')?.year).toBe(2013);
		expect(newestYear(england, '31-march', '2013-04-01')?.year).toBe(2013);
		expect(newestYear(england, '31-march', '2013-03-31')?.year).toBe(2012);
		expect(newestYear(england, '30-september', '2013-07-15')?.year).toBe(2012);
		expect(newestYear(england, '31-march', '2019-06-24')?.year).toBe(2014);
	});

	test('does not exist before the first has ended', () => {
		expect(newestYear(england, '31-march', '2012-03-26')).toBeNull();
	});
});

test('no symbol of the statistics reads as a number', () => {
	for (const symbol of SYMBOLS.keys()) expect(Number(symbol)).toBeNaN();
});
