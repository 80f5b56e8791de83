import { describe, expect, test } from 'vitest';
import type { Revision } from '$lib/domain/series';
import {
	agendaOf,
	groundInWords,
	indicatorRow,
	remarksOf,
	type Ground,
	type IndicatorRow
} from '$lib/view/indicator-row';
import { daysAfter } from '$lib/domain/period';
import { indicator, point, series, target } from '../domain/made-up';
import { COUNCIL, figure, indicatorSeries } from './made-up';

const lens = (week: string) => ({ week, grain: null, unit: COUNCIL });

function restatement(changedOn: string, kind: Revision['kind'] = 'restatement'): Revision {
	return {
		index: 0,
		numerator: 10,
		denominator: 10,
		version: 2,
		changedOn,
		kind,
		reason: 'a slip'
	};
}

describe('a row', () => {
	test('stands at the indicator’s own grain unless another is asked for', () => {
		const of = indicatorSeries({ indicator: indicator({ defaultGrain: 'rolling-12w' }) });
		expect(indicatorRow(of, lens('2013-07-08'))?.grain).toBe('rolling-12w');
		expect(indicatorRow(of, { ...lens('2013-07-08'), grain: 'week' })?.grain).toBe('week');
	});

	test('does not stand in a week in which the indicator is not counted', () => {
		const of = indicatorSeries({ indicator: indicator({ validUntil: '2013-07-07' }) });
		expect(indicatorRow(of, lens('2013-07-01'))).not.toBeNull();
		expect(indicatorRow(of, lens('2013-07-08'))).toBeNull();
	});

	test('is brought up because it is off target, and because it was not before', () => {
		const of = indicatorSeries({ targets: [target(75)] });
		expect(indicatorRow(of, lens('2013-07-01'))?.grounds).toEqual([]);
		expect(indicatorRow(of, lens('2013-07-08'))?.grounds).toEqual(['missed', 'flipped']);
	});

	test('that got close to its target for the worse is brought up too', () => {
		const of = indicatorSeries({ targets: [target(75, 10)] });
		expect(indicatorRow(of, lens('2013-07-08'))).toMatchObject({
			flip: 'worse',
			grounds: ['flipped']
		});
	});

	test.each([
		['2013-07-15', ['restated']],
		['2013-07-21', ['restated']],
		['2013-07-14', []],
		['2013-07-22', []]
	])('restated on %s is brought up at the meeting of the week of 8 July', (day, grounds) => {
		const changed = series(
			'2013-06-24',
			[
				[9, 10],
				[8, 10],
				[7, 10]
			],
			{
				revisions: [restatement(day)]
			}
		);
		const row = indicatorRow(indicatorSeries({ series: changed }), lens('2013-07-08'));
		expect(row?.grounds).toEqual(grounds);
		expect(row?.restatedOn === null).toBe(grounds.length === 0);
	});

	test('is not brought up for late recording', () => {
		const changed = series(
			'2013-06-24',
			[
				[9, 10],
				[8, 10],
				[7, 10]
			],
			{
				revisions: [restatement('2013-07-15', 'late-recording')]
			}
		);
		expect(indicatorRow(indicatorSeries({ series: changed }), lens('2013-07-08'))?.grounds).toEqual(
			[]
		);
	});
});

describe('an indicator of which only late results are left', () => {
	const runningOff = indicatorSeries({ targets: [target(95)], allLateFrom: '2013-07-06' });

	test('is not brought up for what the clock had decided, and says so', () => {
		expect(indicatorRow(runningOff, lens('2013-07-01'))?.grounds).toEqual(['missed']);
		const row = indicatorRow(runningOff, lens('2013-07-08'));
		expect(row?.grounds).toEqual([]);
		expect(row?.remarks[0]).toMatch(/^No timely result possible since 6 Jul 2013/);
	});
});

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

describe('the agenda', () => {
	function row(id: string, ...grounds: readonly Ground[]): IndicatorRow {
		return {
			indicator: indicator({ id }),
			grain: 'week',
			figure: figure(null, null),
			flip: null,
			restatedOn: null,
			grounds,
			remarks: []
		};
	}
	const rows = [
		row('fine'),
		row('restated', 'restated'),
		row('missed', 'missed'),
		row('flipped and restated', 'flipped', 'restated'),
		row('missed again', 'missed'),
		row('flipped', 'flipped'),
		row('missed and flipped', 'missed', 'flipped'),
		row('fine too')
	];
	const ids = (list: readonly IndicatorRow[]) => list.map((each) => each.indicator.id);

	test('has what is off target first, then what flipped, then what was restated', () => {
		expect(ids(agendaOf(rows, 10).toDiscuss)).toEqual([
			'missed and flipped',
			'missed',
			'missed again',
			'flipped and restated',
			'flipped',
			'restated'
		]);
	});

	test('is at most so long; the others are noted, and the rest is neither', () => {
		const { toDiscuss, noted, rest } = agendaOf(rows, 4);
		expect(toDiscuss).toHaveLength(4);
		expect(ids(noted)).toEqual(['flipped', 'restated']);
		expect(ids(rest)).toEqual(['fine', 'fine too']);
		expect(agendaOf(rows, 0).noted).toHaveLength(6);
	});

	test('gives every ground in words', () => {
		const judged = { status: 'missed', previousStatus: 'met' } as const;
		const met = { ...row('x'), figure: figure(point(1, 9), point(8, 9), judged) };
		expect(groundInWords('missed', met)).toBe('Off target');
		expect(groundInWords('flipped', met)).toBe('Was on target the period before');
		const close = { ...met, figure: { ...met.figure, previousStatus: 'close' as const } };
		expect(groundInWords('flipped', close)).toBe('Was close to target the period before');
		expect(groundInWords('restated', { ...met, restatedOn: '2019-06-10' })).toBe(
			'Settled figures restated on 10 Jun 2019'
		);
	});
});
