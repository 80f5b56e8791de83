import type { Page } from '@playwright/test';
import { expect, test } from './own-site';

/** Goes on with Tab until what is named so has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	for (let presses = 0; presses < 150; presses += 1) {
		await page.keyboard.press('Tab');
		const said = await page.evaluate(() => {
			const focused = document.activeElement;
			const label =
				focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
					? focused.labels?.[0]?.textContent
					: null;
			return (focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '').trim();
		});
		if (typeof name === 'string' ? said === name : name.test(said)) return;
	}
	throw new Error(`Tab never came to ${String(name)}.`);
}

test('U3 U19 U20 U21 U30 a whole meeting with the keyboard alone: prepared, presented, decided, minuted, handed out', async ({
	page,
	site
}) => {
	test.setTimeout(90_000);
	const { address } = await site('data');
	const first = page.getByRole('region', { name: 'To discuss' }).getByRole('listitem').first();

	await test.step('the chair puts another item first', async () => {
		await page.goto(`${address}/meetings/2013-07-17`);
		await page.waitForSelector('html[data-ready]');
		const was = (await first.getByRole('heading').textContent()) ?? '';
		await tabTo(page, /^Down: /);
		await page.keyboard.press('Enter');
		await expect(first.getByRole('heading')).not.toHaveText(was);
	});

	await test.step('and presents: an action and a decision are written down on the way', async () => {
		await page.reload();
		await page.waitForSelector('html[data-ready]');
		await tabTo(page, 'Present');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.deck');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		await expect(page.locator('.deck h1')).toContainText('Average caseload');
		await page.keyboard.press('a');
		await page.keyboard.type('Look at every case above 25');
		await tabTo(page, /^Who does it/);
		await page.keyboard.type('Service Director');
		await tabTo(page, /^Your name/);
		await page.keyboard.type('Note-taker');
		await page.keyboard.press('Enter');
		await page.keyboard.press('c');
		await page.keyboard.type('Two posts are advertised');
		await page.keyboard.press('Enter');
		await page.keyboard.press('End');
		await page.keyboard.press('PageUp');
		await expect(page.locator('.deck main')).toContainText('Look at every case above 25');
		await expect(page.locator('.deck main')).toContainText('Two posts are advertised');
		const outbox = () => page.evaluate(() => localStorage.getItem('plumbline-outbox'));
		await expect.poll(outbox).toBe('[]');
	});

	await test.step('Escape leads to the meeting, where the note-taker says who was there and closes it', async () => {
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/\/meetings\/2013-07-17$/);
		await expect(page.getByRole('region', { name: 'Decisions' })).toContainText(
			'Two posts are advertised'
		);
		await tabTo(page, /^One name a line/);
		await page.keyboard.type('Director\nService Director');
		await tabTo(page, 'Keep it');
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('One name a line')).toHaveValue('Director\nService Director');
		await page.waitForSelector('html[data-ready]');
		await tabTo(page, 'Close it and freeze the minutes');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minutes of 17 Jul 2013');
	});

	await test.step('the minutes have it all, and go out as a file', async () => {
		await expect(page.getByText('Present: Director, Service Director')).toBeVisible();
		const agreed = page.getByRole('region', { name: 'Decided and agreed' });
		await expect(agreed).toContainText('Two posts are advertised');
		await expect(agreed).toContainText('Look at every case above 25');
		await page.waitForSelector('html[data-ready]');
		await tabTo(page, 'Meeting pack (PDF)');
		const download = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		expect((await download).suggestedFilename()).toMatch(/^2013-07-17_.*meeting-pack\.pdf$/);
	});
});
