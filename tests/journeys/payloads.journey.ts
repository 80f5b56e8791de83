import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import * as v from 'valibot';
import { faultIn } from '../server/slides/parts';
import { expect, test } from './own-site';

const file = '../shared/corpus/payloads.json';
const isThere = existsSync(file);
const strings = v.object({ strings: v.array(v.object({ text: v.string() })) });
const PAYLOADS = isThere
	? v.parse(strings, JSON.parse(readFileSync(file, 'utf8'))).strings.map(({ text }) => text)
	: [];
/** Every payload that a name may be: one line, and short enough for a list. */
const NAME = `"><svg/onload=alert(1)> </title><script>alert(1)</script> ]]> &xxe; \${7*7}{{7*7}} 'x'`;
const MEETING = '2013-07-17';

const PAGES = [
	'/?week=2013-07-08',
	'/indicators',
	'/indicators/re-referrals?week=2013-07-08&basis=presented',
	'/indicators/re-referrals?week=2013-07-08&view=table',
	'/teams',
	'/scorecard',
	'/definitions',
	'/actions',
	'/meetings',
	`/meetings/${MEETING}`,
	`/present/${MEETING}`,
	`/present/${MEETING}?notes=1`,
	'/extracts'
];

/** Sends a letter as a page of the product does, and gives how it was answered. */
async function sent(page: Page, path: string, letter: unknown): Promise<number> {
	return page.evaluate(
		async ([to, body]) => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch(to, { method: 'POST', headers, body })).status;
		},
		[path, JSON.stringify(letter)] as const
	);
}

/** Writes a text wherever a person may write one; whether all of it was kept. */
async function write(page: Page, text: string, number: number): Promise<boolean> {
	const by = 'Note-taker';
	const id = (kind: string) => `${kind}-${String(number)}`;
	const agreed = {
		what: text,
		who: text.slice(0, 100),
		due: '2013-07-24',
		indicator: 're-referrals',
		unit: 'wiltshire',
		week: '2013-07-08',
		meeting: MEETING,
		expected: text,
		checkOn: null
	};
	const meeting = `/meetings/${MEETING}/record`;
	const title = text.slice(0, 120);
	const week = new Date(Date.UTC(2013, 6, 8 - 7 * number)).toISOString().slice(0, 10);
	const statuses = [
		await sent(page, '/actions/record', {
			id: id('a'),
			action: id('a'),
			by,
			change: { kind: 'agreed', agreed }
		}),
		await sent(page, meeting, {
			id: id('d'),
			by,
			change: { kind: 'decision', indicator: null, text }
		}),
		await sent(page, meeting, {
			id: id('t'),
			by,
			change: { kind: 'title', indicator: 're-referrals', title }
		}),
		await sent(page, '/indicators/re-referrals/explanation', {
			...{ id: id('n'), indicator: 're-referrals', unit: 'wiltshire', week },
			...{ prompt: 'why', text, before: '', by }
		})
	];
	for (const status of statuses) expect([200, 400]).toContain(status);
	return statuses.every((status) => status === 200);
}

const title = `U14 U20 what a hostile person writes stays text on every page, slide and export${isThere ? '' : ': NOT TRIED, ../shared is not there'}`;

test(title, async ({ page, site }) => {
	test.skip(!isThere, '../shared/corpus/payloads.json is not there');
	test.setTimeout(180_000);
	const { address, folder, edit } = await site('data');
	const wrong: string[] = [];
	page.on('dialog', (dialog) => {
		wrong.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => wrong.push(String(error)));
	page.on('request', (request) => {
		if (!request.url().startsWith(address)) wrong.push(request.url());
	});
	const indicators = readFileSync(join(folder, 'indicators.csv'), 'utf8');
	edit(
		'indicators.csv',
		indicators.replaceAll(
			'Re-referrals within 12 months',
			`"${NAME.slice(0, 80).replaceAll('"', '""')}"`
		)
	);
	await page.goto(`${address}/indicators`);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('main')).toContainText('onload=alert(1)');
	}).toPass({ timeout: 20_000 });

	const kept: string[] = [];
	for (const [number, text] of PAYLOADS.entries())
		if (await write(page, text, number)) kept.push(text);
	// What is made of control characters alone is no text, and is refused.
	expect(kept.length).toBeGreaterThanOrEqual(PAYLOADS.length - 2);

	await test.step('pages', async () => {
		for (const path of PAGES) {
			await page.goto(address + path);
			await page.waitForSelector('html[data-ready]');
			expect(await page.evaluate(() => document.querySelectorAll('main script').length)).toBe(0);
		}
		await page.goto(`${address}/actions`);
		const listed = await page.locator('main h2').allTextContents();
		// Half a pair of UTF-16 is no text: the sign for that stands in its place.
		const shown = new Set(listed.map((each) => each.trim().toWellFormed()));
		for (const text of kept.map((each) => each.trim()).filter((each) => each.length < 200))
			expect(shown).toContain(text.replace(/\r\n?/g, '\n').toWellFormed());
	});

	await test.step('every slide', async () => {
		await page.goto(`${address}/present/${MEETING}`);
		await page.waitForSelector('html[data-ready]');
		const count = Number(/of (\d+)/.exec((await page.locator('footer').textContent()) ?? '')?.[1]);
		for (let slide = 1; slide < count; slide += 1) await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(new RegExp(`#/${String(count)}$`));
	});
	expect(wrong).toEqual([]);

	await test.step('files for a spreadsheet run no formula', async () => {
		for (const path of ['/actions/table.csv', '/indicators/re-referrals/explanations.csv']) {
			const text = await (await page.request.get(address + path)).text();
			const cells = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, '')).data.flat();
			expect(cells.length).toBeGreaterThan(20);
			const formulas = cells.filter(
				(cell) =>
					/^["'\s]*[=+\-@＝＋－＠]/.test(cell) && !/^'/.test(cell) && !/^-?[\d.]+$/.test(cell)
			);
			expect(formulas, path).toEqual([]);
		}
	});

	await test.step('drawings and slides are whole, and lead nowhere', async () => {
		const picture = '/indicators/re-referrals/figure.svg?week=2013-07-08';
		const svg = await (await page.request.get(address + picture)).text();
		expect(faultIn(svg)).toBeNull();
		expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|javascript:/i);
		for (const path of [
			`/meetings/${MEETING}/pack.pptx`,
			'/indicators/re-referrals/slide.pptx?week=2013-07-08'
		]) {
			const parts = unzipSync(
				new Uint8Array(await (await page.request.get(address + path)).body())
			);
			const texts = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
			expect(texts.length).toBeGreaterThan(10);
			for (const [name, bytes] of texts) {
				expect(faultIn(strFromU8(bytes)), name).toBeNull();
				expect(strFromU8(bytes), name).not.toContain('TargetMode="External"');
			}
		}
		const pdf = await page.request.get(`${address}/meetings/${MEETING}/pack.pdf`);
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});
});
