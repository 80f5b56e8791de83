import { describe, expect, test } from 'vitest';
import type { ComparatorSeries, PeerSeries } from '$lib/domain/comparator';
import { indicatorPage } from '$lib/view/indicator-page';
import { differenceInWords, ownComparison } from '$lib/view/own-comparison';
import { comparisonNotes, comparisonSentence, ownInWords } from '$lib/view/own-comparison-words';
import type { IndicatorData } from '$lib/view/page-data';
import { asTabs, shownTable } from '$lib/view/shown-table';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, only, series, unit } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

const WEEK = '2013-07-08';

/** 52 weeks up to that of 25 March 2013 in which 60 % are in time, then weeks in which none is. */
const own = series('2012-04-02', [
	...Array.from({ length: 52 }, () => [6, 10] as const),
	...Array.from({ length: 15 }, () => [0, 10] as const)
]);

const year = (value: number | null, symbol: string | null = null) => ({
	year: 2013,
	value,
	symbol,
	publishedOn: null
});

function published(england: number, region = england): readonly ComparatorSeries[] {
	const summary = { mean: 58, median: 64, least: 40, most: 80, count: 9, of: 10 };
	return [
		{ kind: 'england', name: 'England', years: [year(england)] },
		{ kind: 'region', name: 'South West', years: [year(region)] },
		{ kind: 'neighbours', name: 'Neighbours', years: [{ ...year(58), summary }] }
	];
}

const inTime = indicator({ publishedAtPoint: '31-march', decimals: 1 });

function page(but: Partial<IndicatorData>, view: Partial<View> = {}) {
	const data = indicatorData({ indicator: inTime, series: own, ...but });
	return indicatorPage(
		data,
		{ ...DEFAULT_VIEW, panel: 'comparators', week: WEEK, ...view },
		frame()
	);
}

const verdicts = (but: Partial<IndicatorData>) =>
	ownComparison(page(but)).map(({ name, words }) => [name, words]);

describe('the council beside others', () => {
	// 312 of 520 are 60 %: 55.73 to 64.12 at 95, 53.27 to 66.37 at 99.8 (Wilson).
	test('is better or worse outside its own 95 % interval, much so outside the 99.8 % one', () => {
		expect(verdicts({ comparators: published(53, 54) })).toEqual([
			['England', 'much better'],
			['South West', 'better'],
			['Neighbours’ mean', 'similar'],
			['Neighbours’ median', 'similar']
		]);
		expect(verdicts({ comparators: published(66, 67) }).slice(0, 2)).toEqual([
			['England', 'worse'],
			['South West', 'much worse']
		]);
	});

	test('turns with polarity, and only says higher where neither is better', () => {
		const low = { ...inTime, polarity: 'low-is-good' as const };
		expect(verdicts({ indicator: low, comparators: published(53) })[0]).toEqual([
			'England',
			'much worse'
		]);
		const neutral = { ...inTime, polarity: 'neutral' as const };
		expect(verdicts({ indicator: neutral, comparators: published(53) })[0]?.[1]).toBe('higher');
	});

	test('stands with its twelve months of the published year, never with last week’s figure', () => {
		const row = only(ownComparison(page({ comparators: published(53) })));
		expect([row.own?.numerator, row.own?.denominator, row.period]).toEqual([312, 520, '2012/13']);
		expect(ownInWords(row.own, inTime)).toBe('60.0% (312 of 520 assessments)');
		expect(row.difference).toBe(7);
		expect(differenceInWords(row, inTime)).toBe('7.0 percentage points higher');
	});

	test('of a state it is that at the end of the year', () => {
		const state = { ...inTime, accrual: 'snapshot' as const };
		const row = only(ownComparison(page({ indicator: state, comparators: published(53) })));
		expect([row.own?.numerator, row.own?.denominator]).toEqual([6, 10]);
	});

	test('says which of mean and median decides, in one sentence for each year', () => {
		const rows = ownComparison(
			page({ comparators: published(53, 54), neighbourVerdict: 'median' })
		);
		expect(rows.filter((row) => row.isVerdict).map(({ kind }) => kind)).toEqual([
			'neighbours-median'
		]);
		expect(comparisonSentence(rows)).toBe(
			'2012/13: much better than England, better than South West, similar to the neighbours’ mean, similar to the neighbours’ median, by which the verdict goes.'
		);
	});

	test('claims nothing of fewer than 5, of a ratio, or without a figure of that year', () => {
		const few = series('2013-03-25', [[1, 4]]);
		const state = { ...inTime, accrual: 'snapshot' as const };
		const ofFew = { indicator: state, series: few, comparators: published(53) };
		expect(verdicts(ofFew)[0]?.[1]).toBe('too few');
		const ratio = { ...state, measure: 'ratio' as const };
		const ofRatio = ownComparison(page({ indicator: ratio, comparators: published(2) }));
		expect(only(ofRatio)).toMatchObject({ words: 'difference only', difference: -1.4 });
		expect(differenceInWords(only(ofRatio), ratio)).toBe('1.4 lower');
		expect(comparisonSentence(ofRatio)).toBe('');
		expect(comparisonNotes(ofRatio, ratio)).toEqual([
			'Our own figure is the state at the end of that year, from these extracts.',
			'Difference only: how far chance moves this figure is not known, so no verdict is given.'
		]);
		const late = { series: series('2013-06-03', [[6, 10]]), comparators: published(53) };
		expect(verdicts(late)[0]?.[1]).toBe('no own figure of that year');
		const hidden = [{ kind: 'england' as const, name: 'England', years: [year(null, 'c')] }];
		expect(verdicts({ comparators: hidden })).toEqual([['England', 'not published as a number']]);
	});

	test('is of the whole council, and of nothing where nothing is published by the week', () => {
		const team = { unit: unit('west'), comparators: published(53) };
		expect(ownComparison(page(team))).toEqual([]);
		expect(ownComparison(page({}))).toEqual([]);
		expect(ownComparison(page({ comparators: published(53) }, { week: '2013-03-18' }))).toEqual([]);
	});

	test('has the same words in the table for the document and the clipboard', () => {
		const peers: readonly PeerSeries[] = [
			{ name: 'Wiltshire', group: 'own', years: [year(60)] },
			{ name: 'Devon', group: 'neighbour', years: [year(58)] },
			{ name: 'England', group: 'england', years: [year(53)] }
		];
		const shown = page({ comparators: published(53, 54), peers });
		expect(asTabs(shownTable(shown, 'comparators')).split('\r\n')).toEqual([
			'Authority\tYear\tValue\tCouncil beside it',
			'Wiltshire\t2012/13\t60.0%\t',
			'Devon\t2012/13\t58.0%\t',
			'England\t2012/13\t53.0%\tmuch better',
			'Neighbours’ mean\t2012/13\t58.0%\tsimilar',
			'Neighbours’ median\t2012/13\t64.0%\tsimilar'
		]);
	});
});

test('the own figure of a monthly indicator is that of the months up to the year’s end', () => {
	const months = series(
		'2012-04-01',
		Array.from({ length: 14 }, (_, index) => (index < 12 ? [5, 10] : [0, 10])),
		{ frequency: 'month' }
	);
	const monthly = { ...inTime, frequency: 'month' as const };
	const shown = page({ indicator: monthly, series: months, comparators: published(53) });
	expect(only(ownComparison(shown)).own).toMatchObject({ numerator: 60, denominator: 120 });
});
