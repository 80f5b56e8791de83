import type { Page } from '@playwright/test';
import { expect, test } from './own-site';

async function present(page: Page, address: string, slide: number) {
	await page.goto(`${address}/present/2013-07-17#/${String(slide)}`);
	await page.waitForSelector('html[data-ready]');
}

const form = (page: Page) => page.getByRole('dialog');

async function agree(page: Page, what: string) {
	await page.keyboard.press('a');
	await page.keyboard.type(what);
	await form(page).getByLabel('Who does it').fill('Head of Referral');
	const name = form(page).getByLabel('Your name');
	if ((await name.count()) > 0) await name.fill('A. Reader');
	await form(page).getByLabel('What it should change').press('Enter');
	await expect(form(page)).toHaveCount(0);
}

/** Waits until nothing is left to send. */
async function isSent(page: Page) {
	const outbox = () => page.evaluate(() => localStorage.getItem('plumbline-outbox'));
	await expect.poll(outbox).toBe('[]');
}

/** The slide of what was agreed: the one before the rest. */
async function toAgreed(page: Page) {
	await page.waitForSelector('html[data-ready]');
	await page.keyboard.press('End');
	await page.keyboard.press('PageUp');
	await expect(page.locator('.deck h1')).toContainText('Agreed today');
}

test('U19 A, what, who, Enter: an action is agreed on the slide, due at the next meeting', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await present(page, address, 3);
	await page.keyboard.press('a');
	await expect(form(page)).toContainText('Action: Assessments overdue');
	await expect(form(page).getByLabel('By when')).toHaveValue('2013-07-24');
	await page.keyboard.type('buy more ? , . w b');
	await page.keyboard.press('PageDown');
	await expect(form(page).getByLabel('What is to be done')).toHaveValue('buy more ? , . w b');
	await page.keyboard.press('Escape');
	await expect(form(page)).toHaveCount(0);
	await expect(page).toHaveURL(/#\/3$/);
	await agree(page, 'Call in the backlog');
	await toAgreed(page);
	await expect(page.locator('.rows li')).toContainText([/Call in the backlog.*due 24 Jul 2013/s]);
	await page.keyboard.press('c');
	await page.keyboard.type('We look at it weekly');
	await expect(form(page).getByLabel('Your name')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(page.locator('.rows li')).toHaveCount(2);
	await page.reload();
	await toAgreed(page);
	await expect(page.locator('.rows li')).toHaveCount(2);
	await page.goto(`${address}/actions`);
	await expect(page.getByText('Call in the backlog')).toBeVisible();
	await page.goto(`${address}/present/2013-07-24#/2`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.locator('.deck h1')).toHaveText('Actions from earlier meetings');
	await expect(page.locator('main')).toContainText('Call in the backlog');
});

test('U31 without a line the deck goes on, and what was recorded is sent once when it is back', async ({
	page,
	context,
	site
}) => {
	const { address } = await site('data');
	await present(page, address, 1);
	await context.setOffline(true);
	await expect(page.getByRole('status')).toHaveText(
		'Offline: nothing is lost, what you record is sent when the line is back.'
	);
	const headings: string[] = [];
	for (let number = 1; number <= 10; number += 1) {
		headings.push((await page.locator('.deck h1').textContent()) ?? '');
		await page.keyboard.press('PageDown');
	}
	expect(new Set(headings).size).toBeGreaterThan(8);
	await agree(page, 'First');
	await agree(page, 'Second');
	await page.keyboard.press('Home');
	await page.keyboard.press('Escape');
	await expect(page.locator('.deck')).toBeVisible();
	await toAgreed(page);
	await expect(page.locator('.rows li')).toHaveCount(2);
	await context.setOffline(false);
	await expect(page.getByRole('status')).toHaveCount(0);
	await isSent(page);
	await page.reload();
	await toAgreed(page);
	await expect(page.locator('.rows .name')).toHaveText(['First', 'Second']);
});

test('U31 a server that fails refuses nothing: what was recorded waits, and is tried again', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await present(page, address, 1);
	await page.route('**/actions/record', (route) => route.fulfill({ status: 503 }));
	await agree(page, 'Kept at last');
	await expect(page.getByRole('status')).toContainText('Sending what was recorded: 1 to go.');
	await page.unroute('**/actions/record');
	await page.reload();
	await isSent(page);
	await page.goto(`${address}/actions`);
	await expect(page.getByText('Kept at last')).toBeVisible();
});

test('U31 what the server will never take is shown again to whoever wrote it, and holds up nothing', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await present(page, address, 1);
	await page.route('**/actions/record', (route) => route.fulfill({ status: 413 }), { times: 1 });
	let sent = 0;
	page.on('request', (request) => {
		if (request.url().endsWith('/actions/record')) sent += 1;
	});
	await agree(page, 'Far too long');
	await expect(page.getByRole('status')).toHaveText(
		'Not kept by the server, write it down again: “Far too long”.'
	);
	await agree(page, 'Taken at once');
	await isSent(page);
	expect(sent, 'each is sent once').toBe(2);
	await page.goto(`${address}/actions`);
	await expect(page.getByText('Taken at once')).toBeVisible();
	await expect(page.getByText('Far too long')).toHaveCount(0);
});

test('U31 a line that is said to be back before it is: what waits goes again within seconds', async ({
	page,
	site
}) => {
	const { address } = await site('data');
	await present(page, address, 1);
	await page.route('**/actions/record', (route) => route.abort());
	await agree(page, 'Kept soon');
	await expect(page.getByRole('status')).toContainText('Sending what was recorded: 1 to go.');
	await page.unroute('**/actions/record');
	await expect(page.getByRole('status')).toHaveCount(0);
	await isSent(page);
});

test('the presenter’s window goes with the projector, and steps it', async ({ page, context }) => {
	await page.goto('/present/2013-07-17');
	await page.waitForSelector('html[data-ready]');
	await page.keyboard.press('?');
	const opening = context.waitForEvent('page');
	await page.getByRole('link', { name: /Presenter/ }).click();
	const notes = await opening;
	await page.keyboard.press('Escape');
	await expect(notes.getByRole('heading', { level: 1 })).toHaveText(
		'Referral and Assessment weekly, Wiltshire'
	);
	await expect(notes.getByText(/^Next: 5 of 11 indicators to discuss/)).toBeVisible();
	await notes.keyboard.press('PageDown');
	await notes.keyboard.press('PageDown');
	await expect(page.locator('.deck h1')).toHaveText(/^Assessments overdue stayed above/);
	await expect(notes.getByText('200 of 577 assessments')).toBeVisible();
	await expect(notes.getByText('of 6 minutes')).toBeVisible();
	await notes.getByRole('button', { name: 'Black screen' }).click();
	await expect(page.locator('.blank.black')).toBeVisible();
	await notes.getByRole('button', { name: 'Show the slide' }).click();
	await expect(page.locator('.blank')).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^Average caseload/);
	await notes.setViewportSize({ width: 320, height: 568 });
	const over = await notes.evaluate(() => document.documentElement.scrollWidth);
	expect(over).toBeLessThanOrEqual(320);
});
