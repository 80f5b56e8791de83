import { describe, expect, test } from 'vitest';
import { besideNeighbours, besideNeighboursInWords, isWorse } from '$lib/view/beside-neighbours';
import { indicator, series } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from './made-up';

const yearly = indicator({ polarity: 'low-is-good', publishedAtPoint: '31-march' });
const lens = { week: '2013-07-08', unit: COUNCIL };
const by = 'mean' as const;

/** Two years of weeks: the first of so many in 100, the second of others. */
function twoYears(first: number, second: number) {
	const weeks = Array.from({ length: 110 }, (_, i) => [i < 56 ? first : second, 100] as const);
	return series('2012-03-05', weeks);
}

describe('the council beside its neighbours', () => {
	test('is its own twelve months of the newest year that was over, never its last week', () => {
		// To 31 March 2013 the year had 20 in 100; the weeks since then have 60.
		const each = indicatorSeries({ indicator: yearly, series: twoYears(20, 60) });
		const years = [
			{ year: 2012, value: 1 },
			{ year: 2013, value: 20.4 },
			{ year: 2014, value: 1 }
		];
		expect(besideNeighbours(each, { by, years }, lens)).toEqual({
			comparison: 'similar',
			year: 2013,
			reference: 20.4,
			by
		});
		expect(besideNeighbours(each, { by, years: [{ year: 2013, value: 15 }] }, lens)).toMatchObject({
			comparison: 'much-worse'
		});
		expect(besideNeighbours(each, { by, years: [{ year: 2013, value: 30 }] }, lens)).toMatchObject({
			comparison: 'much-better'
		});
	});

	test('of a snapshot is its state in the week of the day', () => {
		const snapshot = { ...yearly, accrual: 'snapshot' as const };
		const each = indicatorSeries({
			indicator: snapshot,
			series: series('2013-03-18', [
				[90, 100],
				[20, 100],
				[90, 100]
			])
		});
		const found = besideNeighbours(each, { by, years: [{ year: 2013, value: 22 }] }, lens);
		expect(found?.comparison).toBe('similar');
	});

	test('says nothing where nothing is published, or twelve months are not known', () => {
		const each = indicatorSeries({ indicator: yearly, series: twoYears(20, 60) });
		const years = [{ year: 2013, value: 15 }];
		expect(besideNeighbours(each, undefined, lens)).toBeNull();
		expect(besideNeighbours(each, { by, years: [] }, lens)).toBeNull();
		expect(besideNeighbours(each, { by, years: [{ year: 2014, value: 15 }] }, lens)).toBeNull();
		const unpublished = { ...each, indicator: indicator() };
		expect(besideNeighbours(unpublished, { by, years }, lens)).toBeNull();
		const short = indicatorSeries({
			indicator: yearly,
			series: series('2013-03-18', [
				[90, 100],
				[20, 100]
			])
		});
		expect(besideNeighbours(short, { by, years }, lens)).toBeNull();
	});

	test('is told in words only with year and value', () => {
		const each = indicatorSeries({ indicator: yearly, series: twoYears(20, 60) });
		const years = [{ year: 2013, value: 17.5 }];
		const found = besideNeighbours(each, { by: 'median', years }, lens);
		if (found === null) throw new Error('There is a comparison.');
		expect(isWorse(found)).toBe(true);
		expect(besideNeighboursInWords({ ...found, comparison: 'worse' }, yearly)).toBe(
			'Worse than the neighbours’ median in 2012/13 (17.5%)'
		);
	});
});
