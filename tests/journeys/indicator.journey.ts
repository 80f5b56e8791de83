import { expect, test } from '@playwright/test';

const INITIAL = '/indicators/initial-assessments-in-time';

test('the chart is there before any script runs', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${INITIAL}?week=2013-07-08`);
	await expect(page.locator('.reader svg path.series')).toHaveAttribute('d', /^M.{200}/);
	await expect(page.getByText('Week of 8 Jul 2013').first()).toBeVisible();
	await page.getByLabel('Team', { exact: true }).selectOption('referral-and-assessment');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.locator('.subtitle')).toContainText('Referral and Assessment team');
	await context.close();
});

test('U28 U35 a definition change is a labelled rule, and periods are named as people name them', async ({
	page
}) => {
	await page.goto(`${INITIAL}?week=2013-07-15`);
	await expect(page.locator('.reader .break-label')).toHaveText(
		/^Replaced by Assessments in 45 days/
	);
	await expect(
		page.locator('.reader .event-label').filter({ hasText: 'Inspection: adequate' })
	).toBeVisible();
	await page.goto(`${INITIAL}?week=2013-07-08&grain=year`);
	await expect(page.locator('.subtitle').first()).toContainText('2012/13');
});

test('an event without room above the chart has a number there, and its words below', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(`/indicators/contacts?grain=month`);
	const numbers = page.locator('.reader .event-label').filter({ hasText: /^\(\d+\)$/ });
	await expect(numbers.first()).toBeVisible();
	const below = page.locator('.chart .notes li');
	await expect(below.filter({ hasText: 'Inspection: adequate, 8 Jul 2013' })).toHaveText(
		/^\(\d\) /
	);
	expect(await below.count()).toBe(await numbers.count());
});

test('U28 a missing week breaks the line and is told', async ({ page }) => {
	await page.goto('/indicators/decisions-in-1-day?week=2013-01-28&range=13w');
	const line = page.locator('.reader path.series');
	await expect(line).toHaveAttribute('d', /^M[^M]+M[^M]+$/);
	await expect(page.locator('.reader .missing-mark')).toHaveCount(1);
	await expect(page.getByText('× No figure: week of 24 Dec 2012.')).toBeVisible();
});

test('U28 settling weeks are hollow and said to be provisional', async ({ page }) => {
	await page.goto('/indicators/assessments-in-45-days');
	await expect(page.locator('.reader :is(.provisional-point, [class$="-open-point"])')).toHaveCount(
		4
	);
	await expect(
		page.getByText('Hollow points are provisional: late recording may still change them.')
	).toBeVisible();
});

test('a restated week wears a diamond, and says when and why', async ({ page }) => {
	await page.goto('/indicators/protection-visits-in-time?team=safeguarding-west&range=26w');
	await expect(page.locator('.reader .restated-mark')).toHaveCount(5);
	await expect(
		page.getByText(/^◊ Restated on 10 Jun 2019: .*found in the May audit/)
	).toBeVisible();
});

test('as known before it was restated, the page shows the figures of then', async ({ page }) => {
	const week = '/indicators/protection-visits-in-time?week=2019-05-06&team=safeguarding-west';
	await page.goto(week);
	const now = await page.locator('.headline .number').textContent();
	await page.goto(`${week}&basis=2019-06-09`);
	await expect(page.getByRole('status')).toContainText('Figures as known on 9 Jun 2019');
	await expect(page.locator('.headline .number')).not.toHaveText(now ?? '');
	await page.goto('/?week=2030-01-07&basis=2013-07-16');
	await expect(page.getByRole('status')).toContainText(
		'There are no figures for the week of 7 Jan 2030'
	);
	await page.goto(`${week}&basis=2999-01-01`);
	await expect(page.getByRole('status')).toContainText('1 Jan 2999 is yet to come');
	await page.goto('/?week=2013-07-08&basis=2013-07-10');
	await expect(page.getByRole('status')).toContainText(
		'No figures for the week of 8 Jul 2013 had been received by 10 Jul 2013: shown as first known on 15 Jul 2013'
	);
});

test('U23 arrow keys read the points aloud, and Escape lets go', async ({ page }) => {
	await page.goto(`${INITIAL}?week=2013-07-08`);
	await page.waitForSelector('html[data-ready]');
	const chart = page.getByRole('application');
	const readout = page.locator('.readout');
	await chart.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(readout).toHaveText(
		/^Week of 8 Jul 2013: 57% \(29 of 51 assessments\)\. Off target \(75%\)\./
	);
	await page.keyboard.press('ArrowLeft');
	await expect(readout).toHaveText(/^Week of 1 Jul 2013: 55%/);
	await page.keyboard.press('Home');
	await expect(readout).toHaveText(/^Week of 16 Jul 2012/);
	await page.keyboard.press('End');
	await expect(readout).toHaveText(/^Week of 8 Jul 2013/);
	await expect(page.locator('.reader .emphasis-point')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(page.locator('.reader .emphasis-point')).toHaveCount(0);
});

test('U23 the pointer reads the nearest point', async ({ page }) => {
	await page.goto(`${INITIAL}?week=2013-07-08`);
	await page.waitForSelector('html[data-ready]');
	await page.locator('.reader').scrollIntoViewIfNeeded();
	const box = await page.locator('.reader .latest-point').boundingBox();
	await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 30);
	await expect(page.locator('.readout')).toHaveText(/^Week of 8 Jul 2013/);
});

test('U23 every chart has a table and a one-sentence summary', async ({ page }) => {
	await page.goto(`${INITIAL}?week=2013-07-08`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.locator('.summary')).toHaveText(
		/^Initial assessments completed in 10 working days of referral, Wiltshire, week of 8 Jul 2013: 57% \(29 of 51 assessments\); off target \(75%\); 10 more assessments would have met the target;/
	);
	await page.getByRole('link', { name: 'Table', exact: true }).click();
	await expect(page).toHaveURL(`${INITIAL}?week=2013-07-08&view=table`);
	const first = page
		.getByRole('region', { name: 'Table of the chart' })
		.locator('tbody tr')
		.first();
	await expect(first).toContainText('Week of 8 Jul 2013');
	await expect(first).toContainText('57%');
	await expect(first).toContainText('29');
	await expect(first).toContainText('51');
	await expect(first).toContainText('Off target');
	await page.goto('/indicators/re-referrals?week=2013-07-08&view=table');
	const row = page.getByRole('row').filter({ hasText: 'week of 25 Mar 2013' });
	await expect(row).toContainText('24.7%');
	await expect(page.getByRole('columnheader', { name: 'England 2012/13' })).toBeVisible();
	await page.getByRole('link', { name: 'England', exact: true }).click();
	await expect(page.getByRole('columnheader', { name: /^England/ })).toHaveCount(0);
	await expect(page.getByRole('columnheader', { name: 'Neighbours 2012/13' })).toBeVisible();
});

test('U27 four series at most, each named at its line; the scale stays when the team changes', async ({
	page
}) => {
	await page.goto('/indicators/re-referrals?comparators=neighbours,region,england,last-year');
	await expect(page.getByRole('status')).toContainText(
		'At most 3 comparators are drawn; left out: last year'
	);
	await expect(page.locator('.reader .neighbours-label')).toHaveText('Neighbours 2018/19: 22.2%');
	await expect(page.locator('.reader .england-label')).toHaveText('England 2018/19: 22.6%');
	await expect(page.locator('.reader .region-label')).toHaveText('South West 2018/19: 23.9%');
	await expect(page.locator('.reader .last-year')).toHaveCount(0);
	const scaleOf = async (team: string) => {
		await page.goto(`/indicators/need-plans-in-place?comparators=none&team=${team}`);
		return page.locator('.reader .tick').filter({ hasText: '%' }).allTextContents();
	};
	expect(await scaleOf('safeguarding-north')).toEqual(await scaleOf('disability-south'));
});

test('a comparator out of range is only named, with its year', async ({ page }) => {
	await page.goto('/indicators/re-referrals?week=2013-07-08&range=13w');
	await expect(page.locator('.reader .england')).toHaveCount(0);
	await expect(page.getByText('England 2012/13: 24.7% (newest published).')).toBeVisible();
	await expect(
		page.getByText('Neighbours: the mean of 10 of 10 statistical neighbours, model of April 2021.')
	).toBeVisible();
});

test('range, grain and comparators change without asking the server again', async ({ page }) => {
	await page.goto('/indicators/re-referrals');
	await page.waitForSelector('html[data-ready]');
	// The figures come once, when the reader first does something.
	const figures = page.waitForResponse(/__data\.json/);
	await page.getByRole('link', { name: 'One year', exact: true }).focus();
	await figures;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.getByRole('link', { name: 'Everything', exact: true }).click();
	await expect(page).toHaveURL('/indicators/re-referrals?range=all');
	await page.getByRole('link', { name: 'Financial year', exact: true }).last().click();
	await expect(page).toHaveURL('/indicators/re-referrals?grain=year');
	await page.getByRole('link', { name: 'England', exact: true }).click();
	await expect(page).toHaveURL(
		'/indicators/re-referrals?grain=year&comparators=neighbours,last-year'
	);
	expect(asked.filter((url) => url.includes('__data.json'))).toEqual([]);
});

test('agency staff of the Referral and Assessment service stood at half in July 2013', async ({
	page
}) => {
	await page.goto(
		'/indicators/agency-social-workers?week=2013-07-29&team=referral-and-assessment-service'
	);
	await expect(page.locator('.headline .number')).toHaveText('50.0%');
	await expect(page.locator('.subtitle')).toContainText('Jul 2013');
});

test('U15 the choice of a team says which is shown, after Back and Forward too', async ({
	page
}) => {
	await page.goto('/indicators/protection-visits-in-time');
	await page.waitForSelector('html[data-ready]');
	const select = page.getByLabel('Team', { exact: true });
	for (const team of ['safeguarding-west', 'safeguarding-east']) {
		await select.selectOption(team);
		await expect(page).toHaveURL(new RegExp(`team=${team}$`));
	}
	await page.goBack();
	await expect(page).toHaveURL(/team=safeguarding-west$/);
	await expect(page.locator('.crumbs ~ * h1, h1').first()).toBeVisible();
	await expect(select).toHaveValue('safeguarding-west');
	await page.goBack();
	await expect(select).toHaveValue('');
	await page.goForward();
	await expect(select).toHaveValue('safeguarding-west');
});

test('a team that ended leads to those who took over its work', async ({ page }) => {
	await page.goto('/indicators/assessments-in-45-days?team=referral-and-assessment');
	await expect(page.locator('.subtitle')).toContainText('week of 26 Aug 2013');
	for (const team of ['North', 'South', 'East', 'West']) {
		await expect(page.getByText(`Its work went to Community safeguarding ${team}.`)).toBeVisible();
	}
});

test('the council beside others: verdicts at its own published year, bands, and authorities by size with a picture of it', async ({
	page,
	request
}) => {
	await page.goto('/indicators/conferences-in-15-days');
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('link', { name: 'Comparators', exact: true }).click();
	const beside = page.getByRole('region', { name: 'Wiltshire beside others' });
	await expect(beside.getByRole('row').nth(1)).toHaveText(
		/England\s*2018\/19\s*78\.7%\s*85\.6% \(494 of 577 children\)\s*6\.9 percentage points higher\s*much better/
	);
	await expect(beside).toContainText('Neighbours’ mean (decides)');
	const funnel = page.getByRole('region', { name: 'Authorities by size, 2018/19' });
	await expect(funnel.locator('.figure text', { hasText: 'Wiltshire: much better' })).toBeVisible();
	await expect(funnel.locator('.figure .funnel-neighbour')).toHaveCount(9);
	await expect(
		page.getByRole('row', { name: /^Wiltshire This council 85\.6% B, rank 6/ })
	).toBeVisible();
	await page.getByText('Download authorities by size').click();
	const menu = page
		.locator('details.downloads')
		.filter({ hasText: 'Download authorities by size' });
	const picture = menu.getByRole('link', { name: 'For a slide, 16:9 (PNG)' });
	await expect(picture).toHaveAttribute('download', /_comparators-funnel\.png$/);
	expect((await request.get((await picture.getAttribute('href')) ?? '')).status()).toBe(200);
	const csv = await (
		await request.get('/indicators/conferences-in-15-days/table.csv?view=comparators')
	).text();
	expect(csv).toMatch(
		/,England,england,78\.7,.*,85\.615251,494,577,much better,,"?Illustrative figures/
	);
	expect(csv).toMatch(
		/,Neighbours’ mean,neighbours-mean,.*,much better,yes,"?Illustrative figures/
	);
});
