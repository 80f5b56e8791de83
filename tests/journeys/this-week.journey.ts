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

test('U4 the eve of the inspection: initial assessments stand first, missed, with the finding as title', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'8 of 10 indicators need discussion'
	);
	const first = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem').first();
	await expect(first.getByRole('heading')).toHaveText(
		'Initial assessments in 10 days stayed below the usual level: worse, and off target'
	);
	await expect(first.locator('.badge.missed')).toHaveText('Off target');
	await expect(first).toContainText(
		'Why it is here: Certainly off target; real change for the worse'
	);
});

test('U22 a real change, normal variation and the outlook stand in words beside a shape', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	const rows = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem');
	await expect(rows.first().locator('.variation')).toContainText('Real change for the worse');
	await expect(rows.first().locator('.variation')).toContainText(
		'14 weeks in a row below the usual level, since the week of 1 Apr'
	);
	await expect(rows.first().locator('.variation path.edge')).toBeVisible();
	await expect(rows.last().locator('.variation')).toContainText('Normal variation');
	await expect(rows.last()).toContainText('Will usually miss the target');
	await expect(page.getByText('chance alone would bring one in about 5 weeks')).toBeVisible();
	const size = await rows.first().locator('.variation svg').boundingBox();
	expect(size?.width).toBeGreaterThanOrEqual(32);
});

test('U22 at 8 July 2013 the single assessment has too few weeks, and no result of it can be late', async ({
	page
}) => {
	await page.goto('/?week=2013-07-08');
	const rest = page.getByRole('region', { name: 'The rest' });
	// Seen without unfolding anything.
	await expect(
		rest.getByText('No late result possible before 11 Sep 2013').filter({ visible: true })
	).toHaveCount(1);
	for (const folded of await rest.locator('summary').all()) await folded.click();
	const single = rest
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: /^Single assessments/ }) });
	await expect(single.locator('.variation')).toHaveText('Too few weeks to tell');
	await expect(single).toContainText('No late result possible before 11 Sep 2013');
});

test('the rest is folded by status in word and shape, and opens line by line (U6)', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01&set=protection-and-care');
	const rest = page.getByRole('region', { name: 'The rest' });
	await expect(rest.locator('summary').first()).toContainText('Off target');
	await expect(rest.locator('summary').first()).toContainText(/\d indicators?/);
	await expect(rest.locator('summary .badge.missed').first()).toBeVisible();
	await expect(
		rest.getByRole('link', { name: 'Plans open 2 years or more', exact: true })
	).toBeVisible();
	await expect(rest.getByText('Too close to call').first()).toBeHidden();
	await rest.locator('summary').first().click();
	await expect(rest.getByText('Too close to call').first()).toBeVisible();
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

test('U4 five are discussed, the others noted, each with its owner and why it is there', async ({
	page
}) => {
	await page.goto('/?week=2013-07-01');
	const discussed = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem');
	await expect(discussed).toHaveCount(5);
	const noted = page.getByRole('region', { name: 'Noted' }).getByRole('listitem');
	await expect(noted).toHaveCount(3);
	for (const row of [...(await discussed.all()), ...(await noted.all())]) {
		await expect(row).toContainText('Why it is here:');
		await expect(row).toContainText('Owner:');
	}
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
		.filter({ hasText: /Child protection visits/ });
	await expect(row).toContainText('ettled figures restated on 10 Jun 2019');
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
