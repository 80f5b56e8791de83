import { describe, expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { clockOf, remarksOf, spanOf, weekFrom } from '$lib/view/remarks';
import { indicator } from '../domain/made-up';
import { indicatorSeries } from './made-up';

describe('what must be known beside a figure', () => {
	const initial = indicatorSeries({
		indicator: indicator({ id: 'initial', validUntil: '2013-07-28' }),
		successors: [
			{ id: 'single', name: 'Single assessments', shortName: 'Single', from: '2013-07-08' }
		]
	});
	const replaced = 'Replaced by “Single assessments” on 8 Jul 2013';

	test('is that it was replaced and is running off, once it is', () => {
		expect(remarksOf(initial, '2013-07-01')).toEqual([]);
		expect(remarksOf(initial, '2013-07-08')).toEqual([`${replaced}; running off`]);
		expect(remarksOf(initial, '2013-07-22')).toEqual([`${replaced}; running off`]);
	});

	test('is that it was replaced, when it has run off', () => {
		expect(remarksOf(initial, '2013-07-29')).toEqual([replaced]);
	});

	test('is that no late result is possible yet, from 8 Jul to 2 Sep 2013 and no longer', () => {
		const single = indicatorSeries({
			indicator: indicator({ id: 'single', validFrom: '2013-07-08' }),
			firstLateDay: '2013-09-11'
		});
		const early = ['No late result possible before 11 Sep 2013'];
		for (let week = '2013-07-08'; week <= '2013-09-02'; week = daysAfter(week, 7)) {
			expect(remarksOf(single, week)).toEqual(early);
		}
		expect(remarksOf(single, '2013-07-01')).toEqual([]);
		expect(remarksOf(single, '2013-09-09')).toEqual([]);
	});
});

test('the clock decides while no result can be late, and once none can be in time', () => {
	const single = indicatorSeries({
		indicator: indicator({ id: 'single', validFrom: '2013-07-08' }),
		firstLateDay: '2013-09-11'
	});
	expect(clockOf(single, weekFrom('2013-07-01'))).toBe('open');
	expect(clockOf(single, weekFrom('2013-07-08'))).toBe('no-late-result-yet');
	expect(clockOf(single, weekFrom('2013-09-09'))).toBe('open');
	const ending = indicatorSeries({
		indicator: indicator({ validUntil: '2013-07-28' }),
		allLateFrom: '2013-07-19'
	});
	expect(clockOf(ending, weekFrom('2013-07-15'))).toBe('open');
	expect(clockOf(ending, weekFrom('2013-07-22'))).toBe('only-late-results');
	expect(clockOf(ending, weekFrom('2013-07-29'))).toBe('open');
});

test('the clock is asked of the figure’s own period, however long, not of the week it is looked at in', () => {
	const single = indicatorSeries({
		indicator: indicator({ id: 'single', validFrom: '2013-07-08' }),
		firstLateDay: '2013-09-11'
	});
	const august = { start: '2013-08-01', end: '2013-09-01' };
	expect(clockOf(single, august)).toBe('no-late-result-yet');
	expect(remarksOf(single, '2013-09-23', august)).toEqual([
		'No late result possible before 11 Sep 2013'
	]);
	const ending = indicatorSeries({
		indicator: indicator({ validUntil: '2013-08-31' }),
		allLateFrom: '2013-08-24'
	});
	const lens = { indicator: ending.indicator, week: '2013-08-26' };
	const twelveWeeks = spanOf(weekFrom('2013-08-26'), 'rolling-12w', lens);
	expect(twelveWeeks).toEqual({ start: '2013-06-10', end: '2013-09-02' });
	expect(clockOf(ending, weekFrom('2013-08-26'))).toBe('only-late-results');
	expect(clockOf(ending, twelveWeeks)).toBe('open');
});
