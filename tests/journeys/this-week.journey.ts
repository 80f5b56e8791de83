import { expect, test } from '@playwright/test';

test('U18 this week says how fresh it is, and that the sample is illustrative', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'1 of 9 indicators needs discussion'
	);
	await expect(page.getByText('extract received 24 Jun 2019 07:44').first()).toBeVisible();
	await expect(page.getByRole('status')).toContainText('Illustrative figures');
	await expect(page.getByText('not last week’s data')).toHaveCount(0);
});

test('U5 U6 U16 the eve of the inspection: off target by shape and word, with the people behind it', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	const row = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: /^Initial assessments/ }) });
	await expect(row).toContainText('55%');
	await expect(row).toContainText('37 of 67 assessments');
	await expect(row).toContainText('Target 75%');
	await expect(row).toContainText('14 more assessments would have met the target');
	await expect(row).toContainText('Off target');
	await expect(row.locator('.badge.missed svg rect')).toBeVisible();
	await expect(row).toContainText('Higher is better');
	await expect(row).toContainText('2 percentage points worse than the week before');
	await expect(row).toContainText('Owner: Head of Referral and Assessment');
});

test('the rest is folded by status in word and shape, and opens line by line (U6)', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	const rest = page.getByRole('region', { name: 'The rest' });
	await expect(rest.locator('summary').first()).toContainText('Close to target');
	await expect(rest.locator('summary').first()).toContainText('1 indicator');
	await expect(rest.locator('summary .badge.close').first()).toBeVisible();
	await expect(
		rest.getByRole('link', { name: 'Agency social workers', exact: true })
	).toBeVisible();
	await expect(rest.getByText('Target 15% · lower is better')).toBeHidden();
	await rest.locator('summary').first().click();
	await expect(rest.getByText('Target 15% · lower is better')).toBeVisible();
});

test('a row to discuss leaves room for its explanation, and the page names its week (U18)', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	await expect(page.locator('.subtitle')).toContainText(
		'Week of 1 Jul 2013 · Referral and Assessment weekly, Wiltshire · newest week of 17 Jun 2019'
	);
	const discussed = page.getByRole('region', { name: 'To discuss' });
	await expect(discussed.getByText('No explanation yet')).toHaveCount(5);
});

test('missed indicators come first, five to discuss, the others noted', async ({ page }) => {
	await page.goto('/?week=2013-07-01');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'7 of 10 indicators need discussion'
	);
	const discussed = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem');
	await expect(discussed).toHaveCount(5);
	for (const row of await discussed.all()) await expect(row).toContainText('Off target');
	await expect(page.getByRole('region', { name: 'Noted' }).getByRole('listitem')).toHaveCount(2);
});

test('at 8 July 2013 three assessments stand side by side: two running off, one too young to be late', async ({
	page
}) => {
	await page.goto('/?week=2013-07-08');
	const row = (name: RegExp) =>
		page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
	const replaced =
		'Replaced by “Single assessments completed in 45 working days” on 8 Jul 2013; running off';
	for (const folded of await page.locator('details summary').all()) await folded.click();
	await expect(row(/^Initial assessments/)).toContainText(replaced);
	await expect(row(/^Core assessments/)).toContainText(replaced);
	await expect(row(/^Single assessments/)).toContainText(
		'No late result possible before 11 Sep 2013'
	);
	await page.goto('/?week=2013-07-01');
	await expect(row(/^Single assessments/)).toHaveCount(0);
});

test('U15 set, week and team are in the address, and Back returns', async ({ page }) => {
	await page.goto('/');
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('link', { name: 'Protection and care' }).click();
	await expect(page).toHaveURL('/?set=protection-and-care');
	await expect(page.getByRole('link', { name: 'Conferences in 15 days' })).toBeVisible();
	await page.getByRole('link', { name: 'Week before' }).click();
	await expect(page).toHaveURL('/?week=2019-06-10&set=protection-and-care');
	await expect(page.getByText('Week of 10 Jun 2019').first()).toBeVisible();
	await page.getByLabel('Team', { exact: true }).selectOption('safeguarding-west');
	await expect(page).toHaveURL('/?week=2019-06-10&set=protection-and-care&team=safeguarding-west');
	await expect(page.locator('.subtitle')).toContainText('Community safeguarding West');
	await page.goBack();
	await expect(page.locator('.subtitle')).toContainText('Wiltshire');
	await page.goForward();
	await expect(page.locator('.subtitle')).toContainText('Community safeguarding West');
});

test('a settled figure restated in the week is brought up with its day', async ({ page }) => {
	await page.goto('/?week=2019-06-03&set=protection-and-care');
	const row = page
		.getByRole('region', { name: 'To discuss' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: /^Child protection visits/ }) });
	await expect(row).toContainText('Settled figures restated on 10 Jun 2019');
});

test('overview to a team’s chart is two clicks', async ({ page }) => {
	await page.goto('/?set=protection-and-care');
	await page.getByRole('link', { name: 'Conferences in 15 days' }).click();
	await page.getByRole('link', { name: /^Community safeguarding North/ }).click();
	await expect(page).toHaveURL('/indicators/conferences-in-15-days?team=safeguarding-north');
	await expect(page.locator('.subtitle')).toContainText('Community safeguarding North');
});

test('each set says how many indicators it has in the week, the one shown how many are off target', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	const sets = page.getByRole('navigation', { name: 'Set' }).getByRole('link');
	await expect(sets.first()).toHaveText(/^Referral and Assessment weekly\s· \d+ of 10 off target$/);
	await expect(sets.nth(1)).toHaveText(/^Protection and care\s· \d+ indicators$/);
	await sets.nth(1).click();
	await expect(sets.first()).toHaveText(/^Referral and Assessment weekly\s· 10 indicators$/);
	await expect(sets.nth(1)).toHaveText(/ off target$/);
});
