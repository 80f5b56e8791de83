import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './own-site';

const HEAD = 'period_start,indicator,team,numerator,denominator';

test('a clean extract dropped in is on the page by itself', async ({ page, site }) => {
	const { address, drop } = await site('data');
	drop('figures/2019-07-01.csv', `${HEAD}\n2019-06-24,contacts,mash,274,\n`);
	await page.goto(`${address}/extracts`);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('tbody tr').first()).toContainText('figures/2019-07-01.csv', {
			timeout: 100
		});
	}).toPass();
	await page.goto(`${address}/indicators/contacts`);
	await expect(page.locator('.headline .number')).toHaveText('274');
	await expect(page.locator('.subtitle')).toContainText('week of 24 Jun 2019');
});

test('a refused file is listed with every problem, and nothing of it is live', async ({
	page,
	site
}) => {
	const { address, drop } = await site('data');
	drop(
		'figures/bad.csv',
		`${HEAD}\n2019-06-24,contacts,mash,274,\n24/06/2019,contacts,mash,3,\n2019-06-24,re-referrals,nobody,12,8l\n`
	);
	await page.goto(`${address}/extracts`);
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole('heading', { name: 'figures/bad.csv' })).toBeVisible({
			timeout: 100
		});
	}).toPass();
	const item = page.getByRole('article');
	await expect(item).toContainText('Line 3, period_start');
	await expect(item).toContainText('Line 4, team');
	await expect(item).toContainText('Line 4, denominator');
	await expect(item).toContainText('Nothing of this file is live');
	await page.goto(`${address}/indicators/contacts`);
	await expect(page.locator('.subtitle')).toContainText('week of 17 Jun 2019');
});

test('a restatement waits for a person, and the line that the page shows releases it', async ({
	page,
	site
}) => {
	const { address, drop, folder } = await site('data');
	const newest = readFileSync(join(folder, 'extracts/figures/2019-06-24.csv'), 'utf8');
	const rows = readFileSync(join(folder, 'extracts/figures/2019-04-01.csv'), 'utf8').split('\n');
	const contacts = [...rows, ...newest.split('\n')].filter((row) =>
		/^2019-\d\d-\d\d,contacts,/.test(row)
	);
	// Every week of the indicator from January on, the first of them changed.
	const changed = contacts.map((row, index) =>
		index === 0 ? row.replace(/,\d+,$/, ',999,') : row
	);
	drop('figures/restated.csv', `${[HEAD, ...changed].join('\n')}\n`);
	await page.goto(`${address}/extracts`);
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole('article')).toContainText('would become 999', { timeout: 100 });
	}).toPass();
	const line = (await page.getByRole('article').locator('pre').textContent()) ?? '';
	const list = readFileSync(join(folder, 'extracts/publish.csv'), 'utf8');
	const signed = line
		.replace('YOUR ROLE', 'Performance analyst')
		.replace('WHY IT CHANGED', 'Counted anew');
	drop('publish.csv', `${list}${signed}\n`);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('tbody tr').first()).toContainText('Counted anew', { timeout: 100 });
	}).toPass();
	await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
});

test('a file in a wrong place, or of another kind than its folder, is told where it belongs', async ({
	page,
	site
}) => {
	const { address, drop } = await site('data');
	drop('july.csv', `${HEAD}\n2019-06-24,contacts,mash,274,\n`);
	drop('figures/targets.csv', 'indicator,team,from,target,tolerance\ncontacts,,2019-07-01,9,1\n');
	await expect(async () => {
		await page.goto(`${address}/extracts`);
		await expect(page.getByText('extracts/july.csv')).toBeVisible({ timeout: 100 });
		await expect(page.getByRole('heading', { name: 'figures/targets.csv' })).toBeVisible({
			timeout: 100
		});
	}).toPass();
	await expect(page.getByText('Move it into figures, targets or comparators')).toBeVisible();
	await expect(page.getByRole('article')).toContainText('move the file into the folder targets');
});

