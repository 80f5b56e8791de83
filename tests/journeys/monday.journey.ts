import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hasNoViolations } from './axe';
import { expect, test } from './own-site';
import { send } from './sent-file';

const HEAD = 'period_start,indicator,team,numerator,denominator';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const compared = (page: Page) => page.getByRole('region', { name: 'Compare' });

test('U7 U9 U10 U11 the whole Monday of an analyst', async ({ page, site }) => {
	test.setTimeout(90_000);
	const { address, folder } = await site('data');
	const last = readFileSync(join(folder, 'extracts/figures/2019-06-24.csv'), 'utf8')
		.split('\n')
		.filter((row) => /^2019-06-17,(contacts|referrals|re-referrals),/.test(row));
	const week = last.map((row) => row.replace('2019-06-17', '2019-06-24'));

	await test.step('a bad file says what is wrong, line by line', async () => {
		const bad = week.map((row, at) => (at === 0 ? row.replace('2019-06-24', '24/06/2019') : row));
		const text = [HEAD, ...bad, '2019-06-24,contacts,nobody,"1,2",', ''].join('\n');
		await send(page, address, '2019-07-01.csv', text);
		await expect(title(page)).toHaveText('Refused: it has errors');
		await page.getByRole('link', { name: /^Not a number/ }).click();
		await expect(page.locator('.problems li')).toHaveCount(1);
		await page.getByRole('link', { name: /^Show line/ }).click();
		await expect(page.getByRole('region', { name: 'Row of the file' })).toContainText('1,2');
		await hasNoViolations(page);
	});

	await test.step('its problems come as a file, which is mended and sent again', async () => {
		const link = page.getByRole('link', { name: 'The file with Line, Problem and What to do' });
		const href = (await link.getAttribute('href')) ?? '';
		const text = await (await page.request.get(new URL(href, address).href)).text();
		const mended = text
			.replace('24/06/2019', '2019-06-24')
			.split('\r\n')
			.filter((row) => !row.includes('nobody'))
			.join('\r\n');
		await send(page, address, '2019-07-01.csv', mended);
		await expect(title(page)).toHaveText('Checked: waits to be published');
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(title(page)).toHaveText('Published');
	});

	await test.step('the same rows again are known', async () => {
		const original = page.getByRole('link', { name: 'The file as it came in' });
		const href = (await original.getAttribute('href')) ?? '';
		const text = await (await page.request.get(new URL(href, address).href)).text();
		await send(page, address, 'copy.csv', text);
		await expect(title(page)).toHaveText('In force already');
		await expect(page.getByText('The same bytes as browser/figures/2019-07-01.csv')).toBeVisible();
	});

	await test.step('late recording is counted apart and asks no reason', async () => {
		const rows = week.map((row) => row.replace(/^(2019-06-24,contacts,mash),\d+/, '$1,999'));
		await send(page, address, 'late.csv', [HEAD, ...rows, ''].join('\n'));
		await expect(compared(page)).toContainText('1 recorded late');
		await expect(compared(page)).not.toContainText('restated');
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(title(page)).toHaveText('Published');
		await expect(compared(page)).toContainText('999');
	});

	await test.step('a restatement that flips a status is listed first and needs a reason', async () => {
		const old = readFileSync(join(folder, 'extracts/figures/2019-04-01.csv'), 'utf8')
			.split('\n')
			.filter((row) => row.startsWith('2018-06-25,protection-visits-in-time,'));
		const shareOf = (row: string) => Number(row.split(',')[3]) / Number(row.split(',')[4]);
		const [first = ''] = [...old].sort((one, other) => shareOf(other) - shareOf(one));
		const [period = '', indicator = '', team = '', , denominator = ''] = first.split(',');
		const flipped = `${period},${indicator},${team},0,${denominator}`;
		await send(
			page,
			address,
			'audit.csv',
			[HEAD, flipped, ...old.filter((row) => row !== first), ''].join('\n')
		);
		await expect(compared(page).getByRole('heading', { level: 3 }).first()).toHaveText(
			'Statuses that flip'
		);
		await expect(compared(page).getByRole('row').nth(1)).toContainText('Off target');
		await hasNoViolations(page);
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('Write why');
		await page.getByLabel(/^Reason/).fill('Found in the May audit');
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(title(page)).toHaveText('Published');
	});

	await test.step('and an undo brings the figures back, with who and why', async () => {
		const undo = page.getByRole('region', { name: 'Undo' });
		await undo.getByLabel('Reason').fill('The audit was of another team');
		await undo.getByRole('button').click();
		await expect(title(page)).toHaveText('Taken back');
		await page.goto(`${address}/extracts`);
		const newest = page.locator('tbody tr').first();
		await expect(newest).toContainText('Undo of browser/figures/audit.csv');
		await expect(newest).toContainText('The audit was of another team');
		await expect(newest).toContainText('Performance analyst');
	});
});

