import { expect, type Page } from '@playwright/test';

/** Opens a deck, and waits until it answers to keys. */
export async function present(page: Page, path = '/present/2013-07-17') {
	await page.goto(path);
	await page.waitForSelector('html[data-ready]');
}

/** The number of the slide shown, and how many there are. */
export async function place(page: Page): Promise<readonly [number, number]> {
	const text = (await page.locator('footer nav span').textContent()) ?? '';
	const [, number, count] = /(\d+) of (\d+)/.exec(text) ?? [];
	return [Number(number), Number(count)];
}

/** The head of the slide shown. */
export const title = (page: Page) => page.locator('.deck h1');

/** Walks the deck from its first slide to its last, or to the first whose title is like that. */
export async function walk(page: Page, visit: (number: number) => Promise<void>, until?: RegExp) {
	await page.keyboard.press('Home');
	const [, count] = await place(page);
	for (let number = 1; number <= count; number += 1) {
		await expect(page.locator('footer nav span')).toHaveText(
			`${String(number)} of ${String(count)}`
		);
		await visit(number);
		if (until?.test((await title(page).textContent()) ?? '') === true) return count;
		await page.keyboard.press('PageDown');
	}
	return count;
}
