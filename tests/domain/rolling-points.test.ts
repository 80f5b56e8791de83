import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, financialYearOf, gridOf, startOf, type Grain } from '$lib/domain/period';
import type { Revision } from '$lib/domain/series';
import { count, countSeries, indicator, only, points, series } from './made-up';

const ones = (length: number) => Array.from({ length }, (): [number, number] => [1, 2]);

describe('a rolling sum', () => {
	test('of twelve weeks has no value before there are twelve', () => {
		const read = points(series('2013-04-01', ones(13)), {
			grain: 'rolling-12w',
			week: '2013-06-24'
		});
		expect(read).toHaveLength(13);
		expect(read.slice(0, 11).every((point) => point.state === 'short')).toBe(true);
		expect(read.slice(0, 11).every((point) => point.value === null)).toBe(true);
		expect(only(read, 11)).toMatchObject({ state: 'ok', numerator: 12, denominator: 24 });
		expect(only(read, 12)).toMatchObject({ start: '2013-06-24', numerator: 12, denominator: 24 });
	});

	test('of twelve months is of 52 weeks', () => {
		const read = points(series('2012-04-02', ones(53)), {
			grain: 'rolling-12m',
			week: '2013-04-01'
		});
		expect(only(read, 50).state).toBe('short');
		expect(only(read, 51).denominator).toBe(104);
		expect(only(read, 52).denominator).toBe(104);
	});

	test('counts its gaps, and gives no count where it has one', () => {
		const pairs = ones(13).map((pair, index) => (index === 4 ? null : pair));
		const read = points(series('2013-04-01', pairs), { grain: 'rolling-12w', week: '2013-06-24' });
		expect(only(read, 11)).toMatchObject({ state: 'ok', denominator: 22, missing: 1 });
		const counted = points(
			countSeries(
				'2013-04-01',
				pairs.map((pair) => pair?.[0] ?? null)
			),
			{
				indicator: count,
				grain: 'rolling-12w',
				week: '2013-06-24'
			}
		);
		expect(only(counted, 11)).toMatchObject({ state: 'missing', value: null, missing: 1 });
	});

	test('of a snapshot is its last week, from the first week on', () => {
		const read = points(series('2013-04-01', ones(2)), {
			indicator: indicator({ accrual: 'snapshot' }),
			grain: 'rolling-12w',
			week: '2013-04-08'
		});
		expect(read.map(({ state, numerator }) => [state, numerator])).toEqual([
			['ok', 1],
			['ok', 1]
		]);
	});
});

describe('the year to date', () => {
	test('starts anew in April and is never under way', () => {
		const read = points(countSeries('2013-03-18', [5, 7, 1, 2]), {
			indicator: { ...count, validFrom: '2013-03-18' },
			grain: 'ytd',
			week: '2013-04-08'
		});
		expect(read.map((point) => point.value)).toEqual([5, 12, 1, 3]);
		expect(read.some((point) => point.isUnderWay)).toBe(false);
		expect(only(read, 3)).toMatchObject({ start: '2013-04-08', end: '2013-04-15' });
	});
});

describe('an indicator counted by months', () => {
	const monthly = indicator({ frequency: 'month', defaultGrain: 'quarter' });
	const months = series(
		'2013-01-01',
		[
			[1, 2],
			[2, 4],
			[3, 6],
			[4, 8]
		],
		{ frequency: 'month' }
	);
	const read = (grain: Grain, week: string, of = months) =>
		points(of, { indicator: monthly, grain, week });

	test('shows a month once its last day has passed by the end of the week', () => {
		expect(read('week', '2013-04-15')).toHaveLength(3);
		expect(read('week', '2013-04-22')).toHaveLength(3); // the week ends on Sunday 28 April
		expect(read('week', '2013-04-29')).toHaveLength(4);
	});

	test('read by the week is read by its months', () => {
		expect(read('week', '2013-05-06').map(({ start, end }) => [start, end])).toEqual([
			['2013-01-01', '2013-02-01'],
			['2013-02-01', '2013-03-01'],
			['2013-03-01', '2013-04-01'],
			['2013-04-01', '2013-05-01']
		]);
	});

	test('has quarters, of which the one that lacks a month is under way', () => {
		const quarters = read('quarter', '2013-05-06');
		expect(quarters.map(({ numerator, isUnderWay }) => [numerator, isUnderWay])).toEqual([
			[6, false],
			[4, true]
		]);
	});

	test('keeps a quarter under way while its last month has not come in', () => {
		const late = series(
			'2013-01-01',
			[
				[1, 2],
				[2, 4]
			],
			{ frequency: 'month' }
		);
		expect(read('quarter', '2013-05-06', late).map((point) => point.isUnderWay)).toEqual([true]);
	});

	test('rolls over three months for twelve weeks, over twelve for a year', () => {
		expect(read('rolling-12w', '2013-05-06').map((point) => point.numerator)).toEqual([
			null,
			null,
			6,
			9
		]);
		expect(read('rolling-12m', '2013-05-06').every((point) => point.state === 'short')).toBe(true);
	});
});

