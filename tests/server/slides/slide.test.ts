import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { funnelLimits } from '$lib/statistics/funnel-limits';
import { shownTable } from '$lib/view/shown-table';
import { teamComparison } from '$lib/view/team-funnel';
import { sampleApplication } from '../../charts/sample-pages';
import { partLike, seriesIn, unescaped, wordsIn, workbookRows } from './parts';
import { fileOf, slideAt } from './slide-of-a-test';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

async function slideParts(address: string) {
	const slide = await slideAt(application, address);
	const parts = unzipSync(await fileOf(slide.contents));
	return { ...slide, parts, chart: partLike(parts, /charts\/chart\d+\.xml$/) };
}

/** The number that a cell of the page's table shows, and half of its last decimal; null where it shows none. */
function shownNumber(cell: string) {
	const found = /^-?[\d,]+(?:\.(\d+))?/.exec(cell);
	if (found === null) return null;
	const half = 0.5 / 10 ** (found[1]?.length ?? 0);
	return { number: Number(found[0].replaceAll(',', '')), half: half + 1e-9 };
}

const TRENDS = [
	'initial-assessments-in-time?week=2013-07-08',
	're-referrals?week=2013-07-08',
	're-referrals?range=all&grain=month',
	'contacts?week=2019-06-17&range=26w',
	'protection-visits-in-time?team=safeguarding-west&range=26w',
	'caseload?week=2019-06-17'
];

describe('the slide of the teams’ funnel', () => {
	const ADDRESS = 'protection-visits-in-time?week=2013-07-08&view=teams';

	test('has each team once, at the size and value of the page’s funnel, in the shapes of the picture (U14)', async () => {
		const { all, page } = await slideAt(application, ADDRESS);
		const [funnel, bars] = all;
		expect([funnel.chart?.kind, bars?.chart?.kind]).toEqual(['funnel', 'bars']);
		const parts = unzipSync(await fileOf(funnel));
		const [head = [], ...rows] = workbookRows(parts);
		const found = teamComparison(page).funnel?.funnel;
		expect(head.slice(0, 2)).toEqual(['Team', teamComparison(page).funnel?.sizeName]);
		const units = rows.slice(0, found?.points.length);
		const valueIn = (row: readonly unknown[]) =>
			row.slice(2).filter((cell) => cell !== null && cell !== undefined);
		expect(units.map((row) => row[1])).toEqual(found?.points.map(({ size }) => size));
		for (const [at, row] of units.entries()) {
			expect(valueIn(row)).toHaveLength(1);
			expect(valueIn(row)[0]).toBeCloseTo(found?.points[at]?.value ?? NaN, 5);
		}
		const chart = partLike(parts, /charts\/chart\d+\.xml$/);
		expect(chart).toContain('<c:scatterChart>');
		const beyond = found?.points.filter(({ beyond: level }) => level !== null).length ?? 0;
		expect(beyond).toBeGreaterThan(0);
		expect(chart.match(/: (much )?(worse|better)</g) ?? []).toHaveLength(beyond);
	});

	test('draws the limits that the statistics give for a size (U21)', async () => {
		const { all, page } = await slideAt(application, ADDRESS);
		const [head = [], ...rows] = workbookRows(unzipSync(await fileOf(all[0])));
		const named = teamComparison(page).funnel;
		const limits = rows.filter(([name]) => name === 'Limits');
		expect(limits.length).toBeGreaterThan(20);
		const last = limits.at(-1) ?? [];
		const [expected] = named === null ? [] : funnelLimits(named.funnel, [Number(last[1])]);
		const cell = (name: string) => last[head.indexOf(name)];
		expect(cell('95% limit, lower')).toBeCloseTo(expected?.plain95.lower ?? NaN, 2);
		expect(cell('95% limit, upper')).toBeCloseTo(expected?.plain95.upper ?? NaN, 2);
		expect(cell('99.8% limit, lower')).toBeCloseTo(expected?.plain99_8.lower ?? NaN, 2);
	});
});

