import { expect, test } from '@playwright/test';

test('U13 one menu on every view: pictures, document, figures, and it closes with Escape', async ({
	page,
	request
}) => {
	for (const view of ['chart', 'table', 'teams', 'comparators']) {
		await page.goto(`/indicators/re-referrals?week=2013-07-08&view=${view}`);
		await page.waitForSelector('html[data-ready]');
		const summary = page.getByText('Download', { exact: true });
		await expect(summary).toHaveCount(1);
		await summary.click();
		const links = page.locator('details.downloads a');
		const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
		expect(hrefs.length).toBeGreaterThanOrEqual(6);
		for (const href of hrefs) {
			const answer = await request.get(href ?? '');
			expect(answer.status(), href ?? '').toBe(200);
			expect(answer.headers()['content-disposition']).toContain('2013-07-08_re-referrals_');
		}
		await page.keyboard.press('Escape');
		await expect(links.first()).toBeHidden();
		await expect(summary).toBeFocused();
	}
});

test('U13 every chart beside the first has a menu of its own, and each of its files is there', async ({
	page,
	request
}) => {
	const address = '/indicators/conferences-in-15-days?week=2013-07-08&view=';
	const menus = [
		['chart', 'Download teams over time', 'over-time'],
		['comparators', 'Download how long they took', 'bands'],
		['comparators', 'Download authorities by size', 'funnel']
	] as const;
	for (const [view, name, drawing] of menus) {
		await page.goto(`${address}${view}`);
		await page.waitForSelector('html[data-ready]');
		const menu = page.locator('details.downloads').filter({ hasText: name });
		await menu.locator('summary').click();
		const links = menu.locator('a');
		await expect(links).toHaveCount(7);
		for (const link of await links.all()) {
			const href = (await link.getAttribute('href')) ?? '';
			expect(href).toContain(`drawing=${drawing}`);
			const answer = await request.get(href);
			expect(answer.status(), href).toBe(200);
			expect(answer.headers()['content-disposition']).toContain(`-${drawing}.`);
		}
	}
});

test('U13 the CSV of comparators: what is shown, or every published year of every authority', async ({
	request
}) => {
	const rowsAt = async (query: string) => {
		const address = '/indicators/conferences-in-15-days/table.csv?view=comparators';
		const answer = await request.get(`${address}&week=2019-06-17${query}`);
		return (await answer.text()).trim().split('\r\n').slice(1);
	};
	const yearsIn = (rows: readonly string[]) => new Set(rows.map((row) => row.split(',')[4]));
	const [shown, full] = [await rowsAt(''), await rowsAt('&rows=full')];
	expect([...yearsIn(shown)]).toEqual(['2018/19']);
	expect(yearsIn(full).size).toBeGreaterThan(3);
	expect(full.filter((row) => row.includes(',2018/19,'))).toEqual(shown);
	expect(full.some((row) => row.includes(',neighbours-mean,') && row.includes(',2017/18,'))).toBe(
		true
	);
	const bands = await rowsAt('&drawing=bands');
	expect(new Set(bands.map((row) => row.split(',')[0])).size).toBeGreaterThan(2);
	expect([...yearsIn(bands)]).toEqual(['2018/19']);
});
