import { describe, expect, test } from 'vitest';
import { definitionBreaks, judgedAt, ownGrain, seriesReading } from '$lib/view/series-reading';
import { indicator, series, target, unit } from '../domain/made-up';
import { indicatorSeries } from './made-up';

const north = unit('north');

/** So many weeks of `numerator` of `denominator`, from the week of 2 April 2012. */
function weeks(count: number, numerator: number, denominator: number) {
	const parts = Array.from({ length: count }, (_, week): [number, number] => [
		numerator + (week % 2),
		denominator
	]);
	return series('2012-04-02', parts);
}

describe('a series read as a control chart', () => {
	const each = indicatorSeries({ series: weeks(26, 30, 40) });
	const lens = { week: '2012-09-24', unit: north };

	test('is read in its own weeks, up to the week', () => {
		const reading = seriesReading(each, lens);
		expect(reading.points).toHaveLength(26);
		expect(reading.basis.kind).toBe('each-period');
		expect(reading.segments.at(-1)).toMatchObject({ used: 26, firmness: 'firm' });
		expect(seriesReading(each, { ...lens, week: '2012-06-04' }).points).toHaveLength(10);
	});

	test('is worked out once, whatever rolling grain asks', () => {
		const reading = seriesReading(each, lens);
		expect(seriesReading({ ...each }, { ...lens })).toBe(reading);
		expect(seriesReading(each, { ...lens, grain: 'rolling-12w' })).toBe(reading);
		expect(seriesReading(each, { ...lens, grain: 'ytd' })).toBe(reading);
		expect(seriesReading(each, { ...lens, week: '2012-09-17' })).not.toBe(reading);
	});

	test('is another reading with another target, and the same with one of equal content', () => {
		const at = (aim: number) => ({ ...each, targets: [target(aim)] });
		const passed = seriesReading(at(50), lens);
		expect(seriesReading(at(95), lens).assurance.kind).toBe('fail');
		expect(passed.assurance.kind).toBe('pass');
		expect(seriesReading(each, lens).assurance.kind).toBe('none');
		expect(seriesReading(at(50), lens)).toBe(passed);
	});

	test('is read in whole months where the reader looks at months', () => {
		const reading = seriesReading(each, { ...lens, grain: 'month' });
		expect(reading.points.map(({ start }) => start)).toEqual(
			['04', '05', '06', '07', '08', '09'].map((month) => `2012-${month}-01`)
		);
		expect(reading.latest.words).toBe('Too few months to tell: needs 7 more months');
	});

	test('a decision about another unit is none about this one', () => {
		const decision = { indicator: 'x', date: '2012-06-04', reason: 'New form', by: 'A. Reader' };
		const of = (whose: string | null) =>
			seriesReading(
				{ ...each, series: weeks(40, 30, 40), recalculations: [{ ...decision, unit: whose }] },
				{ ...lens, week: '2012-12-31' }
			).segments.length;
		expect([of('south'), of('north'), of(null)]).toEqual([1, 2, 2]);
	});
});

test('rolling and to-date grains are judged in the series’ own periods', () => {
	expect(judgedAt('rolling-12w', 'week')).toBe('week');
	expect(judgedAt('week', 'month')).toBe('month');
	expect(judgedAt('quarter', 'month')).toBe('quarter');
});

test('the definition changes where it took over from others, and where others did from it', () => {
	const single = indicator({ shortName: 'Single', replaces: ['old'], validFrom: '2013-07-08' });
	const successors = [
		{ id: 's', name: 'Single assessments', shortName: 'Single', from: '2013-07-08' }
	];
	expect(definitionBreaks({ indicator: single, successors: [] })).toEqual([
		{ date: '2013-07-08', label: 'Single: new definition' }
	]);
	expect(definitionBreaks({ indicator: indicator(), successors })).toEqual([
		{ date: '2013-07-08', label: 'Replaced by Single' }
	]);
});

describe('the grain that a page opens on', () => {
	const open = (denominator: number, but = {}) =>
		ownGrain(
			indicatorSeries({ indicator: indicator(but), series: weeks(20, 4, denominator) }),
			north
		);

	test('is rolling 12 weeks where half the weeks have fewer than ten, for percentages of events', () => {
		expect(open(9)).toBe('rolling-12w');
		expect(open(10)).toBe('week');
		expect(open(9, { accrual: 'snapshot' })).toBe('week');
		expect(open(9, { defaultGrain: 'month' })).toBe('month');
	});
});
