import { expect, test } from '@playwright/test';
import { hasNoViolations } from './axe';

test('bad parameters fall back to the usual, one by one, and say so', async ({ page }) => {
	const answer = await page.goto(
		'/indicators/re-referrals?week=soon&range=9w&grain=day&view=pie&comparators=mars&basis=then&size=huge'
	);
	expect(answer?.status()).toBe(200);
	const notice = page.getByRole('status');
	for (const wrong of ['soon', '9w', 'day', 'pie', 'mars', 'then', 'huge']) {
		await expect(notice).toContainText(`“${wrong}”`);
	}
	await expect(page.locator('.reader svg path.series')).toBeVisible();
});

test('a week that is no Monday names the Monday; a week to come names the newest', async ({
	page
}) => {
	await page.goto('/?week=2013-07-10');
	await expect(page.getByRole('status')).toContainText('10 Jul 2013 is not a Monday');
	await expect(page.getByRole('status')).toContainText('Its week is 2013-07-08');
	await page.goto('/?week=2030-01-07');
	await expect(page.getByRole('status')).toContainText('The newest is the week of 17 Jun 2019');
});

test('an unknown indicator is a page that leads on', async ({ page }) => {
	const answer = await page.goto('/indicators/nonsense');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such indicator');
	await page.getByRole('link', { name: 'Re-referrals within 12 months' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Re-referrals');
});

test('an unknown team is a page that leads on', async ({ page }) => {
	const answer = await page.goto('/indicators/re-referrals?team=nobody');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such team');
	await page.getByRole('link', { name: 'Community safeguarding North' }).click();
	await expect(page.locator('.subtitle')).toContainText('Community safeguarding North');
});

for (const [path, wrong, instead] of [
	['/actions?state=gone', '“gone” is not a state of an action', 'Actions in every state are shown'],
	['/meetings?date=soon', '“soon” is not a date', 'All meetings are listed']
] as const) {
	test(`${path} says what is shown instead`, async ({ page }) => {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(200);
		await expect(page.getByRole('status')).toContainText(wrong);
		await expect(page.getByRole('status')).toContainText(instead);
	});
}

test('actions of somebody whom nobody knows are none, and the choices say of whom', async ({
	page
}) => {
	await page.goto('/actions?who=Nobody%20At%20All&indicator=gone');
	await expect(page.getByText('No action is like that.')).toBeVisible();
	await expect(page.getByLabel('Owner')).toHaveValue('Nobody At All');
	await expect(page.getByLabel('Indicator').first()).toHaveValue('gone');
});

for (const [path, wrong] of [
	[
		'/meetings/2013-07-17/pack.pdf?set=nonsense',
		'There is no such set of indicators. There are: Referral and Assessment weekly, Protection and care, Workforce and quality'
	],
	[
		'/actions/table.csv?state=gone',
		'There is no such state of an action. There are: open, overdue, done, dropped'
	],
	['/meetings/2013-07-17/pack.pptx?team=nobody', 'There is no such team'],
	['/indicators/re-referrals/figure.png?team=nobody', 'There is no such team']
] as const) {
	test(`a file that cannot be given is a page that leads on: ${path}`, async ({ page }) => {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await expect(page).toHaveTitle(`${wrong} – Plumbline`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(wrong);
		await expect(page.locator('header')).toHaveCSS('background-color', 'rgb(18, 67, 109)');
		await hasNoViolations(page);
		await page.getByRole('link', { name: 'This week’s indicators' }).click();
		await expect(page).toHaveURL('/');
	});
}

test('hostile text in an address is shown as text', async ({ page }) => {
	const reports: string[] = [];
	page.on('dialog', () => reports.push('dialog'));
	page.on('console', (message) => {
		if (message.type() === 'error') reports.push(message.text());
	});
	await page.goto(`/?week=${encodeURIComponent('"><script>alert(1)</script>')}`);
	await page.waitForSelector('html[data-ready]');
	await expect(page.getByRole('status')).toContainText('<script>alert(1)</script>');
	expect(reports).toEqual([]);
});

for (const [path, list] of [
	['/meetings/foo', '/meetings'],
	['/meetings/2019-02-31', '/meetings'],
	['/present/foo', '/meetings'],
	['/extracts/nope', '/extracts']
] as const) {
	test(`${path} leads to the list of what there is`, async ({ page }) => {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		const link = page.getByRole('main').getByRole('link', { name: /^All / });
		await expect(link).toHaveAttribute('href', list);
	});
}
