import { expect, test } from '@playwright/test';

for (const [what, address, summary] of [
	['a group of this week', '/?week=2013-07-01', 'section summary'],
	['what is no longer counted', '/indicators', 'main details:last-of-type summary'],
	['the Download menu', '/indicators/re-referrals', '.downloads summary'],
	['what a room may choose from', '/indicators/re-referrals?size=projector', '.fold summary']
] as const) {
	test(`${what}, unfolded before the script runs, stays open when it does`, async ({ page }) => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(address, { waitUntil: 'commit' });
		const fold = page.locator(summary).first();
		await fold.click();
		const details = fold.locator('..');
		await expect(details).toHaveAttribute('open');
		expect(await page.locator('html[data-ready]').count()).toBe(0);
		release();
		await page.waitForSelector('html[data-ready]');
		await expect(details).toHaveAttribute('open');
	});
}
