import type { Page } from '@playwright/test';
import { hasNoViolations } from './axe';
import { expect, test } from './own-site';
import { send } from './sent-file';

const LONG =
	'Week commencing;Measure;Locality;Number\n24/06/2019;contacts;mash;301\n24/06/2019;referrals;mash;90\n';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('U7 a file of other columns is refused, a person says what they are, and the next one is read by it through every door', async ({
	page,
	site
}) => {
	const { address, drop } = await site('data');
	await send(page, address, 'system.csv', LONG);
	await expect(title(page)).toHaveText('Refused: it has errors');
	await page.getByRole('link', { name: 'Say what these columns are' }).click();
	await expect(title(page)).toHaveText('Say what these columns are');
	await hasNoViolations(page);
	await page.getByLabel('day, month, year').check();
	await page.getByLabel(/^period_start the/).selectOption('1. Week commencing');
	await page.getByLabel(/^indicator the/).selectOption('2. Measure');
	await page.getByLabel(/^team the/).selectOption('3. Locality');
	await page.getByLabel(/^numerator how/).selectOption('4. Number');
	await page.getByRole('button', { name: 'Show how it would be read' }).click();
	await expect(page.getByRole('alert')).toContainText('Say where denominator stands.');
	await page.getByLabel(/^denominator out/).selectOption('The same in every row:');
	await page.getByRole('button', { name: 'Show how it would be read' }).click();
	const read = page.getByRole('region', { name: 'How it would be read' });
	await expect(read).toContainText('2 rows · 2 ready');
	await expect(read.getByRole('row').nth(1)).toContainText('2019-06-24');
	await hasNoViolations(page);
	await page.getByRole('button', { name: 'Read files with this first line so' }).click();
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(title(page)).toHaveText('Published');
	// The folder reads the next one by it.
	drop('figures/2019-07-08.csv', LONG.replaceAll('24/06/2019', '01/07/2019').replace('301', '299'));
	await page.goto(`${address}/extracts`);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('tbody tr').first()).toContainText('figures/2019-07-08.csv', {
			timeout: 100
		});
	}).toPass();
	await hasNoViolations(page);
	// Taken back, the same first line is refused again.
	await page.getByRole('button', { name: 'Take back' }).click();
	await expect(page.getByRole('heading', { name: 'Files of other columns' })).toHaveCount(0);
	await send(page, address, 'again.csv', LONG);
	await expect(title(page)).toHaveText('Refused: it has errors');
});

test('U7 weeks side by side are read without a script, and nothing is chosen for the reader', async ({
	browser,
	site
}) => {
	const { address } = await site('data');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await send(
		page,
		address,
		'wide.csv',
		'Measure,Team,24/06/2019,01/07/2019\ncontacts,mash,301,299\n'
	);
	await page.getByRole('link', { name: 'Say what these columns are' }).click();
	await expect(page.getByLabel('day, month, year')).not.toBeChecked();
	await page.getByLabel('day, month, year').check();
	await page.getByLabel('Yes, one column for each week').check();
	await page.getByLabel('First of them').selectOption('3. 24/06/2019');
	await page.getByLabel('Last of them').selectOption('4. 01/07/2019');
	await page.getByLabel(/^indicator the/).selectOption('1. Measure');
	await page.getByLabel(/^denominator out/).selectOption('The same in every row:');
	await page.getByRole('button', { name: 'Show how it would be read' }).click();
	const read = page.getByRole('region', { name: 'How it would be read' });
	await expect(read).toContainText('2 rows · 2 ready');
	await page.getByRole('button', { name: 'Read files with this first line so' }).click();
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await context.close();
});

test('rows that are pasted go through the same gate, and each kind has a template', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}/extracts`);
	await page
		.getByLabel(/^Or paste/)
		.fill('period_start,indicator,team,numerator,denominator\n2019-06-24,contacts,mash,301,\n');
	await page.getByLabel('Your name').first().fill('Performance analyst');
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(title(page)).toHaveText('Checked: waits to be published');
	await expect(page.locator('.subtitle')).toContainText('pasted');
	for (const kind of ['figures', 'targets', 'comparators']) {
		const answer = await page.request.get(`${address}/extracts/templates/${kind}.csv`);
		expect(answer.status()).toBe(200);
		expect((await answer.text()).split('\r\n').length).toBeGreaterThan(4);
	}
});
