import { expect, test, type Page } from '@playwright/test';
import { hasNoViolations } from './axe';

async function opened(page: Page, address: string) {
	await page.goto(address);
	await page.waitForSelector('html[data-ready]');
	return page.getByRole('dialog', { name: 'Search' });
}

test('U32 a slash, “45 days”, Enter: the indicator is there, at the week one was looking at', async ({
	page
}) => {
	const dialog = await opened(page, '/?week=2013-09-30');
	await page.keyboard.press('/');
	await expect(dialog).toBeVisible();
	await page.keyboard.type('45 days');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/indicators\/assessments-in-45-days\?week=2013-09-30$/);
	await expect(dialog).toBeHidden();
});

test('U32 what is typed while the search is on its way is not lost', async ({ page }) => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	const dialog = await opened(page, '/');
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.keyboard.press('/');
	await page.keyboard.type('45 daysx');
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	release();
	await expect(page).toHaveURL(/\/indicators\/assessments-in-45-days/);
});

test('U32 Ctrl+K searches too, arrows choose, teams and pages are found, Escape leaves', async ({
	page
}) => {
	const dialog = await opened(page, '/indicators/re-referrals');
	await page.keyboard.press('Control+k');
	const options = dialog.getByRole('option');
	await page.keyboard.type('safeguarding');
	await expect(options.first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.getByRole('button', { name: /Search/ }).click();
	await page.keyboard.type('nothing of that name');
	await expect(dialog.getByText('Nothing found')).toBeVisible();
	await dialog.getByRole('combobox').fill('scorecard');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/scorecard$/);
});

test('U32 keys step a week back and on, never while typing, and can be put off', async ({
	page
}) => {
	const dialog = await opened(page, '/indicators?week=2013-07-08');
	await page.keyboard.press('[');
	await expect(page).toHaveURL(/week=2013-07-01/);
	await page.keyboard.press(']');
	await expect(page).toHaveURL(/week=2013-07-08/);
	await page.getByLabel('Filter').focus();
	await page.keyboard.type('[/');
	await expect(page).toHaveURL(/week=2013-07-08/);
	await expect(dialog).toBeHidden();
	await page.keyboard.press('Control+k');
	await dialog.getByLabel('Keys pressed alone act').uncheck();
	await page.keyboard.press('Escape');
	await page.locator('h1').click();
	await page.keyboard.press('/');
	await expect(dialog).toBeHidden();
});

test('U32 the search has no axe violation while it is open', async ({ page }) => {
	const dialog = await opened(page, '/');
	await page.keyboard.press('/');
	await page.keyboard.type('assessments');
	await expect(dialog.getByRole('option').first()).toBeVisible();
	await hasNoViolations(page);
});