describe('the slide of a trend', () => {
	test.each(TRENDS)(
		'has the values of the page’s table, gaps and all: %s (U14)',
		async (address) => {
			const { page, view, chart } = await slideParts(address);
			const table = shownTable(page, view.panel);
			const rows = [...table.rows].reverse();
			const drawn = new Map(seriesIn(chart).map((each) => [each.name, each]));
			const columns = ['Value', 'Target', 'Neighbours', 'England', 'Last year'].flatMap((name) => {
				const at = table.columns.findIndex((column) => column.name === name);
				return at === -1 ? [] : [{ name, cells: rows.map((row) => row[at] ?? '') }];
			});
			expect(columns.length).toBeGreaterThan(0);
			for (const { name, cells } of columns) {
				const series =
					name === 'Value'
						? drawn.get(page.trend.unitName)
						: [...drawn.values()].find((each) => each.name.startsWith(name));
				if (cells.every((cell) => cell === '')) {
					expect(series).toBeUndefined();
					continue;
				}
				cells.forEach((cell, at) => {
					const shown = shownNumber(cell);
					const value = series?.values[at] ?? null;
					if (shown === null) expect(value, `${name} ${String(at)}`).toBeNull();
					else
						expect(Math.abs((value ?? NaN) - shown.number), cell).toBeLessThanOrEqual(shown.half);
				});
			}
		}
	);

	test('has the people behind each number in its workbook, whole', async () => {
		const { page, parts, chart } = await slideParts('re-referrals?week=2013-07-08');
		const [head = [], ...rows] = workbookRows(parts);
		expect(head.slice(0, 3)).toEqual(['12 weeks to week of', 'Wiltshire', 'Target']);
		expect(rows.map(([period]) => period)).toEqual(seriesIn(chart)[0]?.categories);
		for (const [at, series] of seriesIn(chart).entries()) {
			expect(head[at + 1]).toBe(series.name);
			expect(rows.map((row) => row[at + 1] ?? null)).toEqual(series.values);
		}
		const [numerator, denominator] = ['Numerator', 'Denominator'].map((name) => head.indexOf(name));
		expect(rows.at(-1)?.[numerator ?? 0]).toBe(264);
		expect(rows.at(-1)?.[denominator ?? 0]).toBe(1048);
		expect(rows).toHaveLength(page.trend.points.length);
	});

	test('says what the picture says: finding, status, people, target, variation, source', async () => {
		const { parts } = await slideParts('re-referrals?week=2013-07-08');
		const said = wordsIn(partLike(parts, /slides\/slide1\.xml$/));
		for (const words of [
			'Re-referrals in 12 months: no real change, still off target',
			'Wiltshire, 12 weeks to week of 8 Jul 2013 · Target 20% · Lower is better',
			'25.2%',
			'264 of 1,048 referrals',
			'Off target',
			'55 fewer referrals would have met the target',
			'Normal variation.',
			'Source: Wiltshire Council',
			'extract received 24 Jun 2019 07:44',
			'Illustrative figures',
			'Internal: contains small numbers'
		])
			expect(said).toContain(words);
	});

	test('is told to those who do not see it, and its explanation stands in the notes', async () => {
		const answers = [
			['what-happened', 'Fewer came back.\nBut late.'],
			['why', 'A new front door & a rota <of two>']
		] as const;
		const passages = answers.map(([prompt, text], at) => ({
			id: String(at),
			indicator: 're-referrals',
			unit: 'wiltshire',
			week: '2013-07-08',
			prompt,
			text,
			at: `2013-07-16T0${String(at)}:00:00Z`,
			by: 'Ann'
		}));
		const other = { ...passages[0], id: 'x', week: '2013-07-01', text: 'Another week' };
		const { contents, page } = await slideAt(application, 're-referrals?week=2013-07-08', [
			...passages,
			{ ...other, prompt: 'why', indicator: 're-referrals', unit: 'wiltshire', at: '', by: '' }
		]);
		const parts = unzipSync(await fileOf(contents));
		const slide = partLike(parts, /slides\/slide1\.xml$/);
		const alt = /<p:cNvPr id="\d+" name="Chart" descr="([^"]*)"/.exec(slide)?.[1] ?? '';
		expect(unescaped(alt)).toBe(page.summary);
		const notes = wordsIn(partLike(parts, /notesSlides\/notesSlide1\.xml$/)).split('\n');
		expect(notes).toContain('What happened? Fewer came back.');
		expect(notes).toContain('But late. (Ann)');
		expect(notes).toContain('Why? A new front door & a rota <of two> (Ann)');
		expect(notes).toContain(page.summary);
		expect(notes.join(' ')).not.toContain('Another week');
	});

	test('joins no point of fewer than five cases to its line', async () => {
		const { page, chart } = await slideParts(
			'initial-assessments-in-time?week=2013-07-08&team=disability-north&grain=week'
		);
		const [own, few] = seriesIn(chart);
		expect(few?.name).toContain('fewer than five: too few to judge');
		page.trend.points.forEach(({ denominator, value }, at) => {
			const isFew = denominator !== null && denominator < 5;
			expect((own?.values[at] ?? null) === null, String(at)).toBe(isFew || value === null);
			expect((few?.values[at] ?? null) === null, String(at)).toBe(!isFew || value === null);
		});
	});
});

describe('the slide of teams and of authorities', () => {
	test('has a bar for each team in the organisation’s order, with its people and its place', async () => {
		const { page, chart, parts } = await slideParts('protection-visits-in-time?view=teams');
		const table = shownTable(page, 'teams').rows;
		const [bars] = seriesIn(chart);
		expect(bars?.categories).toEqual([...table.map(([team]) => team), 'All teams']);
		table.forEach(([, , cell = ''], at) => {
			const shown = shownNumber(cell);
			expect(Math.abs((bars?.values[at] ?? NaN) - (shown?.number ?? NaN))).toBeLessThan(0.51);
		});
		const [head = [], first = []] = workbookRows(parts);
		expect(head).toEqual([
			'Team',
			'Protection visits in time',
			'Numerator',
			'Denominator',
			'Beside all teams'
		]);
		expect(first[4]).toBe(table[0]?.[5]);
	});

	test('has a bar for each authority as published, and says of which year', async () => {
		const { page, chart, parts } = await slideParts(
			're-referrals?week=2013-07-08&view=comparators'
		);
		const [bars] = seriesIn(chart);
		const rows = shownTable(page, 'comparators').rows;
		const at = bars?.categories.indexOf('Wiltshire') ?? -1;
		expect(`${bars?.values[at]?.toFixed(1) ?? ''}%`).toBe(
			rows.find(([name]) => name === 'Wiltshire')?.[2]
		);
		expect(bars?.categories.slice(-2)).toEqual(['Neighbours’ mean', 'Neighbours’ median']);
		expect(wordsIn(partLike(parts, /slides\/slide1\.xml$/))).toContain('2012/13, as published');
	});
});
