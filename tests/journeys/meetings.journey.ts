import { hasNoViolations } from './axe';
import { expect, test } from './own-site';

test('U4 U20 a meeting is prepared: its agenda follows from the figures, and is changed by keyboard', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}/meetings`);
	await expect(page.getByRole('heading', { name: '26 Jun 2019' })).toBeVisible();
	await page.goto(`${address}/meetings/2013-07-10`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^5 of \d+ indicators to discuss, \d+ noted; 30 minutes$/
	);
	await expect(page.getByText(/0 of 5 exceptions explained/)).toBeVisible();
	const items = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem');
	const first = await items.first().getByRole('link').first().textContent();
	expect(first).toContain('Initial assessments');
	await page.getByRole('button', { name: 'Down: Initial assessments in 10 days' }).focus();
	await page.keyboard.press('Enter');
	await expect(items.nth(1)).toContainText('Initial assessments');
	await page.getByRole('button', { name: 'Only note it: Initial assessments in 10 days' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^4 of/);
	const noted = page.getByRole('region', { name: 'Noted' });
	await noted.getByRole('button', { name: 'Discuss it: Initial assessments in 10 days' }).click();
	await expect(items).toHaveCount(5);
	await hasNoViolations(page);
});

test('U26 a title is written by a person, and given back to the rule by emptying it', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}/meetings/2013-07-10`);
	await page.waitForSelector('html[data-ready]');
	const item = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem').first();
	const rule = await item.getByRole('heading').textContent();
	await item.getByText('Write another title').click();
	await item.getByLabel('Title (empty: the one by rule)').fill('Half of them are late');
	await item.getByLabel('Your name').fill('Chair');
	await item.getByRole('button', { name: 'Keep it' }).click();
	await expect(item.getByRole('heading')).toHaveText('Half of them are late');
	await expect(item).toContainText('title by Chair');
	await item.getByText('Write another title').click();
	await item.getByLabel('Title (empty: the one by rule)').fill('');
	await item.getByRole('button', { name: 'Keep it' }).click();
	await expect(item.getByRole('heading')).toHaveText(rule ?? '');
});

test('U21 minutes freeze what was presented, with decisions and actions', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}/meetings/2013-07-10`);
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('textbox', { name: 'Decided' }).fill('The backlog is called in');
	const decisions = page.getByRole('region', { name: 'Decisions' });
	await decisions.getByLabel('Your name').fill('Note-taker');
	await decisions.getByRole('button', { name: 'Record it' }).click();
	await expect(page.getByText('The backlog is called in')).toBeVisible();
	await page.getByLabel('One name a line').fill('Director\nHead of Referral');
	await page
		.getByRole('region', { name: 'Who is there' })
		.getByRole('button', { name: 'Keep it' })
		.click();
	await page.getByRole('button', { name: 'Close it and freeze the minutes' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minutes of 10 Jul 2013');
	await expect(page.getByText('Present: Director, Head of Referral')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Discussed' })).toContainText('Off target');
	await expect(page.getByRole('region', { name: 'Decided and agreed' })).toContainText(
		'The backlog is called in'
	);
	await expect(page.getByRole('region', { name: 'Restated since' })).toBeVisible();
	await hasNoViolations(page);
});

test('U30 the pack of the week shown is one click from This week, and says that it is being made', async ({
	page
}) => {
	await page.goto('/?week=2013-07-08');
	await page.waitForSelector('html[data-ready]');
	await expect(page.getByRole('link', { name: 'Present' })).toHaveAttribute(
		'href',
		'/present/2013-07-17'
	);
	const link = page.getByRole('link', { name: 'Meeting pack (PDF)' });
	const status = page.locator('.packs [aria-live]');
	// The page at rest comes to life at the first sign of a person.
	await page.mouse.move(200, 200);
	await page.route('**/pack.pdf', async (route) => {
		await expect(status).toHaveText('Making the pack: this may take a few seconds…');
		await route.continue();
	});
	await expect(page.locator('.place .packs')).toHaveCount(1);
	await page.waitForLoadState('networkidle');
	const download = page.waitForEvent('download');
	await link.click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('2013-07-17_wiltshire-council_meeting-pack.pdf');
	await expect(status).toHaveText('The pack is made: see your downloads.');
});

test('minutes are given to an item by keyboard, and counted down in the presenter’s window, which moves nothing on', async ({
	context,
	page,
	site
}) => {
	const { address } = await site('data');
	await page.goto(`${address}/meetings/2013-07-17`);
	await page.waitForSelector('html[data-ready]');
	const minutes = page.getByRole('spinbutton', { name: 'Minutes' }).first();
	await minutes.focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('2');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/26 minutes$/);
	const notes = await context.newPage();
	await notes.clock.install();
	await page.goto(`${address}/present/2013-07-17#/2`);
	await notes.goto(`${address}/present/2013-07-17?notes=1`);
	await expect(notes.getByText('Slide 2 of')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(notes.getByText(/left of 2 minutes/)).toBeVisible();
	await notes.clock.runFor(61_000);
	await expect(notes.getByRole('status')).toHaveText('Less than a minute left');
	await notes.clock.runFor(70_000);
	await expect(notes.getByText(/over its 2 minutes/)).toBeVisible();
	await expect(notes.getByText('Slide 3 of')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(notes.getByText(/left of 6 minutes/)).toBeVisible();
	await page.keyboard.press('PageUp');
	await expect(notes.getByText(/over its 2 minutes/)).toBeVisible();
});

test('U20 a meeting whose figures have not come says so, and gives no all-clear', async ({
	page
}) => {
	await page.goto('/meetings/2019-07-03');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'No indicator has a figure this week'
	);
	const none =
		'There are no figures for the week of 24 Jun 2019 yet. The newest is the week of 17 Jun 2019.';
	await expect(page.getByText(none)).toBeVisible();
	await expect(page.getByText('Nothing needs discussion')).toHaveCount(0);
	await expect(page.getByText('what needs discussion is not known')).toBeVisible();
	await hasNoViolations(page);
	await page.goto('/present/2019-07-03');
	await expect(page.getByText('No indicator has a figure this week')).toBeVisible();
	await expect(page.getByText(none.slice(0, -1))).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText('what needs discussion is not known')).toBeVisible();
	await page.goto('/meetings/2012-01-04');
	await expect(
		page.getByText(
			'There are no figures for the week of 26 Dec 2011. The first is the week of 2 Apr 2012.'
		)
	).toBeVisible();
});

test('U21 a meeting on another day than usual has the figures known by the end of its own', async ({
	page
}) => {
	await page.goto('/meetings/2013-07-16');
	await expect(page.getByText('Figures as known on 16 Jul 2013.')).toBeVisible();
	await page.getByRole('link', { name: 'This week’s page' }).click();
	await expect(page).toHaveURL('/?week=2013-07-08&basis=2013-07-16');
	await expect(page.getByText('Figures as known on 16 Jul 2013')).toBeVisible();
	await page.goto('/meetings/2013-07-17');
	await expect(page.getByText('Figures as known on 17 Jul 2013.')).toBeVisible();
	await page.getByRole('link', { name: 'This week’s page' }).click();
	await expect(page).toHaveURL('/?week=2013-07-08&basis=presented');
});
