import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
	daysAfter,
	daysBetween,
	dayTime,
	endOf,
	financialYearOf,
	firstLateDay,
	gridOf,
	isDate,
	lastMondayIn,
	mondayOf,
	monthsAfter,
	periodAfter,
	startOf,
	stepsBetween,
	weekdayOf,
	type Frequency
} from '$lib/domain/period';

const FREQUENCIES: readonly Frequency[] = ['week', 'month', 'quarter', 'year'];
const frequency = fc.constantFrom(...FREQUENCIES);
const day = fc.integer({ min: 0, max: 36_500 }).map((days) => daysAfter('1990-01-01', days));

describe('a date', () => {
	test.each(['2013-07-08', '2012-02-29', '2000-02-29', '1999-12-31', '2014-01-01'])(
		'%s is one',
		(text) => {
			expect(isDate(text)).toBe(true);
		}
	);

	test.each([
		'',
		'2013-02-29',
		'1900-02-29',
		'2013-04-31',
		'2013-13-01',
		'2013-00-10',
		'2013-07-00',
		'2013-07-32',
		'2013-7-8',
		'08/07/2013',
		'20130708',
		'2013-07-08T00:00',
		' 2013-07-08',
		'2013-07-08\n',
		'+013-07-08',
		'0013-07-08',
		'0000-01-01',
		'２０１３-07-08'
	])('“%s” is none', (text) => {
		expect(isDate(text)).toBe(false);
	});
});

describe('a week', () => {
	test('starts on a Monday and ends before the next one', () => {
		expect(weekdayOf('2013-07-08')).toBe(1);
		expect(weekdayOf('2013-07-14')).toBe(7);
		expect(mondayOf('2013-07-08')).toBe('2013-07-08');
		expect(mondayOf('2013-07-14')).toBe('2013-07-08');
		expect(mondayOf('2013-07-15')).toBe('2013-07-15');
		expect(endOf({ frequency: 'week', start: '2013-12-30' })).toBe('2014-01-06');
	});

	test('belongs to the month, quarter and financial year of its Monday (U35)', () => {
		const monday = '2013-03-25'; // its Sunday is the last day of March
		expect(startOf('month', monday)).toBe('2013-03-01');
		expect(startOf('month', '2013-07-29')).toBe('2013-07-01'); // its Sunday is 4 August
		expect(startOf('quarter', '2013-07-29')).toBe('2013-07-01');
		expect(startOf('quarter', '2013-12-30')).toBe('2013-10-01');
		expect(startOf('year', monday)).toBe('2012-04-01');
		expect(startOf('year', '2013-04-01')).toBe('2013-04-01');
	});
});

test('the financial year of a day is named by the year it ends in (U35)', () => {
	expect(financialYearOf('2012-07-08')).toBe(2013);
	expect(financialYearOf('2013-03-31')).toBe(2013);
	expect(financialYearOf('2013-04-01')).toBe(2014);
	expect(financialYearOf('2013-12-31')).toBe(2014);
	expect(financialYearOf('2014-01-01')).toBe(2014);
});

test('months are added to the same day, or to the last of a shorter month', () => {
	expect(monthsAfter('2013-01-31', 1)).toBe('2013-02-28');
	expect(monthsAfter('2012-01-31', 1)).toBe('2012-02-29');
	expect(monthsAfter('2013-04-01', -12)).toBe('2012-04-01');
	expect(monthsAfter('2013-11-01', 3)).toBe('2014-02-01');
});

test('the last Monday of a period decides when its weeks are over', () => {
	expect(lastMondayIn({ frequency: 'month', start: '2013-07-01' })).toBe('2013-07-29');
	expect(lastMondayIn({ frequency: 'month', start: '2013-06-01' })).toBe('2013-06-24');
	expect(lastMondayIn({ frequency: 'quarter', start: '2013-01-01' })).toBe('2013-03-25');
	expect(lastMondayIn({ frequency: 'year', start: '2012-04-01' })).toBe('2013-03-25');
	expect(lastMondayIn({ frequency: 'year', start: '2013-04-01' })).toBe('2014-03-31');
	expect(lastMondayIn({ frequency: 'week', start: '2013-07-08' })).toBe('2013-07-08');
});

describe('a grid', () => {
	test('holds every start from the first to the last', () => {
		expect(gridOf('week', '2013-07-01', '2013-07-15')).toEqual([
			'2013-07-01',
			'2013-07-08',
			'2013-07-15'
		]);
		expect(gridOf('quarter', '2012-10-01', '2013-04-01')).toEqual([
			'2012-10-01',
			'2013-01-01',
			'2013-04-01'
		]);
		expect(gridOf('year', '2012-04-01', '2014-04-01')).toHaveLength(3);
	});

	test('is one long where it ends as it starts, and empty where it ends before', () => {
		expect(gridOf('month', '2013-07-01', '2013-07-01')).toEqual(['2013-07-01']);
		expect(gridOf('month', '2013-07-01', '2013-06-01')).toEqual([]);
	});
});

