import { describe, expect, test } from 'vitest';
import { count, countSeries, indicator, points, series } from './made-up';

/** Weeks of 3, 10 and 17 June 2013: the year began on 1 April, the quarter with it, June on the 3rd. */
const june = series('2013-06-03', [
	[1, 10],
	[2, 10],
	[3, 10]
]);
const week = '2013-06-17';

describe('a series that begins inside a period', () => {
	test('has the weeks before it missing from the first year and quarter, as any other missing week', () => {
		const [year] = points(june, { grain: 'year', week });
		expect(year).toMatchObject({ value: 20, missing: 9, state: 'ok' });
		expect(points(june, { grain: 'quarter', week })[0]).toMatchObject({ missing: 9 });
		expect(points(june, { grain: 'month', week })[0]).toMatchObject({ missing: 0 });
		expect(points(june, { grain: 'ytd', week }).map((point) => point.missing)).toEqual([9, 9, 9]);
	});

	test('gives no count of that year: the sum would be short', () => {
		const counts = countSeries('2013-06-03', [4, 5, 6]);
		const read = points(counts, { indicator: count, grain: 'year', week });
		expect(read[0]).toMatchObject({ value: null, state: 'missing', missing: 9 });
	});

	test('lacks nothing where the indicator or the unit began only then', () => {
		const begun = indicator({ validFrom: '2013-06-05' });
		expect(points(june, { grain: 'year', week, indicator: begun })[0]?.missing).toBe(0);
		const unit = { validFrom: '2013-05-27', validUntil: null };
		expect(points(june, { grain: 'year', week, unit })[0]?.missing).toBe(1);
	});

	test('has whole years from the next on', () => {
		const long = series(
			'2013-06-03',
			Array.from({ length: 60 }, () => [1, 10] as const)
		);
		const years = points(long, { grain: 'year', week: '2014-07-21' });
		expect(years.map((year) => year.missing)).toEqual([9, 0]);
		expect(points(long, { grain: 'ytd', week: '2014-04-07' }).at(-1)?.missing).toBe(0);
	});

	test('shows the state of a snapshot at its end whole', () => {
		const snapshot = indicator({ accrual: 'snapshot' });
		expect(points(june, { grain: 'year', week, indicator: snapshot })[0]?.missing).toBe(0);
	});
});
