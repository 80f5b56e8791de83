import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 900 } });

test('a page that is only looked at asks for no more than the chart that was drawn for it', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/indicators/re-referrals');
	await page.waitForSelector('html[data-ready]');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((url) => url.includes('__data.json'))).toEqual([]);
	const before = asked.length;
	await page.locator('.reader').focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.readout')).toContainText('Jun 2019');
	expect(asked.length).toBeGreaterThan(before);
});

test('what is pressed while the figures are on their way is answered when they are there', async ({
	page
}) => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/__data.json*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/indicators/protection-visits-in-time');
	await page.waitForSelector('html[data-ready]');
	await page.locator('.reader').focus();
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await page.getByText('Write an explanation').click();
	await page.getByLabel('Why?').fill('Half the team is new.');
	await page.getByLabel('Team', { exact: true }).selectOption('safeguarding-west');
	release();
	await expect(page).toHaveURL(/team=safeguarding-west$/);
	await expect(page.locator('h1 ~ .subtitle')).toContainText('Community safeguarding West');
});

test('without the server a page stays as it was drawn, and comes to life when the server is back', async ({
	page,
	context
}) => {
	await page.goto('/indicators/re-referrals');
	await page.waitForSelector('html[data-ready]');
	await context.setOffline(true);
	await page.mouse.move(400, 400);
	await page.locator('.reader').focus();
	await page.keyboard.press('ArrowLeft');
	await page.waitForTimeout(300);
	await expect(page.locator('.reader svg').first()).toBeVisible();
	await expect(page.locator('h1')).toContainText(/./);
	await expect(page.getByText('Point at the chart')).toBeVisible();
	await context.setOffline(false);
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.readout')).toContainText('Jun 2019');
});

test('a fold that was opened before the page came to life stays open', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/indicators/re-referrals?size=projector');
	await page.waitForSelector('html[data-ready]');
	await page.locator('.fold summary').click();
	await page.getByRole('link', { name: '13 weeks' }).click();
	await expect(page).toHaveURL(/range=13w/);
	await expect(page.locator('main .controls')).toBeVisible();
});

/** How many bytes of scripts have come so far, compressed. */
function scriptBytes(page: Page): () => Promise<number> {
	const sizes: Promise<number>[] = [];
	page.on('requestfinished', (request) => {
		if (!request.url().endsWith('.js')) return;
		const size = request.sizes().then(
			({ responseBodySize }) => responseBodySize,
			// The page is closed before the last of them is told.
			() => 0
		);
		sizes.push(size);
	});
	return async () => (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
}

for (const address of ['/', '/indicators/re-referrals']) {
	test(`what draws charts is not sent with ${address} before it is needed`, async ({ page }) => {
		const bytesOf = scriptBytes(page);
		await page.goto(address);
		await page.waitForSelector('html[data-ready]');
		await page.waitForLoadState('networkidle');
		const bytes = await bytesOf();
		expect(bytes).toBeGreaterThan(20_000);
		expect(bytes).toBeLessThan(60_000);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(bytesOf).toBeGreaterThan(bytes + 15_000);
	});
}

const PAGES = [
	'/indicators',
	'/teams',
	'/teams/safeguarding-west',
	'/scorecard',
	'/meetings',
	'/meetings/2013-07-17',
	'/present/2013-07-17',
	'/actions',
	'/extracts',
	'/definitions',
	'/definitions/statistics',
	'/accessibility'
];

for (const address of PAGES) {
	test(`${address} comes with no more than 75 kB of scripts`, async ({ page }) => {
		const bytesOf = scriptBytes(page);
		await page.goto(address);
		await page.waitForSelector('html[data-ready]');
		await page.waitForLoadState('networkidle');
		const bytes = await bytesOf();
		expect(bytes).toBeGreaterThan(20_000);
		expect(bytes).toBeLessThanOrEqual(75_000);
	});
}
