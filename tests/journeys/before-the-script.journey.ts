import { expect, test, type Page } from '@playwright/test';

for (const [what, address, summary] of [
	['a group of this week', '/?week=2013-07-01', 'section summary'],
	['what is no longer counted', '/indicators', 'main details:last-of-type summary'],
	['the Download menu', '/indicators/re-referrals', '.downloads summary'],
	['what a room may choose from', '/indicators/re-referrals?size=projector', '.fold summary']
] as const) {
	test(`${what}, unfolded before the script runs, stays open when it does`, async ({ page }) => {
		const release = await scriptsHeldBack(page);
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

for (const [where, address, selector] of [
	['an action', '/actions', 'textarea[name=what]'],
	['the name under an action', '/actions', 'form input[name=by]'],
	['a decision', '/meetings/2019-06-24', 'textarea[name=text]'],
	['who is here', '/meetings/2019-06-24', 'textarea[name=present]'],
	['the sender of a file', '/extracts', 'input[name=by]'],
	['an explanation', '/indicators/re-referrals', 'textarea']
] as const) {
	test(`${where}, typed before the script runs, stays when it does`, async ({ page }) => {
		const release = await scriptsHeldBack(page);
		await page.goto(address, { waitUntil: 'commit' });
		const field = page.locator(selector).first();
		await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
		await field.fill('Typed at once');
		expect(await page.locator('html[data-ready]').count()).toBe(0);
		release();
		await page.waitForSelector('html[data-ready]');
		await expect(field).toHaveValue('Typed at once');
	});
}

test('a choice made before the script runs stays when it does', async ({ page }) => {
	const release = await scriptsHeldBack(page);
	await page.goto('/actions', { waitUntil: 'commit' });
	const choice = page.locator('form select[name=indicator]').first();
	await choice.selectOption({ index: 2 });
	const chosen = await choice.inputValue();
	release();
	await page.waitForSelector('html[data-ready]');
	await expect(choice).toHaveValue(chosen);
});

test('U20 what is pressed before a page’s script has come is answered when it has', async ({
	page
}) => {
	const release = await scriptsHeldBack(page);
	await page.goto('/present/2013-07-17');
	await expect(page.getByText('1 of 11', { exact: true })).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	release();
	await expect(page.getByText('3 of 11', { exact: true })).toBeVisible();
});

test('U15 U25 a team that is chosen before a page’s script has come is shown when it has', async ({
	page
}) => {
	const release = await scriptsHeldBack(page);
	await page.goto('/indicators/protection-visits-in-time');
	await page.getByLabel('Team', { exact: true }).selectOption('safeguarding-west');
	release();
	await expect(page).toHaveURL(/team=safeguarding-west$/);
	await expect(page.locator('h1 ~ .subtitle')).toContainText('Community safeguarding West');
});

test('U25 a search asked for before the script runs opens when it does', async ({ page }) => {
	const release = await scriptsHeldBack(page);
	await page.goto('/indicators');
	await page.keyboard.press('/');
	release();
	await expect(page.getByRole('dialog')).toBeVisible();
});

/** Keeps every script of the page from arriving until what it gives back is called. */
async function scriptsHeldBack(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return () => {
		release();
	};
}
