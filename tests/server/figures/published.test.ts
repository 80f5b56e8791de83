import { describe, expect, test } from 'vitest';
import type { Catalogue } from '$lib/domain/catalogue';
import type { Authority, PublishedFigure } from '$lib/domain/comparator';
import { comparatorSeries } from '$lib/server/figures/published';
import { unit } from '../../domain/made-up';

const authority = (id: string, name: string, but: Partial<Authority> = {}): Authority => ({
	id,
	name,
	level: 'local',
	region: 'south-west',
	codes: [],
	...but
});

const council = unit('council', { kind: 'authority', parent: null });

function catalogue(verdict: 'mean' | 'median' = 'mean'): Catalogue {
	const neighbour = (id: string, rank: number) => ({
		model: '2021',
		authority: 'wiltshire',
		neighbour: id,
		rank,
		closeness: ''
	});
	return {
		indicators: [],
		sets: [],
		organisation: { units: [council], authority: council },
		authorities: [
			authority('england', 'England', { level: 'national', region: null }),
			authority('south-west', 'South West', { level: 'region', region: 'england' }),
			authority('wiltshire', 'Wiltshire'),
			authority('dorset', 'Dorset'),
			authority('devon', 'Devon'),
			authority('kent', 'Kent')
		],
		neighbours: [neighbour('dorset', 1), neighbour('devon', 2), neighbour('kent', 3)],
		events: [],
		holidays: new Set(),
		mappings: [],
		recalculations: [],
		exclusions: [],
		settings: {
			authority: 'wiltshire',
			council: 'Wiltshire Council',
			neighbourModel: '2021',
			neighbourVerdict: verdict,
			discussAtMost: 5,
			sampleNote: '',
			meetingWeekday: 'wednesday',
			meetingTime: '10:00',
			meetingSet: '',
			meetingUnit: ''
		}
	};
}

function figure(
	id: string,
	year: number,
	value: number | string,
	publishedOn: string | null = null
): PublishedFigure {
	return {
		indicator: 're-referrals',
		authority: id,
		year,
		value:
			typeof value === 'number'
				? { kind: 'number', number: value }
				: { kind: 'symbol', symbol: value },
		numerator: { kind: 'none' },
		denominator: { kind: 'none' },
		source: '',
		publishedOn
	};
}

const figures = [
	figure('wiltshire', 2013, 21.1, '2013-10-31'),
	figure('england', 2013, 24.7, '2013-10-31'),
	figure('england', 2014, 23.4, '2014-10-29'),
	figure('south-west', 2013, 24.1),
	figure('dorset', 2013, 20, '2013-10-31'),
	figure('devon', 2013, 'x', '2013-10-31'),
	figure('kent', 2013, 30, '2013-11-30'),
	figure('essex', 2013, 99)
];

const of = (kind: string, ...args: Parameters<typeof comparatorSeries>) =>
	comparatorSeries(...args).find((series) => series.kind === kind);

describe('published comparators', () => {
	test('are the council’s own, its neighbours, its region and England', () => {
		const all = comparatorSeries(figures, catalogue(), null);
		expect(all.map(({ kind, name }) => [kind, name])).toEqual([
			['authority', 'Wiltshire'],
			['neighbours', 'Neighbours'],
			['region', 'South West'],
			['england', 'England']
		]);
		expect(of('england', figures, catalogue(), null)?.years.map(({ value }) => value)).toEqual([
			24.7, 23.4
		]);
	});

	test('are the mean of the neighbours that have a number, counted', () => {
		expect(of('neighbours', figures, catalogue(), null)?.years).toEqual([
			{
				year: 2013,
				value: 25,
				symbol: null,
				publishedOn: '2013-11-30',
				summary: { mean: 25, median: 25, least: 20, most: 30, count: 2, of: 3 }
			}
		]);
	});

	test('are their median where the settings say so', () => {
		const three = [
			...figures,
			figure('devon', 2014, 1),
			figure('kent', 2014, 2),
			figure('dorset', 2014, 9)
		];
		const value = (verdict: 'mean' | 'median') =>
			of('neighbours', three, catalogue(verdict), null)?.years.at(-1)?.value;
		expect([value('mean'), value('median')]).toEqual([4, 2]);
	});

	test('of a day not known are shown as known on any day: their version says since when', () => {
		expect(of('region', figures, catalogue(), '2012-01-01')?.years).toHaveLength(1);
		expect(of('england', figures, catalogue(), '2012-01-01')?.years ?? []).toEqual([]);
	});

	test('keep a symbol as a symbol', () => {
		const own = of('authority', [figure('wiltshire', 2013, 'c')], catalogue(), null);
		expect(own?.years[0]).toMatchObject({ value: null, symbol: 'c' });
	});

	test('as known on a day leave out what was published after it', () => {
		const england = (day: string) => of('england', figures, catalogue(), day)?.years.length;
		expect(england('2013-10-30')).toBeUndefined();
		expect(england('2013-10-31')).toBe(1);
		expect(england('2014-10-29')).toBe(2);
		const known = of('neighbours', figures, catalogue(), '2013-10-31');
		expect(known?.years[0]?.summary).toMatchObject({ count: 1, of: 3, mean: 20 });
		expect(of('region', figures, catalogue(), '1990-01-01')?.years).toHaveLength(1);
	});
});
