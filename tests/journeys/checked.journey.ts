import { hasNoViolations } from './axe';
import { expect, test } from './own-site';
import { slideFaults } from './slide-faults';

test('U19 on its check day an action comes back with its verdict, and is answered by keyboard', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	const agreed = {
		what: 'Two more social workers for initial assessments',
		who: 'Head of Referral',
		due: '2013-07-10',
		indicator: 're-referrals',
		unit: 'wiltshire',
		week: '2013-05-06',
		meeting: '2013-05-15',
		expected: 'fewer than one in four re-referred',
		checkOn: '2013-07-17'
	};
	await page.goto(`${address}/actions`);
	for (const id of ['one', 'two']) {
		const body = { id, action: id, by: 'Chair', change: { kind: 'agreed', agreed } };
		const status = await page.evaluate(async (sent) => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch('/actions/record', { method: 'POST', body: sent, headers })).status;
		}, JSON.stringify(body));
		expect(status).toBe(200);
	}
	await page.goto(`${address}/present/2013-07-17#/3`);
	await page.waitForSelector('html[data-ready]');
	const main = page.locator('main');
	await expect(page.locator('.deck h1')).toHaveText(agreed.what);
	await expect(main).toContainText('since it was agreed');
	await expect(main).toContainText('It should change: fewer than one in four');
	await expect(main).toContainText('Agreed');
	await expect.poll(() => page.evaluate(slideFaults, 1)).toEqual([]);
	await hasNoViolations(page);
	await page.keyboard.press('1');
	await hasNoViolations(page);
	// Who wrote the actions on this machine is not asked for a name again.
	await expect(page.getByLabel('Your name')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(main).toContainText('Answered: continue');
	await page.keyboard.press('PageDown');
	await page.keyboard.press('3');
	await page.keyboard.type('Nothing came of it');
	await page.keyboard.press('Enter');
	await expect(main).toContainText('Answered: stop');
	const outbox = () => page.evaluate(() => localStorage.getItem('plumbline-outbox'));
	await expect.poll(outbox).toBe('[]');
	await page.goto(`${address}/actions?state=dropped`);
	await expect(page.getByText('Nothing came of it')).toBeVisible();
	await page.goto(`${address}/present/2013-07-17#/3`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.locator('.deck h1')).toContainText('indicators to discuss');
});
