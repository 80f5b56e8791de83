import { describe, expect, test } from 'vitest';
import type { ComparatorSeries } from '$lib/domain/comparator';
import { fileNameOf } from '$lib/view/file-names';
import { headlineOf, indicatorPage, trendReadouts } from '$lib/view/indicator-page';
import { variationNotes } from '$lib/server/pages/picture';
import { sourceLines } from '$lib/view/summary';
import { tableRows } from '$lib/view/table-rows';
import { noSeries } from '$lib/view/unit-data';
import { readUpTo } from '$lib/view/read-up-to';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series, target, unit } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

const page = (data = indicatorData({ targets: [target(75)] }), view: Partial<View> = {}) =>
	indicatorPage(data, { ...DEFAULT_VIEW, ...view }, frame());

describe('the page of an indicator', () => {
	test('says in one sentence what its chart shows', () => {
		expect(page().summary).toBe(
			'Assessments completed in time, Wiltshire, week of 8 Jul 2013: 70% (7 of 10 assessments); ' +
				'off target (75%); 1 more assessment would have met the target; ' +
				'10 percentage points worse than the week before. Higher is better.'
		);
		const early = indicatorData({ series: series('2013-07-15', [[1, 2]]) });
		expect(page(early).summary).toBe(
			'Assessments completed in time, Wiltshire: no figures up to this week.'
		);
	});

	test('names the place and week that it shows (U35)', () => {
		expect(page().subtitle).toBe('Wiltshire, week of 8 Jul 2013');
		expect(page(indicatorData(), { grain: 'month' }).subtitle).toBe('Wiltshire, Jun 2013');
	});

	test('of a unit that has ended says so, at its last week and after it', () => {
		const gone = indicatorData({ unit: unit('hub', { validUntil: '2013-07-14' }) });
		expect(page(gone).remarks).toEqual(['hub ended on 14 Jul 2013: its last week is shown']);
		const before = indicatorData({ unit: unit('hub', { validUntil: '2013-06-30' }) });
		expect(page(before, { week: '2013-07-08' }).remarks).toEqual([
			'hub ended on 30 Jun 2013: it has no figures of this week'
		]);
		expect(page(indicatorData({ unit: unit('hub') })).remarks).toEqual([]);
	});

	test('has a file name that tells what it is', () => {
		expect(fileNameOf(page(), 'chart', 'png')).toBe('2013-07-08_assessments-in-time_all-teams.png');
		const north = indicatorData({ unit: unit('north') });
		expect(fileNameOf(page(north), 'table', 'csv')).toBe(
			'2013-07-08_assessments-in-time_north.csv'
		);
	});

	test('reads out every point against the target of its own day', () => {
		const targets = [target(85), target(75, 0, { from: '2013-07-08' })];
		expect(trendReadouts(page(indicatorData({ targets })))).toEqual([
			'Week of 24 Jun 2013: 90% (9 of 10 assessments). On target (85%).',
			'Week of 1 Jul 2013: 80% (8 of 10 assessments). Off target (85%).',
			'Week of 8 Jul 2013: 70% (7 of 10 assessments). Off target (75%).'
		]);
	});

	test('heads with the figure, the people behind it and their distance from the target (U5)', () => {
		expect(headlineOf(page())).toMatchObject({
			number: '70%',
			behind: '7 of 10 assessments',
			status: 'missed',
			distance: '1 more assessment would have met the target'
		});
		const few = indicatorData({ series: series('2013-07-08', [[1, 4]]), targets: [target(75)] });
		expect(headlineOf(page(few))).toMatchObject({ status: 'too-few', distance: null });
	});

	test('is drawn to the end of the week shown, and not from before its first', () => {
		expect(page().trend).toMatchObject({ start: '2013-06-24', end: '2013-07-15' });
		const cropped = page(indicatorData(), { week: '2013-07-01' }).trend;
		expect(cropped.end).toBe('2013-07-08');
		expect(cropped.points).toHaveLength(2);
	});

	test('shows the teams that exist in its week, in the organisation’s order', () => {
		const teams = ['west', 'east', 'gone'].map((id) => ({
			unit: unit(id, id === 'gone' ? { validUntil: '2013-07-07' } : {}),
			series: indicatorData().series
		}));
		expect(page(indicatorData({ teams })).teams.map((each) => each.unit.id)).toEqual([
			'west',
			'east'
		]);
	});

	test('of a unit that never reported it says that and nothing else', () => {
		const north = unit('north', { name: 'Safeguarding North', shortName: 'North' });
		const none = indicatorData({ unit: north, series: noSeries('week'), targets: [target(75)] });
		expect(page(none)).toMatchObject({
			finding: 'Assessments in time: not reported by North',
			summary: 'Safeguarding North does not report “Assessments completed in time”.',
			notes: []
		});
		expect(variationNotes(page(none))).toEqual([]);
		expect(variationNotes(page())).toEqual(['Too few weeks to tell: needs 10 more weeks.']);
	});

	test('says of a week without a figure which earlier one its reading is of (U28)', () => {
		const weeks = Array.from({ length: 28 }, (_, week): [number, number] | null =>
			week === 26 ? null : [80 + (week % 2), 100]
		);
		const data = indicatorData({ series: series('2012-12-31', weeks) });
		const gap = page(data, { week: '2013-07-01' });
		expect(gap.finding).toBe('Assessments in time: no figure for this week');
		expect(readUpTo(gap)).toBe('Up to the week of 24 Jun 2013');
		expect(variationNotes(gap)[0]).toBe('Up to the week of 24 Jun 2013: normal variation.');
		expect(readUpTo(page(data))).toBeNull();
		const newest = indicatorData({ series: series('2012-12-31', [...weeks.slice(0, 27), null]) });
		expect(page(newest).finding).toBe('Assessments in time: no figure for the newest week');
	});

	test('says where the week lies outside the time in which it is counted', () => {
		const ended = indicatorData({ indicator: indicator({ validUntil: '2013-06-30' }) });
		expect(page(ended).remarks).toEqual([]);
		expect(page(ended, { week: '2013-07-01' }).remarks).toEqual(['No longer counted in this week']);
		const begun = indicatorData({ indicator: indicator({ validFrom: '2013-07-08' }) });
		expect(page(begun, { week: '2013-07-01' }).remarks).toEqual(['Not counted yet in this week']);
	});
});

