import { describe, expect, test } from 'vitest';
import { hasSettledByEnding, observationAt, settlingPeriods, startsOf } from '$lib/domain/series';
import { countSeries, series } from './made-up';

describe('a series', () => {
	test('stands on the full grid of its own periods', () => {
		expect(startsOf(series('2013-12-30', [[1, 2], null, [1, 2]]))).toEqual([
			'2013-12-30',
			'2014-01-06',
			'2014-01-13'
		]);
		expect(
			startsOf(
				series(
					'2013-11-01',
					[
						[1, 2],
						[1, 2],
						[1, 2]
					],
					{ frequency: 'month' }
				)
			)
		).toEqual(['2013-11-01', '2013-12-01', '2014-01-01']);
	});

	test('without a figure has no periods', () => {
		expect(startsOf(series('2013-07-08', []))).toEqual([]);
		expect(startsOf(series('2013-07-08', [], { start: '2013-07-08' }))).toEqual([]);
	});

	test('has nothing where it has a gap, and beyond its ends', () => {
		const nothing = { numerator: null, denominator: null };
		const some = series('2013-07-08', [[0, 3], null]);
		expect(observationAt(some, 0)).toEqual({ numerator: 0, denominator: 3 });
		expect(observationAt(some, 1)).toEqual(nothing);
		expect(observationAt(some, 2)).toEqual(nothing);
		expect(observationAt(some, -1)).toEqual(nothing);
		expect(observationAt(countSeries('2013-07-08', [5]), 0)).toEqual({
			numerator: 5,
			denominator: null
		});
	});
});

test('weeks settle as they are, months by every four weeks that have begun', () => {
	expect(settlingPeriods(4, 'week')).toBe(4);
	expect(settlingPeriods(0, 'week')).toBe(0);
	expect([0, 1, 4, 5, 8].map((weeks) => settlingPeriods(weeks, 'month'))).toEqual([0, 1, 1, 2, 2]);
});

describe('an indicator that has ended', () => {
	const ended = { validUntil: '2013-07-28', settlesAfterWeeks: 4 };

	test('has settled once as many weeks have passed since as it needs', () => {
		expect(hasSettledByEnding(ended, '2013-08-24')).toBe(false);
		expect(hasSettledByEnding(ended, '2013-08-25')).toBe(true);
		expect(hasSettledByEnding({ ...ended, settlesAfterWeeks: 0 }, '2013-07-28')).toBe(true);
	});

	test('is told from one that goes on', () => {
		expect(hasSettledByEnding({ ...ended, validUntil: null }, '2019-06-17')).toBe(false);
	});
});
