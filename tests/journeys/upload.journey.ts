import type { Page } from '@playwright/test';
import { hasNoViolations } from './axe';
import { expect, test } from './own-site';
import { send } from './sent-file';

const HEAD = 'period_start,indicator,team,numerator,denominator';

function csv(...rows: readonly string[]) {
	return [HEAD, ...rows, ''].join('\n');
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('U8 U11 U29 a Monday: a file is sent, checked, published once, and undone in one step', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await send(
		page,
		address,
		'monday.csv',
		csv('2019-06-24,contacts,mash,301,', '2019-06-24,referrals,mash,90,')
	);
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await expect(page.getByRole('region', { name: 'Compare' })).toContainText('2 new');
	await expect(page.getByText('Nothing is wrong with it.')).toBeVisible();
	await hasNoViolations(page);
	await page.goto(`${address}/`);
	await expect(page.getByText(/Week of 17 Jun 2019/).first()).toBeVisible();
	await page.goBack();
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(title(page)).toHaveText('Published');
	await page.goto(`${address}/`);
	await expect(page.getByText(/Week of 24 Jun 2019/).first()).toBeVisible();
	await page.goto(`${address}/extracts`);
	await page.getByRole('link', { name: 'browser/figures/monday.csv' }).click();
	await page.getByRole('region', { name: 'Undo' }).getByLabel('Reason').fill('Wrong week');
	await page.getByRole('button', { name: 'Undo it' }).click();
	await expect(title(page)).toHaveText('Taken back');
	await page.goto(`${address}/`);
	await expect(page.getByText(/Week of 17 Jun 2019/).first()).toBeVisible();
});

test('U7 a file with errors is refused with line, column, value and remedy, and comes back as a file', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await send(
		page,
		address,
		'bad.csv',
		csv('2019-06-24,contacts,mash,"12,5",', '2019-06-25,contacts,mash,12,')
	);
	await expect(title(page)).toHaveText('Refused: it has errors');
	await expect(page.getByText(/line 2/i).first()).toBeVisible();
	await expect(page.getByText(/12,5/).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
	const link = page.getByRole('link', { name: 'The file with Line, Problem and What to do' });
	const answer = await page.request.get(
		new URL((await link.getAttribute('href')) ?? '', address).href
	);
	const lines = (await answer.text()).replace('\uFEFF', '').split('\r\n');
	expect(lines[0]).toBe(`${HEAD},Line,Problem,What to do`);
	expect(lines[1]).toMatch(/^2019-06-24,contacts,mash,"12,5",,2,.*12,5/);
	const original = await page.request.get(
		new URL(
			(await page.getByRole('link', { name: 'The file as it came in' }).getAttribute('href')) ?? '',
			address
		).href
	);
	expect(await original.text()).toContain('"12,5"');
});

test('U9 settled figures change only with a reason', async ({ page, site }) => {
	const { address } = await site('data');
	await send(page, address, 'restated.csv', csv('2018-06-25,contacts,mash,999,'));
	await expect(page.getByRole('region', { name: 'Compare' })).toContainText('1 restated');
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByRole('alert')).toContainText('Write why');
	await page.getByLabel(/^Reason/).fill('Found in the May audit');
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(title(page)).toHaveText('Published');
	await expect(page.getByText('Reason: Found in the May audit')).toBeVisible();
});

test('U8 without a script the same form works, and an empty file is refused in words', async ({
	browser,
	site
}) => {
	const { address } = await site('data');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${address}/extracts`);
	await page.getByLabel(/^CSV file/).setInputFiles({
		name: 'empty.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('')
	});
	await page.getByLabel('Your name').fill('Analyst');
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose a CSV file that is not empty');
	await page.getByLabel(/^CSV file/).setInputFiles({
		name: 'week.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(csv('2019-06-24,contacts,mash,301,'))
	});
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await context.close();
});
