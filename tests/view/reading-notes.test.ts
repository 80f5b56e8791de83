import { describe, expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { indicatorPage } from '$lib/view/indicator-page';
import { readingExplained } from '$lib/view/reading-notes';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

/** So many weeks of 20, 22 and 24 of 40 in turn, up to the week of 8 July 2013. */
function page(
	weeks: number,
	but: Parameters<typeof indicatorData>[0] = {},
	view: Partial<View> = {}
) {
	const parts = Array.from({ length: weeks }, (_, week): [number, number] => [
		20 + 2 * (week % 3),
		40
	]);
	const start = daysAfter('2013-07-08', -7 * (weeks - 1));
	const data = indicatorData({ series: series(start, parts), ...but });
	return indicatorPage(data, { ...DEFAULT_VIEW, comparators: [], ...view }, frame());
}

describe('what is said under a trend of its usual range', () => {
	test('names the range, the usual level and what they rest on', () => {
		expect(page(26).notes).toEqual([
			'Shaded: the usual range, 37% to 72% around a usual level of 55% (limits use 26 weeks).'
		]);
	});

	test('says that it is provisional, and when it will be firm', () => {
		expect(page(15).notes).toEqual([
			'Shaded: the usual range, 38% to 72% around a usual level of 55%.',
			'Provisional limits from 15 weeks; 20 make them firm.'
		]);
	});

	test('says how many weeks are wanting', () => {
		expect(page(8).notes).toEqual(['No usual range yet: needs 5 more weeks.']);
	});

	test('says why sums that share their weeks have none', () => {
		const [note] = page(26, {}, { grain: 'rolling-12w' }).notes;
		expect(note).toMatch(/^Sums that share their weeks have no usual range/);
	});

	test('tells people’s decisions with date, reason and name', () => {
		const decision = { indicator: 'x', unit: null, by: 'A. Reader' };
		const { notes, trend, reading } = page(40, {
			recalculations: [{ ...decision, date: '2013-03-04', reason: 'New form' }],
			exclusions: [
				{ ...decision, from: '2012-12-24', until: '2012-12-30', reason: 'Christmas' },
				{ ...decision, unit: 'north', from: '2013-01-07', until: '2013-01-07', reason: 'Snow' }
			]
		});
		expect(notes).toContain('New limits from 4 Mar 2013: New form (A. Reader).');
		expect(notes).toContain(
			'Left out of limits (grey rings), 24 Dec 2012 to 30 Dec 2012: Christmas (A. Reader).'
		);
		expect(notes.join()).not.toContain('Snow');
		expect(trend.newLimits).toEqual([{ date: '2013-03-04', label: 'New limits: New form' }]);
		expect(trend.breaks).toEqual([]);
		expect(reading.segments).toHaveLength(2);
		expect(readingExplained(reading)).toContain('The limits begin anew on 4 Mar 2013: New form.');
	});

	test('says why a small unit opens on twelve weeks, and what its dots are', () => {
		const parts = Array.from({ length: 80 }, (_, week): [number, number] => [4 + (week % 2), 8]);
		const start = daysAfter('2013-07-08', -7 * 79);
		const { notes, resolved } = page(80, { series: series(start, parts) });
		expect(resolved.grain).toBe('rolling-12w');
		expect(notes[0]).toMatch(/^Weeks are too small to be read one by one/);
		expect(notes.join()).toContain('Large dots: four weeks taken together.');
	});
});

test('which chart it is and why is told on demand', () => {
	expect(readingExplained(page(26).reading)).toEqual([
		'Straight limits, as the denominators of all weeks are alike (XmR chart).',
		'Limits use 26 weeks.'
	]);
});

test('a new definition begins a segment of its own', () => {
	const replaced = indicatorDataOfReplaced();
	expect(replaced.reading.segments.map(({ because }) => because.kind)).toEqual([
		'first',
		'definition-change'
	]);
	expect(replaced.notes.join(' ')).toContain(
		'Since the new start there are too few for one: needs 12 more weeks.'
	);
});

function indicatorDataOfReplaced() {
	return page(30, {
		indicator: indicator(),
		successors: [{ id: 's', name: 'Single', shortName: 'Single', from: '2013-07-08' }]
	});
}
