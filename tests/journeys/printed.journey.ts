import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';

/** The page as printed: its sheets, and the words of each, which are null where nothing is installed that reads them. */
async function printed(page: Page, path: string) {
	await page.goto(path);
	await page.waitForSelector('html[data-ready]');
	const pdf = await page.pdf({ preferCSSPageSize: true });
	const text = pdf.toString('latin1');
	return { text, sheets: text.match(/\/Type \/Page\b/g)?.length ?? 0, words: wordsOf(pdf) };
}

function wordsOf(pdf: Buffer): readonly string[] | null {
	try {
		const words = execFileSync('pdftotext', ['-layout', '-', '-'], {
			input: pdf,
			encoding: 'utf8'
		});
		return words.split('\f').slice(0, -1);
	} catch {
		return null;
	}
}

test('U33 a page prints on A4 landscape, light, with its address and time and without its controls', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/indicators/re-referrals?week=2013-07-08');
	await page.waitForSelector('html[data-ready]');
	await expect(page.locator('.printed')).toHaveText(/\/indicators\/re-referrals\?week=2013-07-08$/);
	await expect(page.getByLabel('Team', { exact: true })).toBeHidden();
	await expect(page.locator('.downloads').filter({ visible: true })).toHaveCount(0);
	expect(
		await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
	).toBe('rgb(255, 255, 255)');
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(page.locator('.printed')).toHaveText(/ · printed \d+ \w{3} \d{4} \d\d:\d\d$/);
	const { text } = await printed(page, page.url());
	expect(text).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d/);
});

for (const path of [
	'/indicators/re-referrals?week=2013-07-08',
	'/?week=2013-07-08',
	'/definitions?week=2013-07-08&team=referral-and-assessment-service&set=protection-and-care&basis=2013-07-20&range=26w&grain=rolling-12m&comparators=neighbours,england,last-year'
]) {
	test(`U33 every sheet of ${path} says where it comes from, when, and which of how many it is`, async ({
		page
	}) => {
		const { sheets, words } = await printed(page, path);
		test.skip(words === null, 'pdftotext is not installed');
		expect(sheets).toBeGreaterThan(1);
		expect(words).toHaveLength(sheets);
		for (const [index, sheet] of (words ?? []).entries()) {
			const lines = sheet.trimEnd().split('\n').slice(-3).join('');
			const count = `${String(index + 1)} of ${String(sheets)}`;
			expect(lines).toContain(count);
			// An address too long for a line of the margin goes on in the next, before or after the count.
			const squeezed = lines.replace(count, '').replaceAll(/\s/g, '');
			expect(squeezed).toContain(path);
			expect(squeezed).toMatch(/·printed\d+[A-Z][a-z]{2}20\d\d\d\d:\d\d$/);
			// Said once: not by the last sheet's foot as well.
			expect(sheet.match(/ · printed /g)).toHaveLength(1);
		}
	});
}

for (const week of [
	'2012-04-02',
	'2013-07-01',
	'2013-07-08',
	'2013-07-15',
	'2013-09-02',
	'2014-01-06',
	'2016-09-26',
	'2019-06-17'
]) {
	test(`U33 the whole scorecard of the week of ${week} is one sheet`, async ({ page }) => {
		const { sheets } = await printed(page, `/scorecard?week=${week}`);
		expect(sheets).toBe(1);
	});
}
