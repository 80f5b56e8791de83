import { place, present, title, walk } from './deck-walk';
import { expect, test } from './own-site';
import { slideFaults } from './slide-faults';

/** A meeting with teams that stand out. */
const WITH_TEAMS = '/present/2013-07-17';

test('U31 a team is looked at by keyboard and left again, without leaving the deck', async ({
	page
}) => {
	await present(page, WITH_TEAMS);
	await walk(page, () => Promise.resolve(), /^Each team/);
	const [number] = await place(page);
	const panels = page.locator('main li button');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(panels.nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(title(page)).toHaveText(/^Community safeguarding North: agency social workers: /);
	await expect(page).toHaveURL(new RegExp(`#/${String(number)}/safeguarding-north$`));
	await expect.poll(() => page.evaluate(slideFaults, 1)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(title(page)).toContainText('Each team');
	await expect(panels.nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await page.goBack();
	await expect(title(page)).toContainText('Each team');
	await page.goForward();
	await page.keyboard.press('PageDown');
	expect((await place(page))[0]).toBe(number + 1);
});

test('U24 on a small screen and without scripts the first slide says where the same is as a page', async ({
	browser
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 320, height: 568 }
	});
	const page = await context.newPage();
	await page.goto(WITH_TEAMS);
	await expect(page.locator('noscript p')).toBeVisible();
	await expect(page.locator('noscript a[href$="/pack.pdf"]')).toBeVisible();
	await page.getByRole('link', { name: 'Read the meeting as a page' }).click();
	await expect(page).toHaveURL(/\/meetings\/2013-07-17$/);
	await context.close();
});
