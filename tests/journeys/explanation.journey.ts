import { expect, test } from './own-site';

const PAGE = '/indicators/initial-assessments-in-time?week=2013-07-08';

test('U20 an explanation is saved as it is written, with author and time, and stands on the page', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}${PAGE}`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.getByText('No explanation yet of the week of 8 Jul 2013')).toBeVisible();
	await page.getByText('Write an explanation').click();
	await page.getByLabel('Why?').fill('Half the team is agency staff.');
	await expect(page.getByRole('status')).toContainText('Write your name below');
	await page.getByLabel('Your name').fill('Head of Performance');
	await expect(page.getByRole('status')).toContainText(/Saved \d\d:\d\d/);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Why?' })).toBeVisible();
	const section = page.getByRole('region', { name: 'Explanation' });
	await expect(section.getByText('Half the team is agency staff.').first()).toBeVisible();
	await expect(section.getByText(/^Head of Performance, \d+ \w+ \d{4}/)).toBeVisible();
	await page.goto(`${address}${PAGE.replace('07-08', '07-15')}`);
	await expect(page.getByText('No explanation yet of the week of 15 Jul 2013')).toBeVisible();
	await page.getByText('Weeks before').click();
	await expect(page.getByText('Half the team is agency staff.')).toBeVisible();
});

test('U20 two who write at once lose neither text', async ({ page, site, browser }) => {
	const { address } = await site('data');
	const other = await (await browser.newContext()).newPage();
	for (const each of [page, other]) {
		await each.goto(`${address}${PAGE}`);
		await each.waitForSelector('html[data-ready]');
		await each.getByText('Write an explanation').click();
	}
	const write = async (who: typeof page, name: string, text: string) => {
		await who.getByLabel('Your name').fill(name);
		await who.getByLabel('What are we doing?').fill(text);
		await expect(who.getByRole('status')).toContainText('Saved');
	};
	await write(page, 'Ann', 'Overtime at the weekend.');
	await write(other, 'Ben', 'Two posts are advertised.');
	await expect(other.getByRole('status')).toContainText('Ann wrote here too');
	await expect(other.getByLabel('What are we doing?')).toHaveValue(
		'Overtime at the weekend.\n\nTwo posts are advertised.'
	);
});

test('U20 without a script the button saves, hostile text stays text', async ({
	browser,
	site
}) => {
	const { address } = await site('data');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${address}${PAGE}`);
	await page.getByText('Write an explanation').click();
	await page.getByLabel('What happened?').fill('<img src=x onerror=alert(1)>\nsecond line');
	await page.getByLabel('Your name').fill('Ann');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page).toHaveURL(/week=2013-07-08#explanation$/);
	await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
	expect(await page.locator('main img').count()).toBe(0);
	await context.close();
});
