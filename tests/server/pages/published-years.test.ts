import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { authoritiesCsv } from '$lib/server/pages/authorities-table';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { publishedBehind, type FileOf } from '$lib/server/pages/published-years';
import { sampleApplication } from '../../charts/sample-pages';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => application.stop());

async function fileAt(query: string, of: Partial<FileOf> = {}) {
	const url = new URL(
		`http://127.0.0.1/indicators/conferences-in-15-days?view=comparators&${query}`
	);
	const asked = askedOf(url);
	const answer = await indicatorPageData('conferences-in-15-days', asked, application);
	const { page } = pageAt(answer, url.searchParams);
	const file = { drawing: 'usual', isFull: true, ...of } as const;
	const published = await publishedBehind(page, file, asked, application);
	const csv = authoritiesCsv(page, published, answer.frame).replace(/^\uFEFF/, '');
	const { data: rows } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
	return { published, rows };
}

describe('every published year behind the comparators', () => {
	test('is of years that had ended by the week shown, the newest first', async () => {
		const years = async (week: string) =>
			(await fileAt(`week=${week}`)).published.map(({ year }) => year);
		const [early, late] = [await years('2016-06-06'), await years('2019-06-17')];
		expect(Math.max(...early)).toBe(2016);
		expect(Math.max(...late)).toBe(2019);
		expect(late).toEqual([...late].sort((a, b) => b - a));
		expect(early.every((year) => late.includes(year))).toBe(true);
	});

	test('has nothing that was not public on the day of its basis', async () => {
		const now = await fileAt('week=2013-07-08');
		const days = now.published.flatMap(({ figures }) =>
			figures.map((each) => each.publishedOn ?? '')
		);
		expect(now.published.map(({ year }) => year)).toEqual([2013]);
		expect(days.every((day) => day > '2013-07-15')).toBe(true);
		expect((await fileAt('week=2013-07-08&basis=2013-07-15')).published).toEqual([]);
	});

	test('has the council’s own figure beside its own year alone', async () => {
		const { rows } = await fileAt('week=2019-06-17');
		const own = rows.filter((row) => row['own_value'] !== '');
		expect(new Set(own.map((row) => row['year']))).toEqual(new Set(['2018/19']));
		expect(own.map((row) => row['role'])).toContain('england');
	});

	test('of bands is, where only what is shown is asked for, of the newest year and of those compared with', async () => {
		const shown = await fileAt('week=2019-06-17', { drawing: 'bands', isFull: false });
		expect(new Set(shown.published.map(({ year }) => year))).toEqual(new Set([2019]));
		const groups = shown.published.flatMap(({ figures }) => figures.map(({ group }) => group));
		expect(groups).not.toContain('other');
		expect(shown.published.map(({ indicator }) => indicator.id)).toContain('conferences-0-10-days');
		const full = await fileAt('week=2019-06-17', { drawing: 'bands' });
		expect(full.published.length).toBeGreaterThan(shown.published.length);
	});

	test('keeps symbols out of the columns of numbers', async () => {
		const { rows } = await fileAt('week=2019-06-17');
		const bath = rows.find(
			(row) => row['year'] === '2018/19' && row['authority'] === 'Bath and North East Somerset'
		);
		expect([bath?.['numerator'], bath?.['numerator_symbol']]).toEqual(['', 'c']);
	});
});
