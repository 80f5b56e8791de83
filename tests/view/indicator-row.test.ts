import { describe, expect, test } from 'vitest';
import type { Revision } from '$lib/domain/series';
import { certaintyOf, indicatorRow, rowHeadline, rowPeriodInWords } from '$lib/view/indicator-row';
import type { MeetingSeries } from '$lib/view/page-data';
import { indicator, lowIsGood, point, series, target } from '../domain/made-up';
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

	test('says what is missing inside its sum, and nothing where nothing is (U28)', () => {
		const weeks = Array.from({ length: 12 }, (): [number, number] => [8, 10]);
		const of = indicatorSeries({
			indicator: indicator({ defaultGrain: 'rolling-12w' }),
			series: series('2013-04-15', weeks, { settling: 1 })
		});
		const said = (week: string) => {
			const row = indicatorRow(of, lens(week));
			return row === null ? null : rowPeriodInWords(row);
		};
		expect(said('2013-07-01')).toBe('12 weeks to week of 1 Jul 2013 · provisional');
		expect(said('2013-07-08')).toMatch(
			/^12 weeks to week of 8 Jul 2013( · provisional)? · 1 period inside it without a figure$/
		);
		const empty = indicatorSeries({ series: series('2013-07-15', []) });
		const none = indicatorRow(empty, lens('2013-07-08'));
		expect(none === null ? null : rowPeriodInWords(none)).toBe('');
	});

	test('does not stand in a week in which the indicator is not counted', () => {
		const of = indicatorSeries({ indicator: indicator({ validUntil: '2013-07-07' }) });
		expect(indicatorRow(of, lens('2013-07-01'))).not.toBeNull();
		expect(indicatorRow(of, lens('2013-07-08'))).toBeNull();
	});

	test('is brought up because it is off target for certain, and because it was not before', () => {
		const of = indicatorSeries({
			targets: [target(75)],
			series: series('2013-07-01', [
				[80, 100],
				[55, 100]
			])
		});
		expect(indicatorRow(of, lens('2013-07-01'))?.grounds).toEqual([]);
		expect(indicatorRow(of, lens('2013-07-08'))?.grounds).toEqual(['missed', 'flipped']);
	});

	test('is not brought up where off target is too close to call', () => {
		const weeks = (k: number) =>
			indicatorSeries({
				targets: [target(75)],
				series: series('2013-07-01', [
					[k, 100],
					[k, 100]
				])
			});
		const close = indicatorRow(weeks(70), lens('2013-07-08'));
		expect(close?.figure.status).toBe('missed');
		expect(close?.facts.certainty).toBe('too-close-to-call');
		expect(close?.grounds).toEqual([]);
		expect(indicatorRow(weeks(60), lens('2013-07-08'))?.grounds).toEqual(['missed']);
	});

	test('is brought up off target where nothing is known of how far a figure may be off', () => {
		const caseload = indicator({ measure: 'ratio', polarity: 'low-is-good', accrual: 'snapshot' });
		const of = indicatorSeries({
			indicator: caseload,
			targets: [target(17)],
			series: series('2013-07-01', [
				[1800, 100],
				[1800, 100]
			])
		});
		const row = indicatorRow(of, lens('2013-07-08'));
		expect(row?.facts.certainty).toBe('not-known');
		expect(row?.grounds).toEqual(['missed']);
	});

	test('is brought up for a real change for the worse although it is on target', () => {
		const steady = Array.from({ length: 26 }, (_, i) => [90 + (i % 2), 100] as const);
		const of = indicatorSeries({
			targets: [target(60)],
			series: series('2013-01-07', [...steady, [70, 100]])
		});
		expect(indicatorRow(of, lens('2013-07-01'))?.grounds).toEqual([]);
		const row = indicatorRow(of, lens('2013-07-08'));
		expect(row?.grounds).toEqual(['concern']);
		expect(row === null ? '' : rowHeadline(row)).toBe(
			'Assessments in time fell below the usual range: worse, but still on target'
		);
		const low = indicatorRow({ ...of, indicator: lowIsGood }, lens('2013-07-08'));
		expect(low?.grounds).not.toContain('concern');
	});

	test('is brought up for actions whose day has passed', () => {
		const of: MeetingSeries = { ...indicatorSeries(), overdueFrom: ['2013-07-08'] };
		expect(indicatorRow(of, lens('2013-07-08'))?.grounds).toEqual(['overdue-action']);
	});

	test('is read in the periods that it is shown in', () => {
		const weeks = Array.from({ length: 100 }, (_, i) => [90 + (i % 2), 100] as const);
		const of = indicatorSeries({ series: series('2011-08-15', weeks) });
		expect(indicatorRow(of, lens('2013-07-08'))?.reading.basis.noun).toBe('week');
		const byMonth = indicatorRow(of, { ...lens('2013-07-08'), grain: 'month' });
		expect(byMonth?.reading.basis.noun).toBe('month');
	});

	test('that got close to its target for the worse is brought up too', () => {
		const of = indicatorSeries({ targets: [target(75, 10)] });
		expect(indicatorRow(of, lens('2013-07-08'))).toMatchObject({
			facts: { flip: 'worse' },
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
		expect(row?.facts.restatedOn === null).toBe(grounds.length === 0);
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
	const runningOff = indicatorSeries({
		targets: [target(95)],
		series: series('2013-07-01', [
			[60, 100],
			[50, 100]
		]),
		allLateFrom: '2013-07-06'
	});

	test('is not brought up for what the clock had decided, and says so', () => {
		expect(indicatorRow(runningOff, lens('2013-07-01'))?.grounds).toEqual(['missed']);
		const row = indicatorRow(runningOff, lens('2013-07-08'));
		expect(row?.grounds).toEqual([]);
		expect(row?.remarks[0]).toMatch(/^No timely result possible since 6 Jul 2013/);
		expect(row === null ? '' : rowHeadline(row)).toBe(
			'Assessments in time: running off, only late results left'
		);
	});

	test('is brought up still where an action about it is overdue', () => {
		const row = indicatorRow(
			{ ...runningOff, overdueFrom: ['2013-07-01', '2013-07-08', '2013-07-15'] },
			lens('2013-07-08')
		);
		expect(row?.grounds).toEqual(['overdue-action']);
	});
});

test('nothing is certain without a figure or a target, nor of what the timescale alone decided', () => {
	const judged = { current: point(50, 100), target: target(75) };
	expect(certaintyOf(judged, indicator(), 'open')).toBe('certain');
	expect(certaintyOf(judged, indicator(), 'no-late-result-yet')).toBe('not-known');
	expect(certaintyOf(judged, indicator(), 'only-late-results')).toBe('not-known');
	expect(certaintyOf(judged, indicator({ polarity: 'neutral' }), 'open')).toBe('not-known');
	expect(certaintyOf({ ...judged, target: null }, indicator(), 'open')).toBe('not-known');
	expect(certaintyOf({ ...judged, current: null }, indicator(), 'open')).toBe('not-known');
	expect(certaintyOf(figure(point(1, 4), null, { target: target(75) }), indicator(), 'open')).toBe(
		'not-known'
	);
});