describe('the notes under a trend', () => {
	test('name the gaps, and say what hollow points are (U28)', () => {
		const gaps = series('2013-06-24', [[8, 10], null, [0, 0]], { settling: 1 });
		expect(page(indicatorData({ series: gaps }), { comparators: [] }).notes).toEqual([
			'No usual range yet: needs 12 more weeks.',
			'Hollow points are provisional: late recording may still change them.',
			'× No figure: week of 1 Jul 2013.',
			'× No cases, so no percentage: week of 8 Jul 2013.'
		]);
	});

	test('say of which sums a period is missing, as does the sentence of the chart (U28)', () => {
		const weeks = Array.from({ length: 12 }, (): [number, number] => [8, 10]);
		const data = indicatorData({ series: series('2013-04-15', weeks) });
		const view = { grain: 'rolling-12w', comparators: [] } as const;
		const whole = page(data, { ...view, week: '2013-07-01' });
		expect(whole.summary).not.toContain('without a figure');
		expect(whole.notes.join(' ')).not.toContain('Summed');
		const shown = page(data, view);
		expect(shown.summary).toContain(
			'80% (88 of 110 assessments); 1 period inside it without a figure;'
		);
		expect(shown.notes).toContain(
			'Summed without one or more weeks, which have no figure: 12 weeks to week of 8 Jul 2013.'
		);
	});

	test('name the newest published figure where none falls in the range', () => {
		const england: ComparatorSeries = {
			kind: 'england',
			name: 'England',
			years: [{ year: 2013, value: 24.7, symbol: null, publishedOn: null }]
		};
		const data = indicatorData({
			indicator: indicator({ publishedAtPoint: '31-march' }),
			comparators: [england]
		});
		expect(page(data, { comparators: ['england'] }).notes).toEqual([
			'No usual range yet: needs 10 more weeks.',
			'England 2012/13: 24.7% (newest published).'
		]);
	});

	test('count the neighbours of the newest year that had ended by the week', () => {
		const summary = { mean: 20, median: 20, least: 10, most: 30, count: 9, of: 10 };
		const neighbours: ComparatorSeries = {
			kind: 'neighbours',
			name: 'Neighbours',
			years: [
				{ year: 2013, value: 20, symbol: null, publishedOn: null, summary },
				{
					year: 2025,
					value: 20,
					symbol: null,
					publishedOn: null,
					summary: { ...summary, count: 3 }
				}
			]
		};
		const data = indicatorData({
			indicator: indicator({ publishedAtPoint: '31-march' }),
			comparators: [neighbours]
		});
		expect(page(data, { comparators: ['neighbours'] }).notes).toContain(
			'Neighbours: the mean of 9 of 10 statistical neighbours, model of April 2021.'
		);
	});
});