test('U7 U8 the good rows can be published and those in error held back, with a note', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	const rows = [
		'2019-06-24,contacts,mash,301,',
		'2019-06-24,contacts,nobody,3,',
		'2019-06-25,referrals,mash,9,'
	];
	await send(page, address, 'mixed.csv', [HEAD, ...rows, ''].join('\n'));
	await expect(title(page)).toHaveText('Refused: it has errors');
	const rest = page.getByRole('region', { name: 'Publish the rest' });
	await expect(rest).toContainText('Held back: lines 3-4');
	await hasNoViolations(page);
	await rest.getByLabel('Reason').fill('The team is being renamed; it follows on Tuesday');
	await rest.getByRole('button').click();
	await expect(title(page)).toHaveText('Published');
	await expect(page.getByText('Held back, and not published: lines 3-4')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Check' })).toContainText('1 ready');
	await page.goto(`${address}/extracts`);
	await expect(page.locator('tbody tr').first()).toContainText('Held back: lines 3-4');
	// A file with a problem of the whole is not offered so.
	await send(
		page,
		address,
		'other.csv',
		'period_start,indicator,team,numerator\n2019-06-24,contacts,mash,1\n'
	);
	await expect(title(page)).toHaveText('Refused: it has errors');
	await expect(page.getByRole('region', { name: 'Publish the rest' })).toHaveCount(0);
});

test('U10 U11 a figure that a file lacks is kept, or withdrawn by a person, and Undo brings it back', async ({
	page,
	site
}) => {
	const { address, folder } = await site('data');
	const rows = readFileSync(join(folder, 'extracts/figures/2019-06-24.csv'), 'utf8')
		.split('\n')
		.filter((row) => /^\d/.test(row));
	const lacking = rows.filter((row) => !row.startsWith('2019-06-17,referrals,mash,'));
	expect(lacking).toHaveLength(rows.length - 1);
	const newest = async () => {
		await page.goto(`${address}/indicators/referrals?team=mash&view=table`);
		return page.locator('tbody tr').first();
	};
	await expect(await newest()).toContainText('82');

	await send(page, address, 'lacking.csv', [HEAD, ...lacking, ''].join('\n'));
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await expect(page.getByText('1 published figure is not in this file')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Keep as published' })).toBeChecked();
	await hasNoViolations(page);
	await page.getByRole('radio', { name: /^Withdraw/ }).check();
	await page.getByLabel(/^Reason/).fill('It was counted for another team');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(title(page)).toHaveText('Published');
	await expect(compared(page)).toContainText('1 published and not in the file: withdrawn');
	await hasNoViolations(page);
	const file = page.url();
	await expect(await newest()).toContainText('No figure');

	await page.goto(file);
	const undo = page.getByRole('region', { name: 'Undo' });
	await undo.getByLabel('Reason').fill('It was theirs after all');
	await undo.getByRole('button').click();
	await expect(title(page)).toHaveText('Taken back');
	await expect(await newest()).toContainText('82');
});
