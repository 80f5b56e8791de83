import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PublishedTable from '$lib/components/PublishedTable.svelte';
import type { ComparatorSeries, PublishedPart } from '$lib/domain/comparator';
import { indicatorPage } from '$lib/view/indicator-page';
import type { AuthorityFigure, IndicatorData } from '$lib/view/page-data';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series } from '../domain/made-up';
import { frame, indicatorData } from '../view/made-up';

const path = '/indicators/re-referrals';
const number = (value: number): PublishedPart => ({ kind: 'number', number: value });
const none: PublishedPart = { kind: 'none' };

function year(value: number | null, symbol: string | null = null) {
	return { year: 2013, value, symbol, publishedOn: null };
}

const comparators: readonly ComparatorSeries[] = [
	{ kind: 'authority', name: 'Wiltshire', years: [year(21.1)] },
	{
		kind: 'neighbours',
		name: 'Neighbours',
		years: [
			{
				...year(21.4),
				summary: { mean: 21.4, median: 18.45, least: 12, most: 31, count: 9, of: 10 }
			}
		]
	},
	{ kind: 'region', name: 'South West', years: [year(null, 'c')] },
	{ kind: 'england', name: 'England', years: [year(24.7)] }
];

const figures: readonly AuthorityFigure[] = [
	authorityFigure('Wiltshire', 'own', number(21.1)),
	authorityFigure('Devon', 'neighbour', number(20)),
	authorityFigure('Dorset', 'neighbour', { kind: 'symbol', symbol: 'c' })
];

function authorityFigure(
	name: string,
	group: AuthorityFigure['group'],
	value: PublishedPart
): AuthorityFigure {
	return {
		authority: name,
		name,
		group,
		value,
		numerator: none,
		denominator: none,
		source: 'Department for Education, table C1',
		publishedOn: null,
		isLocal: true,
		place: null
	};
}

const published = indicatorData({
	indicator: indicator({ polarity: 'low-is-good', publishedAtPoint: '31-march', decimals: 1 }),
	series: series('2013-06-24', [[9, 10]]),
	comparators,
	authorities: { year: 2013, figures }
});

async function table(data: IndicatorData, isWhole = false, asked: Partial<View> = {}) {
	const view = { ...DEFAULT_VIEW, ...asked };
	const shown = indicatorPage(data, view, frame());
	const screen = await render(PublishedTable, { shown, path, view, isWhole });
	const rows = [...screen.container.querySelectorAll('tr')].map((row) =>
		[...row.querySelectorAll('th, td')].map((each) =>
			each.textContent.replaceAll(/\s+/g, ' ').trim()
		)
	);
	return { screen, rows, text: screen.container.textContent.replaceAll(/\s+/g, ' ') };
}

describe('published figures beside the council’s own', () => {
	test('state the neighbours’ mean, median and range, how many they are, and by which model', async () => {
		const { rows, text } = await table(published);
		expect(rows).toContainEqual(['Neighbours’ mean', '21.4%']);
		expect(rows).toContainEqual(['Neighbours’ range', '12.0% to 31.0%']);
		expect(rows).toContainEqual(['Neighbours with a figure', '9 of 10']);
		expect(rows.map(([name]) => name)).toContain('Neighbours’ median');
		expect(text).toContain('model of April 2021');
		expect(text).toContain('charts show their mean');
	});

	test('say what the council’s own year lacks, and give none of a year in which the extracts only begin', async () => {
		const weeks = (length: number, gap: number) =>
			Array.from({ length }, (_, index) => (index === gap ? null : ([6, 10] as const)));
		const own = async (from: string, pairs: ReturnType<typeof weeks>) => {
			const { rows, text } = await table({ ...published, series: series(from, pairs) });
			return { cells: rows.find(([name]) => name?.endsWith('from these extracts')), text };
		};
		const whole = await own('2012-04-02', weeks(67, -1));
		expect(whole.cells?.[1]).toBe('60.0%');
		expect(whole.text).not.toContain('…');
		const gap = await own('2012-04-02', weeks(67, 20));
		expect(gap.cells?.[1]).toMatch(/^60.0% … /);
		expect(gap.text).toContain('… 2012/13: 1 period inside it without a figure.');
		const begun = await own('2012-11-05', weeks(36, -1));
		expect(begun.cells?.[1]).toMatch(/^–/);
		expect(begun.text).toContain('… 2012/13: The extracts begin on 5 Nov 2012.');
	});

	test('are under the year that they were published for', async () => {
		const { screen, rows } = await table(published);
		expect(rows[0]).toEqual(['', '2012/13']);
		expect(screen.container.querySelectorAll('tbody th[scope="row"]').length).toBeGreaterThan(5);
	});

	test('keep a symbol as a symbol, with its meaning for every reader, and never as nought', async () => {
		const { screen, rows } = await table(published);
		const meaning = 'confidential: a small number that is not published';
		expect(rows).toContainEqual(['South West', `c (${meaning})`]);
		const symbol = screen.container.querySelector('abbr');
		expect([symbol?.textContent, symbol?.title]).toEqual(['c', meaning]);
	});

	test('list every authority on demand: numbers with equal decimals, symbols with their meaning', async () => {
		const { rows, text } = await table(published, true);
		expect(rows).toContainEqual(['Wiltshire', 'This council', '21.1%', '', '']);
		expect(rows).toContainEqual(['Devon', 'Neighbour', '20.0%', '', '']);
		expect(rows.find(([name]) => name === 'Dorset')?.[2]).toBe('c');
		expect(text).toContain('c, confidential: a small number that is not published.');
		expect(text).toContain('Source: Department for Education, table C1.');
	});

	test('lead to that list, with the rest of the question kept (U15)', async () => {
		const { screen } = await table(published, false, { week: '2013-07-01' });
		await expect
			.element(screen.getByRole('link', { name: /every authority/i }))
			.toHaveAttribute('href', `${path}?week=2013-07-01&view=comparators`);
	});

	test('are explained where there are none, and where none was published by then', async () => {
		const never = await table(indicatorData());
		expect(never.rows).toEqual([]);
		expect(never.text).toMatch(/statistics/);
		const later = { ...published, comparators: [], authorities: null };
		expect((await table(later)).text).toContain('Nothing had been published by this week.');
	});
});
