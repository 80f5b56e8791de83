import { hasNoViolations } from './axe';
import { expect, test } from './own-site';
import { place, present, title, walk } from './deck-walk';
import { slideFaults } from './slide-faults';

const SIZES = [
	[1024, 768],
	[1280, 720],
	[1366, 768],
	[1920, 1080],
	[3840, 2160]
] as const;

for (const [width, height] of SIZES) {
	for (const density of [1, 1.25, 1.5]) {
		test(`U1 U2 every slide reads from the back at ${String(width)} × ${String(height)}, device scale ${String(density)}`, async ({
			browser
		}) => {
			test.setTimeout(60_000);
			const context = await browser.newContext({
				viewport: { width, height },
				deviceScaleFactor: density
			});
			const page = await context.newPage();
			for (const path of ['/present/2013-07-17', '/present']) {
				await present(page, path);
				const count = await walk(page, async (number) => {
					const told = `slide ${String(number)} of ${path}`;
					await expect.poll(() => page.evaluate(slideFaults, 1), { message: told }).toEqual([]);
				});
				expect(count).toBeGreaterThan(4);
			}
			await context.close();
		});
	}
}

test('U4 the deck opens with what is to be discussed and walks only that, each with its people and its reason', async ({
	page
}) => {
	await present(page);
	await expect(title(page)).toHaveText('Referral and Assessment weekly, Wiltshire');
	await expect(page.locator('main')).toContainText('Week of 8 Jul 2013');
	await expect(page.locator('main')).toContainText('5 of 11 indicators to discuss, 3 noted');
	await expect(page.locator('main')).toContainText('0 of 5 exceptions explained');
	await expect(page.locator('main')).toContainText('Illustrative figures');
	await page.keyboard.press('PageDown');
	await expect(title(page)).toHaveText('5 of 11 indicators to discuss, 3 noted');
	const names = await page.locator('.rows .name').allTextContents();
	expect(names).toHaveLength(5);
	await page.keyboard.press('PageDown');
	const main = page.locator('main');
	await expect(title(page)).toHaveText(
		'Assessments overdue stayed above the usual range: worse, and off target'
	);
	for (const words of [
		'35%',
		'Off target',
		'Target 15% · lower is better',
		'200 of 577 assessments',
		'114 fewer assessments would have met the target',
		'Real change for the worse',
		'Will usually miss the target',
		'Why it is here: certainly off target; real change for the worse.',
		'Owner: Head of Referral and Assessment.'
	])
		await expect(main).toContainText(words);
});

test('U6 U18 every slide says how fresh and whose its figures are; a status has its shape and word', async ({
	page
}) => {
	await present(page);
	await walk(page, async () => {
		const foot = page.locator('footer');
		await expect(foot).toContainText('Internal: contains small numbers');
		await expect(foot).toContainText('Illustrative figures');
		await expect(foot).toContainText('extract received 15 Jul 2013');
		for (const badge of await page.locator('.badge').all()) {
			await expect(badge).toHaveText(
				/On target|Close to target|Off target|Too few|No target|No figure/
			);
			await expect(badge.locator('svg')).toBeVisible();
		}
	});
});

test('U3 a clicker walks the deck, and its address is the slide', async ({ page }) => {
	await present(page);
	for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter', 'n']) {
		const [before] = await place(page);
		await page.keyboard.press(key);
		await expect(page).toHaveURL(new RegExp(`#/${String(before + 1)}$`));
		expect((await place(page))[0], key).toBe(before + 1);
	}
	for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'Backspace', 'p']) {
		const [before] = await place(page);
		await page.keyboard.press(key);
		expect((await place(page))[0], key).toBe(before - 1);
	}
	await page.keyboard.press('End');
	const [last, count] = await place(page);
	expect(last).toBe(count);
	await page.goBack();
	await expect(page.locator('footer nav span')).toHaveText(`1 of ${String(count)}`);
	await page.goForward();
	await expect(page.locator('footer nav span')).toHaveText(`${String(count)} of ${String(count)}`);
});

