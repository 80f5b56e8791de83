import { describe, expect, test } from 'vitest';
import { dayInName, dayWritten } from '$lib/extracts/layout/written-dates';

describe('a day is read in the order that a person said, and in no other', () => {
	test.each([
		['24/06/2019', 'day-first', '2019-06-24'],
		['24-6-2019', 'day-first', '2019-06-24'],
		['24.06.2019', 'day-first', '2019-06-24'],
		['24 Jun 2019', 'day-first', '2019-06-24'],
		['24-June-2019', 'day-first', '2019-06-24'],
		['24/06/2019 00:00', 'day-first', '2019-06-24'],
		['12/02/2024', 'day-first', '2024-02-12'],
		['12/02/2024', 'month-first', '2024-12-02'],
		['06/24/2019', 'month-first', '2019-06-24'],
		['2019/06/24', 'year-first', '2019-06-24'],
		['2019-06-24', 'day-first', '2019-06-24'],
		['06/24/2019', 'day-first', null],
		['24/06/2019', 'month-first', null],
		['24/06/2019', 'year-first', null],
		['24/06/19', 'day-first', null],
		['24/06-2019', 'day-first', null],
		['30/02/2019', 'day-first', null],
		['24/06/2019 09:30', 'day-first', null],
		['43640', 'day-first', null],
		['24 Juneteenth 2019', 'month-first', null]
	] as const)('%s, %s: %s', (text, order, day) => {
		expect(dayWritten(text, order)).toBe(day);
	});

	test('a column that is a week has one day in its name, and what else it says is kept apart', () => {
		expect(dayInName('w/c 24/06/2019', 'day-first')).toEqual({ day: '2019-06-24', rest: 'w/c' });
		expect(dayInName('24 Jun 2019 completed', 'day-first')).toEqual({
			day: '2019-06-24',
			rest: 'completed'
		});
		expect(dayInName('Total', 'day-first')).toBeNull();
		expect(dayInName('24/06/2019', 'month-first')).toBeNull();
	});
});
