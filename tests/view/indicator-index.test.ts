import { describe, expect, test } from 'vitest';
import type { ComparatorSeries } from '$lib/domain/comparator';
import {
	indicatorIndex,
	isFound,
	publishedInWords,
	shownInWords,
	type IndexLine
} from '$lib/view/indicator-index';
import type { IndexEntry } from '$lib/view/page-data';
import { indicator, only, series } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from './made-up';

const lens = { week: '2013-07-08', grain: null, unit: COUNCIL };

function entry(but: Partial<IndexEntry> = {}): IndexEntry {
	return { ...indicatorSeries(but), comparators: [], ...but };
}

const idsOf = (lines: readonly IndexLine[]) => lines.map(({ row }) => row.indicator.id);

describe('the list of all indicators', () => {
	const entries = [
		entry({
			indicator: indicator({ id: 'old', validUntil: '2013-06-30' }),
			successors: [{ id: 'new', name: 'New one', shortName: 'New', from: '2013-07-01' }]
		}),
		entry({ indicator: indicator({ id: 'new' }) }),
		entry({ indicator: indicator({ id: 'silent' }), series: series('', []) }),
		entry({ indicator: indicator({ id: 'later', validFrom: '2013-07-15' }) })
	];

	test('holds each in the group that tells why there is a figure or none', () => {
		const list = indicatorIndex(entries, lens, null);
		expect(idsOf(list.current)).toEqual(['new']);
		expect(list.unreported.map(({ id }) => id)).toEqual(['silent']);
		expect(list.toCome.map(({ id }) => id)).toEqual(['later']);
		expect(idsOf(list.ended)).toEqual(['old']);
		expect([list.count, list.of]).toEqual([4, 4]);
	});

	test('shows an ended one at its last week, with its end and what replaced it', () => {
		const { row } = only(indicatorIndex(entries, lens, null).ended);
		expect(row.figure.current?.start).toBe('2013-06-24');
		expect(row.remarks).toEqual(['Ended on 30 Jun 2013', 'Replaced by “New one” on 1 Jul 2013']);
	});

	test('counts one as long as a day of it lies in the week', () => {
		const until = (validUntil: string) =>
			indicatorIndex([entry({ indicator: indicator({ validUntil }) })], lens, null);
		expect(until('2013-07-07').ended).toHaveLength(1);
		expect(until('2013-07-08').current).toHaveLength(1);
	});

	test('has an ended one at the end of a unit that ended before it', () => {
		const unit = { ...COUNCIL, validUntil: '2013-06-27' };
		const three = entry({ indicator: indicator({ validUntil: '2013-07-07' }) });
		const { row } = only(indicatorIndex([three], { ...lens, unit }, null).ended);
		expect(row.figure.current?.start).toBe('2013-06-24');
	});

	test('counts every indicator once, whatever the week', () => {
		for (const week of ['2013-06-24', '2013-07-01', '2013-07-15']) {
			const { current, unreported, toCome, ended } = indicatorIndex(
				entries,
				{ ...lens, week },
				null
			);
			expect(current.length + unreported.length + toCome.length + ended.length).toBe(4);
		}
	});

	test('says how many of how many are left by a filter', () => {
		expect(shownInWords(indicatorIndex(entries, lens, 'silent'))).toBe('1 of 4 indicators shown');
		expect(shownInWords(indicatorIndex(entries, lens, null))).toBe('4 indicators');
		expect(shownInWords(indicatorIndex(entries.slice(1, 2), lens, null))).toBe('1 indicator');
		expect(indicatorIndex(entries, lens, 'nothing like it').count).toBe(0);
	});
});

describe('a filter', () => {
	const reReferrals = indicator({
		id: 're-referrals',
		name: 'Re-referrals within 12 months',
		shortName: 'Re-referrals in 12 months',
		definition:
			'Share of referrals that follow another of the same child: a percentage. Café, child’s.'
	});

	test.each([
		'',
		'  ',
		're-referrals',
		'RE REFERRALS',
		'referrals 12',
		'12 mon',
		'follow child',
		'cafe',
		'childs',
		'percent'
	])('“%s” finds words of name, id and definition by how they begin', (filter) => {
		expect(isFound(reReferrals, filter)).toBe(true);
	});

	test.each(['referrals 13', 'age', 'errals', 'zzz'])('“%s” does not', (filter) => {
		expect(isFound(reReferrals, filter)).toBe(false);
	});
});

describe('the newest published figures', () => {
	const published = indicator({ publishedAtPoint: '31-march' });

	function comparator(
		kind: ComparatorSeries['kind'],
		name: string,
		...years: readonly (readonly [number, number | null])[]
	): ComparatorSeries {
		return {
			kind,
			name,
			years: years.map(([year, value]) => ({
				year,
				value,
				symbol: value === null ? 'c' : null,
				publishedOn: null
			}))
		};
	}

	const england = comparator('england', 'England', [2012, 26.1], [2013, 24.9], [2014, 23.4]);

	test('are those of the newest year that had ended by the week, which is named once', () => {
		const neighbours = comparator('neighbours', 'Neighbours', [2013, 22]);
		expect(
			publishedInWords({ indicator: published, comparators: [england, neighbours] }, '2013-07-08')
		).toEqual(['England 24.9%', 'Neighbours’ mean 22.0%', '2012/13']);
	});

	test('name each its own year where these differ', () => {
		const neighbours = comparator('neighbours', 'Neighbours', [2012, 22]);
		expect(
			publishedInWords({ indicator: published, comparators: [england, neighbours] }, '2013-07-08')
		).toEqual(['England 24.9%, 2012/13', 'Neighbours’ mean 22.0%, 2011/12']);
	});

	test('are the mean of the neighbours whichever of mean and median is the verdict', () => {
		const summary = { mean: 21, median: 19, least: 1, most: 50, count: 9, of: 10 };
		const neighbours: ComparatorSeries = {
			kind: 'neighbours',
			name: 'Neighbours',
			years: [{ year: 2013, value: 19, symbol: null, publishedOn: null, summary }]
		};
		expect(
			publishedInWords({ indicator: published, comparators: [neighbours] }, '2013-07-08')
		).toEqual(['Neighbours’ mean 21.0%', '2012/13']);
	});

	test('say why there is no number, and never nought', () => {
		const hidden = comparator('england', 'England', [2013, null]);
		expect(publishedInWords({ indicator: published, comparators: [hidden] }, '2013-07-08')).toEqual(
			['England confidential: a small number that is not published', '2012/13']
		);
	});

	test('are none where nothing is published, or only later', () => {
		expect(
			publishedInWords({ indicator: indicator(), comparators: [england] }, '2013-07-08')
		).toEqual([]);
		expect(
			publishedInWords({ indicator: published, comparators: [england] }, '2011-07-04')
		).toEqual([]);
	});
});