describe('for any day and any number of steps', () => {
	test('going forth and back comes home', () => {
		fc.assert(
			fc.property(frequency, day, fc.integer({ min: -400, max: 400 }), (length, any, steps) => {
				const start = startOf(length, any);
				const there = periodAfter({ frequency: length, start }, steps);
				expect(periodAfter(there, -steps).start).toBe(start);
				expect(stepsBetween(length, start, there.start)).toBe(steps);
				expect(startOf(length, there.start)).toBe(there.start);
			})
		);
	});

	test('a day lies in its own period, and periods touch without a gap', () => {
		fc.assert(
			fc.property(frequency, day, (length, any) => {
				const start = startOf(length, any);
				const end = endOf({ frequency: length, start });
				expect(start <= any && any < end).toBe(true);
				expect(end).toBe(periodAfter({ frequency: length, start }, 1).start);
				expect(startOf(length, end)).toBe(end);
			})
		);
	});

	test('days between, days after and the order of the texts agree', () => {
		fc.assert(
			fc.property(day, day, (one, other) => {
				const days = daysBetween(one, other);
				expect(daysAfter(one, days)).toBe(other);
				expect(Math.sign(days)).toBe(Math.sign(dayTime(other) - dayTime(one)));
				expect(one < other).toBe(days > 0);
				expect(isDate(one)).toBe(true);
			})
		);
	});
});

describe('the first day on which work can be late', () => {
	test('after 45 working days from 8 Jul 2013 is 11 Sep 2013', () => {
		expect(firstLateDay('2013-07-08', 45, new Set(['2013-08-26']))).toBe('2013-09-11');
	});

	test('would be a day earlier if the bank holiday were a working day', () => {
		expect(firstLateDay('2013-07-08', 45, new Set())).toBe('2013-09-10');
	});

	test('does not start to count on the day of the start itself, nor at a weekend', () => {
		expect(firstLateDay('2013-07-05', 1, new Set())).toBe('2013-07-09');
		expect(firstLateDay('2013-07-06', 1, new Set())).toBe('2013-07-09');
		expect(firstLateDay('2013-07-07', 1, new Set())).toBe('2013-07-09');
	});

	test('takes no notice of a holiday on a Saturday', () => {
		expect(firstLateDay('2013-07-08', 10, new Set(['2013-07-13']))).toBe('2013-07-23');
	});
});

describe.each([
	['UTC', 0],
	['Europe/London', -60],
	['Pacific/Auckland', -720],
	['America/Los_Angeles', 420]
])('on a computer whose clock is set to %s', (zone, minutesWest) => {
	const before = process.env['TZ'];
	afterEach(() => {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	});

	test('every date comes out the same', () => {
		process.env['TZ'] = zone;
		expect(new Date(2013, 6, 8).getTimezoneOffset()).toBe(minutesWest);

		// The nights on which clocks change, in each of the zones, and the turn of the year.
		const nights = ['2013-03-10', '2013-03-31', '2013-04-07', '2013-09-29', '2013-10-27'];
		for (const night of [...nights, '2013-11-03', '2013-12-31', '2012-02-28']) {
			expect(isDate(night)).toBe(true);
			expect(new Date(dayTime(night)).toISOString()).toBe(`${night}T00:00:00.000Z`);
			expect(daysBetween(night, daysAfter(night, 1))).toBe(1);
			expect(daysAfter(daysAfter(night, 1), -1)).toBe(night);
		}
		expect(mondayOf('2013-03-31')).toBe('2013-03-25');
		expect(mondayOf('2013-11-03')).toBe('2013-10-28');
		expect(monthsAfter('2013-03-31', 1)).toBe('2013-04-30');
		expect(startOf('year', '2013-04-01')).toBe('2013-04-01');
		expect(endOf({ frequency: 'month', start: '2013-10-01' })).toBe('2013-11-01');
		expect(gridOf('week', '2012-04-02', '2019-06-17')).toHaveLength(377);
		expect(new Set(gridOf('week', '2012-04-02', '2019-06-17').map(weekdayOf))).toEqual(
			new Set([1])
		);
		expect(stepsBetween('month', '2013-03-01', '2013-11-01')).toBe(8);
		expect(firstLateDay('2013-07-08', 45, new Set(['2013-08-26']))).toBe('2013-09-11');
	});
});
