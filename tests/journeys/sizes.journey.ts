import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeFolder } from '../bench/folder.js';
import { expect, test } from './own-site';

/** The least size at which a word of the chart is seen, in pixels of the screen. */
function leastWord(page: Page): Promise<number> {
	return page.evaluate(() =>
		Math.min(
			...[...document.querySelectorAll<SVGTextElement>('.reader svg text')].map(
				(each) => Number(each.getAttribute('font-size')) * (each.getScreenCTM()?.d ?? 0)
			)
		)
	);
}

test('U24 a chart’s words grow with the reader’s text', async ({ page }) => {
	await page.goto('/indicators/re-referrals');
	await page.waitForSelector('html[data-ready]');
	expect(await leastWord(page)).toBeGreaterThanOrEqual(14);
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await expect.poll(() => leastWord(page)).toBeGreaterThanOrEqual(27.5);
});

for (const [width, height] of [
	[1024, 768],
	[1920, 1080]
] as const) {
	test(`size=projector reads from the back of a room at ${String(width)}, and stays so`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/?size=projector');
		await page.waitForSelector('html[data-ready]');
		const unit = Math.min(height / 100, (width * 0.75) / 100);
		await page.getByRole('link', { name: 'Indicators', exact: true }).click();
		await expect(page).toHaveURL(/\/indicators\?size=projector$/);
		await page.getByRole('link', { name: /Re-referrals within/ }).click();
		await expect(page).toHaveURL(/size=projector/);
		await expect.poll(() => leastWord(page)).toBeGreaterThanOrEqual(3.5 * unit);
		const body = await page.evaluate(() =>
			parseFloat(getComputedStyle(document.querySelector('.summary') ?? document.body).fontSize)
		);
		expect(body).toBeGreaterThanOrEqual(3.59 * unit);
		const over = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(over).toBeLessThanOrEqual(width);
	});
}

for (const [where, query, width, height] of [
	['on a telephone', '?', 320, 568],
	['in a room', '?size=projector&', 1024, 768],
	['in a large room', '?size=projector&', 1920, 1080]
] as const) {
	test(`${where} the chart begins on the first screen, after title and status; choices unfold`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		const choices = page.locator('main .controls');
		for (const [id, week] of [
			['re-referrals', ''],
			['initial-assessments-in-time', 'week=2013-07-08'],
			['agency-social-workers', 'week=2013-07-08'],
			['caseload', '']
		] as const) {
			await page.goto(`/indicators/${id}${query}${week}`);
			await page.waitForSelector('html[data-ready]');
			await expect(choices).toBeHidden();
			const topOf = async (what: string) =>
				(await page.locator(what).first().boundingBox())?.y ?? NaN;
			expect(await topOf('main .chart'), id).toBeLessThan(height - 24);
			expect(await topOf('.headline')).toBeLessThan(await topOf('main .chart'));
		}
		await page.locator('.fold summary').click();
		await expect(choices).toBeVisible();
		await page.getByRole('link', { name: '13 weeks' }).click();
		await expect(page).toHaveURL(/range=13w/);
		await expect(choices).toBeVisible();
	});
}

test('choices unfold without a script, and stand open at a desk', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.setViewportSize({ width: 320, height: 568 });
	await page.goto('/indicators/re-referrals');
	await expect(page.getByRole('link', { name: '13 weeks' })).toBeHidden();
	await page.getByText('Change week, team or view').click();
	await expect(page.getByRole('link', { name: '13 weeks' })).toBeVisible();
	await page.setViewportSize({ width: 1024, height: 768 });
	await page.goto('/indicators/re-referrals');
	await expect(page.getByRole('link', { name: '13 weeks' })).toBeVisible();
	await expect(page.locator('.fold summary')).toBeHidden();
	await context.close();
});

test('sixty indicators and forty teams break no page, wide or narrow', async ({ page, site }) => {
	test.setTimeout(90_000);
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-large-'));
	makeFolder(folder, { name: 'M', indicators: 60, teams: 40, weeks: 30 });
	const { address } = await site(folder);
	rmSync(folder, { recursive: true });
	// A file just written is waited for, and read once it has come to rest.
	const isRead = () =>
		fetch(`${address}/indicators`).then(({ url }) => url.endsWith('/indicators'));
	await expect.poll(isRead, { timeout: 30_000 }).toBe(true);
	await page.goto(`${address}/indicators`);
	await expect(page.getByText('60 indicators')).toBeVisible();
	const first = await page.locator('main a[href*="/indicators/"]').first().getAttribute('href');
	const paths = ['/', '/indicators', '/teams', '/scorecard', '/definitions', first ?? ''];
	for (const path of [...paths, `${first ?? ''}?view=teams`, `${first ?? ''}?view=comparators`]) {
		for (const width of [320, 1024, 1920]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`${address}${path}`);
			await page.waitForSelector('html[data-ready]');
			const over = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(over, `${path} at ${String(width)}`).toBeLessThanOrEqual(width);
		}
	}
	await page.goto(`${address}/scorecard`);
	await page.waitForSelector('html[data-ready]');
	const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(sheets.match(/\/Type \/Page\b/g), 'the scorecard is one sheet, of A3').toHaveLength(1);
	expect(sheets).toMatch(/\/MediaBox \[0 0 119\d(\.\d+)? 84\d/);
});