test('an own row for a unit that was summed waits, and its sums stay until it is released', async ({
	page,
	site
}) => {
	const { address, drop } = await site('data');
	drop('figures/own.csv', `${HEAD}\n2019-06-24,contacts,wiltshire,300,\n`);
	await expect(async () => {
		await page.goto(`${address}/extracts`);
		await expect(page.getByRole('article')).toContainText('would have no figure', { timeout: 100 });
	}).toPass();
	await expect(page.getByRole('article')).toContainText('contacts, wiltshire: its sums of');
	await page.goto(`${address}/indicators/contacts`);
	await expect(page.locator('.subtitle')).toContainText('week of 17 Jun 2019');
});

test('U36 a new council’s first page teaches where to put an extract, with a template', async ({
	page,
	site
}) => {
	const { address, drop } = await site('tests/fixtures/new-council');
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There are no figures yet');
	await expect(page.getByText('/extracts/figures/')).toBeVisible();
	await expect(page.getByText('shows Wiltshire’s worked example')).toBeVisible();
	const template = await page.request.get(`${address}/extracts/templates/figures.csv`);
	const text = await template.text();
	expect(text).toContain(HEAD);
	const row =
		text.split('\r\n').find((each) => each.includes('assessments-in-45-days,team-1')) ?? '';
	const lastWeek = row.split(',')[0] ?? '';
	drop('figures/first.csv', `${HEAD}\n${lastWeek},assessments-in-45-days,team-1,17,20\n`);
	await expect(async () => {
		await page.goto(address);
		await expect(page.getByRole('link', { name: /^Single assessments/ })).toBeVisible({
			timeout: 100
		});
	}).toPass();
	await expect(page.getByText('17 of 20 assessments')).toBeVisible();
	await expect(page.getByText('Illustrative')).toHaveCount(0);
	await expect(page.getByText('not last week’s data')).toHaveCount(0);
});

test('a bad catalogue leaves the last good one live and says what is wrong where', async ({
	page,
	site
}) => {
	const { address, edit, folder } = await site('data');
	const units = readFileSync(join(folder, 'units.csv'), 'utf8');
	edit(
		'units.csv',
		units
			.replace('mash,Multi-agency', 'mash,Multi-agency')
			.replace(',team,front-door-service,2014', ',crew,front-door-service,2014')
	);
	await page.goto(`${address}/extracts`);
	await expect(async () => {
		await page.reload();
		await expect(page.getByText('The last good catalogue stays in force')).toBeVisible({
			timeout: 100
		});
	}).toPass();
	await expect(page.getByText('crew').first()).toBeVisible();
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		/indicators needs? discussion/
	);
	edit('units.csv', units);
	await expect(async () => {
		await page.goto(`${address}/extracts`);
		await expect(page.getByText('The last good catalogue stays in force')).toHaveCount(0, {
			timeout: 100
		});
	}).toPass();
});

test('U36 with no catalogue at all the page says how to begin', async ({ page, site }) => {
	const { address } = await site('tests/fixtures/no-catalogue');
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no catalogue yet');
	await expect(page.getByText('npm run new -- my-council')).toBeVisible();
});

const published =
	'../shared/published/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';

test('a published file dropped in as it is brings every authority', async ({ page, site }) => {
	test.skip(!existsSync(published), `${published} is not there`);
	const { address, drop } = await site('data');
	drop(
		'comparators/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
		readFileSync(published)
	);
	await expect(async () => {
		await page.goto(`${address}/extracts`);
		await expect(page.locator('tbody tr').first()).toContainText('c1_children', { timeout: 100 });
	}).toPass();
	await page.goto(`${address}/indicators/re-referrals?view=comparators`);
	const byYear = page.getByRole('region', { name: 'Published figures by year' });
	await expect(
		byYear.locator('tr', { hasText: 'Wiltshire, from these extracts' }).locator('td').last()
	).toHaveText('14.7%');
	await expect(
		byYear.locator('tr', { hasText: 'Wiltshire, published' }).locator('td').last()
	).toHaveText('14.7%');
	const all = page.getByRole('region', { name: 'Every authority’s figure' }).locator('tbody tr');
	await expect(all).toHaveCount(164);
	await expect(all.first()).toContainText('Wiltshire');
	await expect(all.first()).toContainText('14.7%');
	await expect(all.filter({ hasText: 'North Yorkshire' })).toHaveCount(1);
});
