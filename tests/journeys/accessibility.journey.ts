import { expect, test, type Page } from '@playwright/test';
import { hasNoViolations } from './axe';

const ROUTES = [
	'/',
	'/?week=2013-07-01&set=protection-and-care',
	'/extracts',
	'/indicators?week=2013-07-08',
	'/indicators?team=mash&filter=assessments',
	'/teams',
	'/teams/safeguarding-west',
	'/teams/referral-and-assessment?set=odd',
	'/teams/nobody',
	'/scorecard?week=2013-07-08',
	'/meetings',
	'/meetings/2013-07-17',
	'/actions',
	'/definitions',
	'/definitions/statistics',
	'/accessibility',
	'/indicators/re-referrals',
	'/indicators/re-referrals?view=comparators',
	'/indicators/initial-assessments-in-time?week=2013-07-08&view=table',
	'/indicators/conferences-in-15-days?view=teams',
	'/indicators/assessments-in-45-days?week=soon',
	'/indicators/nonsense'
];

/** What is folded must hold as well. */
async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const each of document.querySelectorAll('details')) each.open = true;
	});
}

for (const scheme of ['light', 'dark'] as const) {
	for (const route of ROUTES) {
		test(`U24 ${route} has no axe violation, ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme });
			await page.goto(route);
			await page.waitForSelector('html[data-ready]');
			await unfold(page);
			await hasNoViolations(page);
		});
	}
}

for (const route of ROUTES) {
	test(`U24 ${route} reflows at 320 pixels and holds text of 200 %`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(route);
		await page.waitForSelector('html[data-ready]');
		await unfold(page);
		const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
		expect(await widthOf()).toBeLessThanOrEqual(320);
		await page.setViewportSize({ width: 1024, height: 768 });
		await page.evaluate(() => {
			document.documentElement.setAttribute('data-large', '');
			document.documentElement.style.fontSize = '200%';
		});
		expect(await widthOf()).toBeLessThanOrEqual(1024);
	});

	test(`U24 ${route} has targets of at least 24 pixels`, async ({ page }) => {
		await page.goto(route);
		await page.waitForSelector('html[data-ready]');
		await unfold(page);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('a, button, select, summary')]
				.filter((each) => each.getClientRects().length > 0 && !each.matches('.skip'))
				// A link inside a sentence is as tall as its line: the rule excepts it.
				.filter((each) => each.closest('p, dd, th, li h3') === null)
				.map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
				.filter(({ box }) => box.height < 24 || box.width < 24)
				.map(({ text }) => text)
		);
		expect(small).toEqual([]);
	});
}

test('U24 the page can be walked by keyboard, and focus is seen', async ({ page }) => {
	await page.goto('/');
	await page.waitForSelector('html[data-ready]');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the figures' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('no page reports a breach of its content security policy or asks another host', async ({
	page
}) => {
	const wrong: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') wrong.push(message.text());
	});
	page.on('pageerror', (error) => wrong.push(String(error)));
	page.on('request', (request) => {
		if (!request.url().startsWith('http://127.0.0.1')) wrong.push(request.url());
	});
	for (const route of ROUTES.filter((each) => !/nonsense|nobody/.test(each))) {
		await page.goto(route);
		await page.waitForSelector('html[data-ready]');
	}
	expect(wrong).toEqual([]);
});

test('every page holds its own sheets: none is asked for before the first layout', async ({
	request
}) => {
	for (const route of ROUTES.filter((each) => !/nonsense|nobody/.test(each))) {
		const text = await (await request.get(route)).text();
		const asked = text.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
		expect(
			asked.filter((link) => !link.includes('disabled')),
			route
		).toEqual([]);
	}
});

for (const scheme of ['light', 'dark'] as const) {
	test(`U24 in forced colours, ${scheme}, a chart’s lines differ in width or dashes and are all of the reader’s colour`, async ({
		page
	}) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		const looks = new Map<string, string>();
		for (const comparators of ['neighbours,england,last-year', 'region']) {
			await page.goto(`/indicators/re-referrals?comparators=${comparators}`);
			await page.waitForSelector('html[data-ready]');
			const found = await page.locator('.reader svg').evaluate((svg) => {
				const ink = getComputedStyle(document.body).color;
				const roles = ['series', 'target', 'neighbours', 'region', 'england', 'last-year'];
				const lines = roles.flatMap((role) => {
					const line = svg.querySelector(`.${role}`);
					if (line === null) return [];
					const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(line);
					return [[role, `${strokeWidth} ${strokeDasharray}`, stroke === ink] as const];
				});
				const texts = [...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fill);
				return { lines, areWords: texts.every((fill) => fill === ink) };
			});
			expect(found.areWords).toBe(true);
			for (const [role, look, isInk] of found.lines) {
				expect(isInk, role).toBe(true);
				looks.set(role, look);
			}
		}
		expect([...looks.keys()].sort()).toEqual(
			['england', 'last-year', 'neighbours', 'region', 'series', 'target'].sort()
		);
		expect(new Set(looks.values()).size).toBe(looks.size);
		await expect(page.locator('.reader .region-label')).toHaveText(/^South West 2018\/19/);
	});
}