describe('what must be said of a point', () => {
	const revision = (index: number, version: number): Revision => ({
		index,
		version,
		changedOn: '2013-08-12',
		numerator: 1,
		denominator: 4,
		kind: 'restatement',
		reason: 'a slip'
	});
	const told = series('2013-07-01', ones(5), {
		settling: 2,
		incomplete: [
			{ index: 1, units: ['North'] },
			{ index: 2, units: ['North', 'South'] }
		],
		revisions: [revision(1, 9), revision(3, 8)]
	});

	test('the newest weeks are provisional, as many as still settle (U28)', () => {
		const read = points(told, { week: '2013-07-29' });
		expect(read.map((point) => point.isProvisional)).toEqual([false, false, false, true, true]);
	});

	test('a settled week is settled whichever week is looked at', () => {
		const read = points(told, { week: '2013-07-15' });
		expect(read.some((point) => point.isProvisional)).toBe(false);
	});

	test('a month is provisional while any week of it settles, and a missing week is not', () => {
		const month = points(told, { grain: 'month', week: '2013-07-29' });
		expect(only(month).isProvisional).toBe(true);
		const after = points(told, { grain: 'rolling-12w', week: '2013-08-05' });
		expect(after.at(-1)?.isProvisional).toBe(true);
		expect(points(told, { week: '2013-08-05' }).at(-1)?.isProvisional).toBe(false);
	});

	test('a sum carries every unit without a figure once, and every revision, the newest last', () => {
		const month = only(points(told, { grain: 'month', week: '2013-07-29' }));
		expect(month.incomplete).toEqual(['North', 'South']);
		expect(month.revisions.map((each) => each.index)).toEqual([3, 1]);
		const week = only(points(told, { week: '2013-07-29' }), 1);
		expect(week.incomplete).toEqual(['North']);
		expect(week.revisions).toHaveLength(1);
	});

	test('a count that lacks a team is no count of all; a percentage of the others is given', () => {
		const week = (indicator?: Indicator) =>
			points(told, { week: '2013-07-29', ...(indicator === undefined ? {} : { indicator }) })[1];
		expect(week(count)).toMatchObject({ state: 'missing', value: null, incomplete: ['North'] });
		expect(week()).toMatchObject({ state: 'ok', incomplete: ['North'] });
	});
});

describe('for any series of counts', () => {
	const numbers = fc.array(fc.integer({ min: 0, max: 50 }), {
		minLength: 1,
		maxLength: 160,
		size: 'max'
	});
	const first = fc.integer({ min: 0, max: 300 }).map((weeks) => daysAfter('2012-04-02', 7 * weeks));
	const read = (start: string, values: readonly number[], grain: Grain) =>
		points(countSeries(start, values), {
			indicator: { ...count, validFrom: start },
			grain,
			week: daysAfter(start, 7 * (values.length - 1))
		});

	test('months and quarters of a year add up to the year, and all years to all weeks', () => {
		fc.assert(
			fc.property(first, numbers, (start, values) => {
				const years = read(start, values, 'year');
				for (const grain of ['month', 'quarter'] as const) {
					for (const year of years) {
						const within = read(start, values, grain).filter(
							(point) => startOf('year', point.start) === year.start
						);
						expect(within.reduce((sum, point) => sum + (point.value ?? NaN), 0)).toBe(year.value);
					}
				}
				const all = values.reduce((sum, each) => sum + each, 0);
				expect(years.reduce((sum, year) => sum + (year.value ?? NaN), 0)).toBe(all);
			}),
			{ numRuns: 50 }
		);
	});

	test('the year to date ends every year at the year’s own sum', () => {
		fc.assert(
			fc.property(first, numbers, (start, values) => {
				const toDate = read(start, values, 'ytd');
				for (const year of read(start, values, 'year')) {
					const last = toDate.findLast(
						(point) => financialYearOf(point.start) === financialYearOf(year.start)
					);
					expect(last?.value).toBe(year.value);
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('points stand in order, and a week later adds to them without moving the ones before', () => {
		fc.assert(
			fc.property(first, numbers, (start, values) => {
				const longer = points(countSeries(start, [...values, 1]), {
					indicator: count,
					grain: 'rolling-12w',
					week: daysAfter(start, 7 * (values.length - 1))
				});
				expect(longer).toEqual(read(start, values, 'rolling-12w'));
				const starts = read(start, values, 'week').map((point) => point.start);
				expect(starts).toEqual(gridOf('week', start, daysAfter(start, 7 * (values.length - 1))));
			}),
			{ numRuns: 50 }
		);
	});
});
