import { describe, expect, test } from 'vitest';
import { segmentSpans, type Breaks } from '$lib/statistics/segment-spans';
import { firmnessOf, segmentInWords } from '$lib/statistics/segments';
import { marked, read, repeated, toRead, week, weeks } from './made-up';
import { trendReading } from '$lib/statistics/trend-reading';

const RECALCULATED = { reason: 'New duty rota', by: 'Head of Service' } as const;

function spans(count: number, but: Partial<Breaks>) {
	const breaks = { definitionChanges: [], recalculations: [], newest: week(count - 1), ...but };
	return segmentSpans(weeks(repeated([1, 2], count)), breaks);
}

const change = (date: string) => ({ definitionChanges: [{ date, label: 'Single assessment' }] });
const decision = (...dates: readonly string[]) => ({
	recalculations: dates.map((date) => ({ date, ...RECALCULATED }))
});
const places = (all: ReturnType<typeof spans>) =>
	all.map(({ from, to, baseTo }) => [from, to, baseTo]);

describe('a change of definition', () => {
	test('starts a segment at the first week on or after it', () => {
		expect(places(spans(30, change(week(20))))).toEqual([
			[0, 20, 20],
			[20, 30, 30]
		]);
		expect(places(spans(30, change('2013-05-22')))).toEqual([
			[0, 20, 20],
			[20, 30, 30]
		]);
		expect(week(20)).toBe('2013-05-27');
	});

	test('starts one however few weeks follow', () => {
		expect(places(spans(21, change(week(20))))).toEqual([
			[0, 20, 20],
			[20, 21, 21]
		]);
	});

	test('before or at the first week starts none', () => {
		expect(places(spans(30, change('2012-01-01')))).toEqual([[0, 30, 30]]);
		expect(places(spans(30, change(week(0))))).toEqual([[0, 30, 30]]);
	});

	test('after the newest week starts none', () => {
		expect(places(spans(30, change(week(30))))).toEqual([[0, 30, 30]]);
	});

	test('that only weeks newer than the last point have seen starts an empty one', () => {
		expect(places(spans(30, { ...change(week(31)), newest: week(32) }))).toEqual([
			[0, 30, 30],
			[30, 30, 30]
		]);
	});

	test('on the same week as another is one with it, the later of the two', () => {
		const both = {
			definitionChanges: [
				{ date: week(20), label: 'b' },
				{ date: '2013-05-22', label: 'a' }
			]
		};
		const [, second, ...others] = spans(40, both);
		expect(others).toEqual([]);
		expect(second?.because).toMatchObject({ label: 'b' });
	});

	test('drops the old limits at once', () => {
		const values = [...repeated([50, 52], 20), ...repeated([70, 72], 5)];
		const reading = read(values, 'high-is-good', change(week(20)));
		expect(reading.segments.map(({ firmness }) => firmness)).toEqual(['firm', 'none']);
		expect(
			reading.points
				.slice(20)
				.every(({ limits, signals }) => limits === null && signals.length === 0)
		).toBe(true);
		expect(reading.latest.words).toBe('Too few weeks to tell: needs 8 more weeks');
		expect(reading.assurance).toMatchObject({ kind: 'none', reason: 'no-target' });
	});
});

