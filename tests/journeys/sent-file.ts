import type { Page } from '@playwright/test';

/** Sends a file as a person does on the page of extracts; the page of the file follows. */
export async function send(page: Page, address: string, name: string, text: string): Promise<void> {
	await page.goto(`${address}/extracts`);
	await page.getByLabel(/^CSV file/).setInputFiles({
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	});
	await page.getByLabel('Your name').first().fill('Performance analyst');
	await page.getByRole('button', { name: 'Check it' }).click();
}