test('every picture and file names its source, the sample, and that it is internal', () => {
	const data = indicatorData({
		indicator: indicator({ source: 'Case management system' }),
		series: series('2013-07-08', [[1, 9]], { isSample: true })
	});
	const { resolved } = page(data);
	expect(
		sourceLines(data, resolved, frame({ basisNote: 'Figures as known on 15 Jul 2013' }))
	).toEqual([
		'Source: Wiltshire Council, Case management system; extract received 15 Jul 2013 07:42. Figures as known on 15 Jul 2013',
		'Illustrative figures. Internal: contains small numbers.'
	]);
});

describe('while no result can be late', () => {
	const weeks = Array.from({ length: 12 }, (): [number, number] => [10, 10]);
	const single = indicatorData({
		indicator: indicator({ validFrom: '2013-07-08' }),
		series: series('2013-07-08', weeks),
		targets: [target(75)],
		firstLateDay: '2013-09-11'
	});
	const shownAt = (week: string) =>
		indicatorPage(
			single,
			{ ...DEFAULT_VIEW, week, comparators: [] },
			frame({ newestWeek: '2013-09-23' })
		);
	const said = 'No late result possible before 11 Sep 2013';

	test('the table says so at each such week, though a later one is shown', () => {
		const { figure, data } = shownAt('2013-09-23');
		const subject = { ...data, grain: 'week', unit: 'council', reading: null } as const;
		const rows = tableRows(figure.points, subject);
		const early = rows.filter(({ notes }) => notes.includes(`${said}.`));
		expect(early.map(({ point }) => point.start).sort()).toEqual([
			...['2013-07-08', '2013-07-15', '2013-07-22', '2013-07-29', '2013-08-05'],
			...['2013-08-12', '2013-08-19', '2013-08-26', '2013-09-02']
		]);
	});

	test('the notes and what is read out say so too, of the range shown', () => {
		const later = shownAt('2013-09-23');
		expect(later.remarks).toEqual([]);
		expect(later.notes).toContain(`${said}: 9 periods, the last week of 2 Sep 2013.`);
		expect(trendReadouts(later).filter((each) => each.includes(said))).toHaveLength(9);
	});

	test('nothing is certain of its target', () => {
		expect(headlineOf(shownAt('2013-09-02'))).toMatchObject({ status: 'met', margin: null });
		expect(headlineOf(shownAt('2013-09-09')).margin).toMatch(/by chance alone/);
	});
});

describe('the table beside a chart', () => {
	const { figure, data } = page(indicatorData({ targets: [target(75)] }), { grain: 'month' });
	const rows = tableRows(figure.points, {
		...data,
		grain: 'month',
		unit: 'council',
		reading: null
	});

	test('has the newest period first, and the one under way without a status', () => {
		expect(rows.map((row) => [row.period, row.value, row.statusInWords])).toEqual([
			['Jul 2013 so far', '75%', 'So far'],
			['Jun 2013', '90%', 'On target']
		]);
	});

	test('has the parts of every figure and its target', () => {
		expect(rows[1]).toMatchObject({ numerator: '9', denominator: '10', targetInWords: '75%' });
	});
});