describe('a recalculation', () => {
	test('waits for 13 weeks while the old limits hold', () => {
		const [only, ...others] = spans(30, decision(week(20)));
		expect(others).toEqual([]);
		expect(only).toMatchObject({ from: 0, to: 30, baseTo: 20, pending: { needs: 3 } });
	});

	test('starts a segment once 13 weeks count', () => {
		const all = spans(33, decision(week(20)));
		expect(places(all)).toEqual([
			[0, 20, 20],
			[20, 33, 33]
		]);
		expect(all.every(({ pending }) => pending === null)).toBe(true);
		expect(all[1]?.because).toEqual({ kind: 'recalculation', date: week(20), ...RECALCULATED });
	});

	test('after another: each with the weeks that follow it', () => {
		expect(places(spans(60, decision(week(20), week(40))))).toEqual([
			[0, 20, 20],
			[20, 40, 40],
			[40, 60, 60]
		]);
		expect(places(spans(60, decision(week(40), week(20))))).toHaveLength(3);
	});

	test('that the next one follows too soon never takes effect, and the old limits hold between', () => {
		expect(places(spans(60, decision(week(20), week(28))))).toEqual([
			[0, 28, 20],
			[28, 60, 60]
		]);
	});

	test('before the first week, or still to come, changes nothing', () => {
		expect(places(spans(30, decision('2012-01-01')))).toEqual([[0, 30, 30]]);
		expect(spans(30, decision(week(40)))[0]?.pending).toBeNull();
	});

	test('within a definition counts only its own weeks', () => {
		const all = spans(60, { ...change(week(30)), ...decision(week(20), week(40)) });
		// Ten weeks from the first decision to the change are too few; twenty from the second are not.
		expect(places(all)).toEqual([
			[0, 30, 20],
			[30, 40, 40],
			[40, 60, 60]
		]);
		expect(all[0]?.pending).toBeNull();
	});

	test('is said while it waits', () => {
		const values = [...repeated([50, 52], 20), ...repeated([70, 72], 8)];
		const reading = read(values, 'high-is-good', decision(week(20)));
		expect(reading.segments).toMatchObject([
			{ used: 20, count: 28, needs: 0, pending: { needs: 5 } }
		]);
		expect(reading.points[27]?.limits?.centre).toBe(51);
		expect(marked(reading, 'outside', 'high')).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
		expect(reading.cautions[0]?.words).toBe(
			'From 27 May 2013 limits are to be worked out anew (New duty rota): the old ones hold until there are 5 more weeks.'
		);
	});

	test('with fewer than 13 weeks before it leaves none, until its own 13 are there', () => {
		const reading = read(repeated([50, 52], 20), 'high-is-good', decision(week(10)));
		expect(reading.chart.kind).toBe('run');
		expect(reading.segments).toMatchObject([{ used: 0, needs: 3, firmness: 'none' }]);
	});
});

describe('a segment', () => {
	test.each([
		[12, 'none', 1, 'Needs 1 more week'],
		[13, 'provisional', 0, 'Provisional limits from 13 weeks'],
		[19, 'provisional', 0, 'Provisional limits from 19 weeks'],
		[20, 'firm', 0, 'Limits use 20 weeks'],
		[8, 'none', 5, 'Needs 5 more weeks']
	])('of %d weeks is %s', (count, firmness, needs, words) => {
		const [segment] = read(repeated([50, 52, 51], count)).segments;
		expect(segment).toMatchObject({ firmness, needs, words });
	});

	test('with a baseline has the limits of its first weeks', () => {
		const values = [...repeated([50, 52], 14), ...repeated([60, 62], 14)];
		const reading = read(values, 'high-is-good', { baseline: 14 });
		expect(reading.segments).toMatchObject([
			{ centre: 51, used: 14, count: 28, firmness: 'provisional' }
		]);
		expect(read(values, 'high-is-good', { baseline: 12 }).segments[0]?.used).toBe(12);
		expect(() => read(values, 'high-is-good', { baseline: 11 })).toThrow('12 points or more');
	});

	test('starts its baseline again after a recalculation', () => {
		const values = [...repeated([50, 52], 20), ...repeated([70, 74], 20)];
		const but = { ...decision(week(20)), baseline: 12 };
		expect(
			read(values, 'high-is-good', but).segments.map(({ centre, used }) => [centre, used])
		).toEqual([
			[51, 12],
			[72, 12]
		]);
	});

	test('ends every rule: six weeks on a side before it and six after are no shift', () => {
		const calm = repeated([50, 54, 46, 52, 48, 51, 49, 50], 24);
		const values = [...calm, ...repeated([55], 6), ...repeated([55], 6), ...calm];
		const whole = read(values);
		const cut = read(values, 'high-is-good', change(week(30)));
		expect(marked(whole, 'shift', 'high').length).toBeGreaterThanOrEqual(12);
		expect(marked(cut, 'shift', 'high')).toEqual([]);
	});

	test('in which no two weeks follow each other has no limits, and says so', () => {
		const values = repeated([1, 2], 15).flatMap((value) => [value, null]);
		const reading = read(values);
		expect(reading.segments[0]).toMatchObject({
			firmness: 'none',
			words: 'No limits: no two weeks in a row have a figure'
		});
		expect(reading.latest.words).toBe('Too few weeks in a row to tell');
		expect(trendReading(toRead(weeks(values, { target: 1 }))).assurance).toMatchObject({
			reason: 'no-limits'
		});
	});
});

test('firmness goes by the weeks that limits use', () => {
	expect([0, 12, 13, 19, 20].map(firmnessOf)).toEqual([
		'none',
		'provisional',
		'provisional',
		'provisional',
		'firm'
	]);
	expect(segmentInWords({ used: 26, needs: 0 }, 'month')).toBe('Limits use 26 months');
});
