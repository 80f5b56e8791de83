import type { PublishedOfYear } from '$lib/server/pages/published-years';
import type { AuthorityFigure, IndicatorData } from '$lib/view/page-data';
import { indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series } from '../../domain/made-up';
import { frame, indicatorData } from '../../view/made-up';

/** The weeks of the published year 2012/13, in each of which 6 of 10 are in time, up to 8 July 2013. */
const WEEKS = Array.from({ length: 67 }, () => [6, 10] as const);

const SUMMARY = { mean: 58, median: 64, least: 40, most: 80, count: 2, of: 3 };
const year = { year: 2013, symbol: null, publishedOn: null };
const england = { ...year, value: 50 };

function figureOf(name: string, group: AuthorityFigure['group'], value: number): AuthorityFigure {
	return {
		authority: name.toLowerCase(),
		name,
		group,
		value: { kind: 'number', number: value },
		numerator: { kind: 'none' },
		denominator: { kind: 'none' },
		source: 'Table C1',
		publishedOn: null,
		isLocal: group !== 'england',
		place: null
	};
}

/** What was published of 2012/13: the council, three neighbours of which one has no number, and England. */
export const BESIDE: Partial<IndicatorData> = {
	indicator: indicator({ publishedAtPoint: '31-march', decimals: 1, source: 'case system' }),
	series: series('2012-04-02', WEEKS, { isSample: true }),
	comparators: [
		{ kind: 'england', name: 'England', years: [england] },
		{ kind: 'neighbours', name: 'Neighbours', years: [{ ...year, value: 58, summary: SUMMARY }] }
	],
	peers: [
		{ name: 'Wiltshire', group: 'own', years: [{ year: 2013, value: 61, symbol: null }] },
		{ name: 'Devon', group: 'neighbour', years: [{ year: 2013, value: 40, symbol: null }] },
		{ name: 'Dorset', group: 'neighbour', years: [{ year: 2013, value: 80, symbol: null }] },
		{ name: 'Somerset', group: 'neighbour', years: [{ year: 2013, value: null, symbol: 'c' }] },
		{ name: 'England', group: 'england', years: [{ year: 2013, value: 50, symbol: null }] }
	],
	authorities: {
		year: 2013,
		figures: [
			figureOf('Wiltshire', 'own', 61),
			figureOf('Devon', 'neighbour', 40),
			figureOf('England', 'england', 50)
		]
	}
};

/** The comparators of the council at 8 July 2013. */
export function besideOthers(
	but: Partial<IndicatorData> = {},
	view: Partial<View> = {}
): { readonly page: IndicatorPage; readonly view: View } {
	const shown: View = { ...DEFAULT_VIEW, panel: 'comparators', week: '2013-07-08', ...view };
	return { page: indicatorPage(indicatorData({ ...BESIDE, ...but }), shown, frame()), view: shown };
}

/** The published figures of the year that the page shows, as a file of them has them. */
export function shownYear({ data }: IndicatorPage): readonly PublishedOfYear[] {
	const { authorities, indicator } = data;
	return authorities === null ? [] : [{ indicator, ...authorities }];
}

/** The rows of a file by the name of their authority, each by the name of its column. */
export function rowsByName(csv: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const [head = '', ...rows] = csv
		.trim()
		.replace(/^\uFEFF/, '')
		.split('\r\n');
	const names = head.split(',');
	const told = rows.map(
		(row) => new Map(row.split(',').map((cell, at) => [names[at] ?? '', cell]))
	);
	return new Map(told.map((row) => [row.get('authority') ?? '', row]));
}
