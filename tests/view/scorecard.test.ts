import { describe, expect, test } from 'vitest';
import { topQuartile, type PeerSeries } from '$lib/domain/comparator';
import { scorecardColumns, scorecardRow, type ScorecardSubject } from '$lib/view/scorecard';
import { daysAfter } from '$lib/domain/period';
import { indicator, series, target } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from './made-up';

/** Weeks from 2 April 2012 to 1 July 2013: 10 of 20 each, but 16 of 20 in the weeks of June 2013. */
const weeks = Array.from({ length: 66 }, (_, index) => {
	const start = daysAfter('2012-04-02', 7 * index);
	return [start.startsWith('2013-06') ? 16 : 10, 20] as const;
});

const peer = (group: PeerSeries['group'], value: number | null): PeerSeries => ({
	name: group,
	group,
	years: [{ year: 2013, value, symbol: value === null ? 'c' : null }]
});

function subject(but: Partial<ScorecardSubject> = {}): ScorecardSubject {
	return {
		...indicatorSeries({
			indicator: indicator({ publishedAtPoint: '31-march', decimals: 1 }),
			series: series('2012-04-02', weeks),
			targets: [target(75)]
		}),
		peers: [
			peer('own', 52),
			peer('neighbour', 60),
			peer('neighbour', 71.2),
			peer('neighbour', null),
			peer('england', 64)
		],
		topQuartiles: new Map([[2013, 80.5]]),
		...but
	};
}

const week = '2013-07-01';
const row = (but: Partial<ScorecardSubject> = {}) =>
	scorecardRow(subject(but), 7, { week, unit: COUNCIL, columns: scorecardColumns(week) });

describe('the columns of a scorecard', () => {
	test('are the last three months that are over, and two years before this one', () => {
		expect(scorecardColumns('2013-07-01')).toEqual({
			months: ['2013-04-01', '2013-05-01', '2013-06-01'],
			years: ['2011-04-01', '2012-04-01']
		});
		// The week of the last Monday of July ends it.
		expect(scorecardColumns('2013-07-29').months.at(-1)).toBe('2013-07-01');
		expect(scorecardColumns('2013-07-22').months.at(-1)).toBe('2013-06-01');
	});
});

describe('the line of an indicator', () => {
	test('gives months, year to date and earlier years', () => {
		const { months, yearToDate, years, number } = row();
		expect(number).toBe(7);
		expect(months.map(({ text }) => text)).toEqual(['50.0%', '50.0%', '80.0%']);
		expect(yearToDate.value).toBeCloseTo((100 * (14 * 10 + 4 * 6)) / (14 * 20), 5);
		expect(years.map(({ text }) => text)).toEqual(['–', '50.0%']);
	});

	test('tells the direction of travel in words, never by an arrow alone (U16)', () => {
		expect(row().travel).toBe('30 points worse');
	});

	test('judges by the indicator’s own period, as every other page does', () => {
		expect(row()).toMatchObject({ status: 'missed', target: { target: 75 } });
		expect(row()).toMatchObject({
			latest: { text: '50.0%' },
			behind: '10 of 20',
			latestPeriod: 'Week of 1 Jul 2013'
		});
	});

	test('gives what was published of others, each by its year', () => {
		const { published } = row();
		expect(published.year).toBe('2012/13');
		expect(published.neighbours.text).toBe('65.6%');
		expect(published.best.text).toBe('71.2%');
		expect(published.england.text).toBe('64.0%');
		expect(published.topQuartile.text).toBe('80.5%');
	});

	test('names the least of the neighbours the best where low is good, and none where neither is', () => {
		const low = indicator({ publishedAtPoint: '31-march', polarity: 'low-is-good', decimals: 1 });
		expect(row({ indicator: low }).published.best.text).toBe('60.0%');
		const neutral = indicator({ publishedAtPoint: '31-march', polarity: 'neutral', decimals: 1 });
		expect(row({ indicator: neutral }).published.best.text).toBe('–');
	});

	test('is empty where nothing is counted', () => {
		const empty = row({ series: series('2013-07-01', []), peers: [] });
		expect(empty.months.every(({ text, value }) => text === '–' && value === null)).toBe(true);
		expect(empty.status).toBe('no-value');
		expect(empty.travel).toBe('');
	});
});

describe('the top quartile', () => {
	const numbers = Array.from({ length: 150 }, (_, index) => index + 1);

	test('is what the best quarter reach', () => {
		expect(topQuartile(numbers, 'high-is-good')).toBe(113);
		expect(topQuartile(numbers, 'low-is-good')).toBe(38);
	});

	test('is not told of a few, nor where nothing is better', () => {
		expect(topQuartile(numbers.slice(0, 99), 'high-is-good')).toBeNull();
		expect(topQuartile(numbers, 'neutral')).toBeNull();
	});
});
