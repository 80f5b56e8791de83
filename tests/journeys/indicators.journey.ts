import { expect, test, type Page } from '@playwright/test';

const rowOf = (page: Page, name: RegExp) =>
	page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });

test('U5 U6 U16 every indicator has its line: people, target, status, better which way, others’ newest', async ({
	page
}) => {
	await page.goto('/indicators');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indicators');
	const current = page.getByRole('region', { name: 'Counted in this week' });
	await expect(current.getByRole('listitem')).toHaveCount(23);
	const row = rowOf(page, /^Re-referrals/);
	await expect(row).toContainText('16.2%');
	await expect(row).toContainText('153 of 944 referrals');
	await expect(row).toContainText('12 weeks to week of 17 Jun 2019');
	await expect(row).toContainText('Target 20% · lower is better');
	await expect(row.locator('.badge.met circle')).toBeVisible();
	await expect(row).toContainText('On target');
	await expect(row).toContainText('England 22.6%');
	await expect(row).toContainText('Neighbours’ mean 22.2%');
	await expect(row).toContainText('2018/19');
	await expect(row.locator('.spark path.series')).toBeVisible();
});

test('U18 the list says its week, how fresh it is and that the sample is illustrative', async ({
	page
}) => {
	await page.goto('/indicators?week=2013-07-08');
	await expect(page.locator('.subtitle')).toContainText('Week of 8 Jul 2013 · Wiltshire');
	await expect(page.locator('.subtitle')).toContainText('extract received 24 Jun 2019 07:44');
	await expect(page.getByRole('status')).toContainText('Illustrative figures');
});

test('U16 what is replaced or has ended is told, and what has ended is folded at its last week', async ({
	page
}) => {
	await page.goto('/indicators?week=2013-07-08');
	await expect(rowOf(page, /^Initial assessments/)).toContainText(
		'Replaced by “Single assessments completed in 45 working days” on 8 Jul 2013; running off'
	);
	await page.goto('/indicators?week=2019-06-10');
	await expect(page.getByRole('link', { name: /^Initial assessments/ })).toBeHidden();
	await page.getByText('No longer counted (2)').click();
	const ended = rowOf(page, /^Initial assessments/);
	await expect(ended).toContainText('Week of 22 Jul 2013');
	await expect(ended).toContainText('Ended on 28 Jul 2013');
	await ended.getByRole('link').click();
	await expect(page).toHaveURL('/indicators/initial-assessments-in-time');
	await page.goto('/indicators?week=2013-07-01');
	await page.getByText('Counted only later (1)').click();
	await expect(rowOf(page, /^Single assessments/)).toContainText('from 8 Jul 2013');
});

test('U15 the list narrows as one types; the address follows, and Back returns to it', async ({
	page
}) => {
	await page.goto('/indicators?week=2019-06-10');
	await page.waitForSelector('html[data-ready]');
	const shown = page.locator('form [aria-live="polite"]');
	await expect(shown).toHaveText('25 indicators');
	const box = page.getByRole('searchbox', { name: 'Filter' });
	await box.pressSequentially('visits ');
	await expect(shown).toHaveText('3 of 25 indicators shown');
	await expect(page.getByRole('region', { name: /^Counted/ }).getByRole('listitem')).toHaveCount(3);
	await expect(page).toHaveURL('/indicators?week=2019-06-10&filter=visits%20');
	await expect(box).toHaveValue('visits ');
	await expect(box).toBeFocused();
	await box.pressSequentially('child');
	await expect(shown).toHaveText('2 of 25 indicators shown');
	await page.getByRole('link', { name: 'Week before' }).click();
	await expect(page).toHaveURL('/indicators?week=2019-06-03&filter=visits%20child');
	await expect(shown).toHaveText('2 of 25 indicators shown');
	await page.getByRole('link', { name: /^Visits to children in care/ }).click();
	await expect(page).toHaveURL('/indicators/care-visits-in-time?week=2019-06-03');
	await page.goBack();
	await expect(shown).toHaveText('2 of 25 indicators shown');
	await page.goBack();
	await expect(page).toHaveURL(/week=2019-06-10&filter=visits/);
	await expect(box).toHaveValue(/^visits/);
});

test('a link followed in the middle of a word is not called back', async ({ page }) => {
	await page.goto('/indicators');
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('searchbox').pressSequentially('caseload');
	await page.getByRole('link', { name: 'Average caseload' }).click();
	await expect(page).toHaveURL('/indicators/caseload');
	await page.waitForTimeout(600);
	await expect(page).toHaveURL('/indicators/caseload');
	await page.goto('/indicators');
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('searchbox').fill('caseload');
	await page.getByRole('link', { name: 'Week before' }).click();
	await expect(page).toHaveURL('/indicators?week=2019-06-10&filter=caseload');
	await page.goBack();
	await expect(page.locator('form [aria-live="polite"]')).toHaveText('25 indicators');
});

test('where no indicator holds the words, the page says so and leads back', async ({ page }) => {
	await page.goto('/indicators?filter=zebra');
	await page.waitForSelector('html[data-ready]');
	await expect(page.locator('form [aria-live="polite"]')).toHaveText('0 of 25 indicators shown');
	await expect(page.getByText('No indicator holds “zebra”')).toBeVisible();
	await page.getByRole('link', { name: 'Show all 25 indicators' }).click();
	await expect(page).toHaveURL('/indicators');
	await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('U15 without scripts the filter is a form, and an ended one that it finds stands open', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/indicators?week=2019-06-10&team=safeguarding-west');
	await page.getByRole('searchbox').fill('initial assessments');
	await page.getByRole('button', { name: 'Show' }).first().click();
	await expect(page).toHaveURL(
		'/indicators?week=2019-06-10&team=safeguarding-west&filter=initial+assessments'
	);
	await expect(page.getByRole('link', { name: /^Initial assessments/ })).toBeVisible();
	await context.close();
});

test('a team’s list folds what it does not report; bad parameters fall back and say so', async ({
	page
}) => {
	await page.goto('/indicators?team=mash');
	await page.getByText(/^Not reported by Multi-agency safeguarding hub in this week/).click();
	await expect(page.getByRole('link', { name: /^Child protection visits/ })).toBeVisible();
	await page.goto('/indicators?team=referral-and-assessment');
	await expect(page.getByRole('status')).toContainText(
		'ended on 1 Sep 2013: its last week is shown'
	);
	await expect(page.locator('.subtitle')).toContainText('Week of 26 Aug 2013');
	await page.goto(`/indicators?week=soon&filter=${'x'.repeat(81)}`);
	await expect(page.getByRole('status')).toContainText('“soon” is not a date');
	await expect(page.getByRole('status')).toContainText('longer than 80 characters');
	await expect(page.locator('form [aria-live="polite"]')).toHaveText('25 indicators');
});
