import { expect, test } from './own-site';

const HOSTILE = `<b>Bold</b> & "quoted" =1+1 ${'long '.repeat(30)}`;

test('U19 an action is agreed, carried over, and closed with a reason', async ({ page, site }) => {
	const { address } = await site('data');
	await page.goto(`${address}/actions`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No actions yet');
	await page.getByLabel('What is to be done').fill('Call in the backlog');
	await page.getByLabel('Who does it').fill('Head of Referral');
	await page.getByLabel('By when').fill('2013-07-24');
	await page.getByLabel('Your name').last().fill('A. Reader');
	await page.getByRole('button', { name: 'Agree' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 action is open, 1 overdue');
	const item = page.getByRole('listitem').filter({ hasText: 'Call in the backlog' });
	await expect(item).toContainText('Overdue');
	await expect(item).toContainText('agreed on');
	await item.getByText('Change', { exact: true }).click();
	await expect(item.getByLabel('Your name')).toHaveValue('A. Reader');
	await item.getByRole('button', { name: /Drop it/ }).click();
	await expect(page.getByRole('alert')).toContainText('Write something here.');
	const again = page.getByRole('listitem').filter({ hasText: 'Call in the backlog' });
	await again.getByText('Change', { exact: true }).click();
	await again.getByLabel('What is to be said of it').fill('The backlog is gone');
	await again.getByRole('button', { name: /Drop it/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No action is open');
	await expect(page.getByText('The backlog is gone')).toBeVisible();
});

test('U19 without a script the same form works, and what is missing is named where it is', async ({
	browser,
	site
}) => {
	const { address } = await site('data');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${address}/actions`);
	await page.getByLabel('What is to be done').fill(HOSTILE);
	await page.getByLabel('Who does it').fill('   ');
	await page.getByLabel('Your name').last().fill('A. Reader');
	await page.getByRole('button', { name: 'Agree' }).click();
	await expect(page.getByText('Write a name.')).toBeVisible();
	await expect(page.getByLabel('What is to be done')).toHaveValue(HOSTILE);
	await page.getByLabel('Who does it').fill('Head of Referral');
	await page.getByRole('button', { name: 'Agree' }).click();
	await expect(page.getByRole('heading', { name: HOSTILE.trim() })).toBeVisible();
	expect(await page.locator('main b').count()).toBe(0);
	await context.close();
});

test('U34 actions are a file, safe for a spreadsheet', async ({ request, site }) => {
	const { address } = await site('data');
	const headers = { origin: address };
	const change = {
		kind: 'agreed',
		agreed: {
			what: '=cmd|calc',
			who: 'B',
			due: '2013-07-24',
			indicator: null,
			unit: null,
			week: '2013-07-08',
			meeting: null,
			expected: '',
			checkOn: null
		}
	};
	const data = { id: 'one', action: 'one', by: 'A. Reader', change };
	for (let time = 0; time < 3; time += 1) {
		expect((await request.post(`${address}/actions/record`, { data, headers })).status()).toBe(200);
	}
	const lines = (await (await request.get(`${address}/actions/table.csv`)).text()).split('\r\n');
	expect(lines).toHaveLength(3);
	expect(lines[1]).toMatch(/^"?'=cmd\|calc/);
	const bad = { ...data, id: 'two', change: { kind: 'dropped', reason: '' } };
	const refusal = await request.post(`${address}/actions/record`, { data: bad, headers });
	expect(refusal.status()).toBe(400);
	expect(await refusal.json()).toEqual({
		faults: [{ field: 'change.reason', message: 'Write something here.' }]
	});
});