test('U3 a link to a slide opens it; one that does not exist is the first', async ({ page }) => {
	await present(page, '/present/2013-07-17#/3');
	expect((await place(page))[0]).toBe(3);
	await present(page, '/present/2013-07-17?x#/99');
	expect((await place(page))[0]).toBe(1);
	await page.goto('/present');
	await expect(page).toHaveURL(/\/present\/2019-06-26$/);
});

test('U3 a blank screen answers only to a blank key or Escape', async ({ page }) => {
	await present(page);
	for (const [key, colour] of [
		['b', 'black'],
		['.', 'black'],
		['w', 'white'],
		[',', 'white']
	] as const) {
		await page.keyboard.press(key);
		await expect(page.locator(`.blank.${colour}`)).toBeVisible();
		await page.keyboard.press('PageDown');
		expect((await place(page))[0]).toBe(1);
		await page.keyboard.press('Escape');
		await expect(page.locator('.blank')).toHaveCount(0);
	}
	await expect(page).toHaveURL(/present/);
});

test('U3 Escape goes to the page of the indicator on the slide, at its week', async ({ page }) => {
	await present(page, '/present/2013-07-17#/3');
	const heading = await title(page).textContent();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/indicators\/.*week=2013-07-08/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
	await expect(page.getByRole('banner')).toBeVisible();
	await page.goBack();
	await expect(title(page)).toHaveText(heading ?? '');
});

test('U3 ? lists the keys, and they list themselves whole at every size', async ({ page }) => {
	for (const [width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		await present(page);
		await page.keyboard.press('?');
		const dialog = page.getByRole('dialog', { name: 'Keys' });
		await expect(dialog).toContainText('Next slide');
		const isWhole = await dialog.evaluate((it) => it.scrollHeight <= it.clientHeight + 1);
		expect(isWhole, `${String(width)} × ${String(height)}`).toBe(true);
		await page.keyboard.press('?');
		await expect(dialog).toHaveCount(0);
	}
});

test('a room may ask for larger text, and stays on its slide', async ({ page }) => {
	await page.setViewportSize({ width: 1024, height: 768 });
	await present(page, '/present/2013-07-17#/3');
	const heading = await title(page).textContent();
	for (const [key, scale] of [
		['+', 1.15],
		['+', 1.3],
		['+', 1.3],
		['-', 1.15],
		['-', 1]
	] as const) {
		await page.keyboard.press(key);
		await expect(title(page)).toHaveText(heading ?? '');
		await expect.poll(() => page.evaluate(slideFaults, scale)).toEqual([]);
	}
	expect((await place(page))[0]).toBe(3);
});

test('U24 no axe violation on any slide, light and dim, nor in the forms', async ({ page }) => {
	test.setTimeout(120_000);
	await present(page);
	for (const theme of ['light', 'dim']) {
		await walk(page, async (number) => {
			await hasNoViolations(page, `slide ${String(number)}, ${theme}`);
		});
		for (const key of ['?', 'a', 'c']) {
			await page.keyboard.press(key);
			await expect(page.getByRole('dialog')).toBeVisible();
			await hasNoViolations(page, `${key}, ${theme}`);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
		await page.keyboard.press('d');
	}
});

test('the pointer hides when it rests, and a dim room has light text on dark', async ({ page }) => {
	await page.clock.install();
	await present(page);
	await page.mouse.move(100, 100);
	await expect(page.locator('.deck')).not.toHaveCSS('cursor', 'none');
	await page.clock.runFor(3100);
	await expect(page.locator('.deck')).toHaveCSS('cursor', 'none');
	await page.mouse.move(120, 100);
	await expect(page.locator('.deck')).not.toHaveCSS('cursor', 'none');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(page.locator('.deck')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await page.keyboard.press('d');
	await expect(page.locator('.deck')).toHaveCSS('background-color', 'rgb(14, 20, 24)');
});
