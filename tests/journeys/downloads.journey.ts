import { expect, test } from '@playwright/test';

const CHART = '/indicators/initial-assessments-in-time';

test('U12 a picture stands alone: title, status, people, target, source, extract time, sample line', async ({
	request
}) => {
	const answer = await request.get(`${CHART}/figure.svg?week=2013-07-08`);
	expect(answer.headers()['content-type']).toBe('image/svg+xml');
	const svg = await answer.text();
	for (const said of [
		'Initial assessments completed in 10 working days of referral',
		'Wiltshire, week of 8 Jul 2013',
		'Target 75%',
		'Higher is better',
		'Off target',
		'29 of 51 assessments',
		'10 more assessments would have met the target',
		'Source: Wiltshire Council',
		'extract received 24 Jun 2019 07:44',
		'Illustrative figures',
		'Internal: contains small numbers'
	]) {
		expect(svg.replace(/<\/text>\s*<text[^>]*>/g, ' ')).toContain(said);
	}
	expect(svg).toMatch(/<path[^>]* d="M0,0L1280,0L1280,720L0,720Z"[^>]*fill="#FFFFFF"/);
	expect(svg).not.toContain('style=');
});

test('U12 a PNG is at least 2,400 pixels wide and keeps its name', async ({ request }) => {
	for (const size of ['slide', 'report', 'square']) {
		const answer = await request.get(
			`/indicators/re-referrals/figure.png?week=2013-07-08&size=${size}`
		);
		expect(answer.headers()['content-type']).toBe('image/png');
		expect(answer.headers()['content-disposition']).toBe(
			'inline; filename="2013-07-08_re-referrals_all-teams.png"'
		);
		const png = await answer.body();
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2400);
	}
});

test('U12 a restated figure says so in its picture', async ({ request }) => {
	const answer = await request.get(
		'/indicators/protection-visits-in-time/figure.svg?team=safeguarding-west&range=26w'
	);
	expect(await answer.text()).toContain('◊ Restated on 10 Jun 2019');
});

test('U34 a table is a CSV for Excel and for machines', async ({ request }) => {
	const answer = await request.get(`${CHART}/table.csv?week=2013-07-08`);
	expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
	const bytes = await answer.body();
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const lines = bytes.subarray(3).toString('utf8').split('\r\n');
	expect(lines.at(-1)).toBe('');
	expect(lines.join('')).not.toContain('\n');
	expect(lines[0]).toContain('measure');
	expect(lines[0]).toContain('as_at');
	expect(lines.at(-2)).toMatch(
		/^2013-07-08,2013-07-14,Week of 8 Jul 2013,initial-assessments-in-time,[^,]+,percentage,high-is-good,wiltshire,Wiltshire,29,51,56\.862745,75,Off target,,,,,no,no,/
	);
	expect(lines).toHaveLength(52 + 2);
});

test('U34 the comparators chosen stand in its last columns, each published value with its own period', async ({
	request
}) => {
	const answer = await request.get(
		'/indicators/re-referrals/table.csv?week=2013-07-08&comparators=england,last-year'
	);
	const lines = (await answer.text()).split('\r\n');
	expect(lines[0]).toMatch(/,sample,england,england_period,last_year$/);
	expect(lines.find((line) => line.startsWith('2013-03-25,'))).toMatch(/,24\.7,2012\/13,$/);
	expect(lines.find((line) => line.startsWith('2013-04-01,'))).toMatch(/,,,$/);
	expect(lines.find((line) => line.startsWith('2013-07-08,'))).toMatch(/,,,[\d.]+$/);
});

test('U34 everything behind a chart: every week of every team', async ({ request }) => {
	const answer = await request.get(`${CHART}/table.csv?week=2013-07-08&rows=full`);
	const text = await answer.text();
	for (const team of ['referral-and-assessment', 'disability-north', 'disability-south']) {
		expect(text).toContain(`,${team},`);
	}
	expect(text).toContain('\r\n2012-04-02,');
});

test('the page leads to its files, and the week is written into their addresses', async ({
	page
}) => {
	await page.goto('/indicators/re-referrals');
	await page.waitForSelector('html[data-ready]');
	const loading = page.waitForEvent('download');
	await page.getByText('Download', { exact: true }).click();
	await page.getByRole('link', { name: 'For a slide, 16:9 (PNG)' }).click();
	const download = await loading;
	expect(download.suggestedFilename()).toBe('2019-06-17_re-referrals_all-teams.png');
	expect(download.url()).toContain('/figure.png?week=2019-06-17&size=slide');
});

test('U13 picture, table and link go to the clipboard, and it is said', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/indicators/re-referrals?week=2013-07-08');
	await page.waitForSelector('html[data-ready]');
	await page.getByText('Download', { exact: true }).click();
	const said = page.locator('.said').first();
	const read = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: 'Copy table' }).click();
	await expect(said).toHaveText('Copied');
	const table = await read();
	expect(table.split('\r\n')[0]).toBe(
		'Period\tValue\tNumerator\tDenominator\tTarget\tStatus\tNeighbours\tEngland\tLast year\tNotes'
	);
	expect(table).toContain('12 weeks to week of 8 Jul 2013\t25.2%\t264\t1,048\t20%\tOff target');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect.poll(read).toMatch(/\/indicators\/re-referrals\?week=2013-07-08$/);
	await page.getByRole('button', { name: 'Copy picture' }).click();
	await expect
		.poll(() =>
			page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
		)
		.toContain('image/png');
	await expect(said).toHaveText('Copied');
});

test('U13 without a script the menu opens and offers its files, and nothing to copy', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL ?? ''}/indicators/re-referrals`);
	await page.getByText('Download', { exact: true }).click();
	await expect(page.getByRole('link', { name: 'Chart and table (PDF)' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy table' })).toBeHidden();
	await context.close();
});

test('U12 the document stands alone: picture, table, meaning, address and time', async ({
	request
}) => {
	const answer = await request.get('/indicators/re-referrals/figure.pdf?week=2013-07-08');
	expect(answer.headers()['content-type']).toBe('application/pdf');
	const bytes = await answer.body();
	expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
	expect(bytes.toString('latin1')).toMatch(/\/FontFile2/);
	expect(bytes.toString('latin1')).toContain('/Count 3');
});

test('U14 the slide of a chart is a PowerPoint file that keeps its name, first after the pictures', async ({
	page,
	request
}) => {
	await page.goto('/indicators/re-referrals?week=2013-07-08&view=teams');
	await page.waitForSelector('html[data-ready]');
	await page.getByText('Download', { exact: true }).click();
	const labels = await page.locator('details.downloads a').allTextContents();
	const first = labels.findIndex((label) => !label.includes('PNG'));
	expect(labels[first]).toBe('Editable slide (PowerPoint)');
	const loading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Editable slide (PowerPoint)' }).click();
	expect((await loading).suggestedFilename()).toBe('2013-07-08_re-referrals_by-team.pptx');
	const answer = await request.get('/indicators/re-referrals/slide.pptx?week=2013-07-08');
	expect(answer.headers()['content-type']).toBe(
		'application/vnd.openxmlformats-officedocument.presentationml.presentation'
	);
	expect(answer.headers()['content-disposition']).toContain(
		'2013-07-08_re-referrals_all-teams.pptx'
	);
	const bytes = await answer.body();
	expect(bytes.subarray(0, 2).toString()).toBe('PK');
	expect(bytes.length).toBeLessThan(100_000);
});

test('U30 the pack of a meeting is one click away, as slides and as pages', async ({
	page,
	request
}) => {
	await page.goto('/meetings/2013-07-17');
	await page.waitForSelector('html[data-ready]');
	for (const [label, ending] of [
		['Meeting pack (PowerPoint)', 'pptx'],
		['Meeting pack (PDF)', 'pdf']
	]) {
		const loading = page.waitForEvent('download');
		await page.getByRole('link', { name: label ?? '' }).click();
		const name = `2013-07-17_wiltshire-council_meeting-pack.${ending ?? ''}`;
		expect((await loading).suggestedFilename()).toBe(name);
	}
	expect((await request.get('/meetings/2013-02-30/pack.pptx')).status()).toBe(404);
	expect((await request.get('/meetings/2013-02-30/pack.pdf')).status()).toBe(404);
});

test('U34 the teams’ panels as a CSV hold every team, and an unreadable address is refused', async ({
	request
}) => {
	const address = '/indicators/protection-visits-in-time/table.csv?week=2019-06-17';
	const answer = await request.get(`${address}&view=teams`);
	expect(answer.headers()['content-disposition']).toContain(
		'2019-06-17_protection-visits-in-time_by-team.csv'
	);
	const lines = (await answer.text()).split('\r\n').slice(1, -1);
	const teams = new Set(lines.map((line) => line.split(',')[7]));
	expect([...teams]).toContain('safeguarding-west');
	expect([...teams]).not.toContain('wiltshire');
	const wrong = await request.get(address.replace('06-17', '06-18'));
	expect(wrong.status()).toBe(400);
	expect(await wrong.text()).toContain('18 Jun 2019');
	expect(await wrong.text()).not.toContain('is shown');
});

test('a picture says what of its address could not be read', async ({ request }) => {
	for (const view of ['chart', 'teams', 'comparators']) {
		const answer = await request.get(
			`/indicators/re-referrals/figure.svg?week=2013-07-08&range=9w&drawing=pie&view=${view}`
		);
		const words = (await answer.text()).replace(/<\/text>\s*<text[^>]*>/g, ' ');
		expect(words).toContain('In the address “9w” is not a range.');
		expect(words).toContain('The usual range is shown.');
		expect(words).toContain('“pie” is not a drawing');
	}
	const refused = await request.get('/indicators/re-referrals/table.csv?drawing=pie');
	expect(refused.status()).toBe(400);
});

test('an unknown indicator has no picture', async ({ request }) => {
	expect((await request.get('/indicators/nonsense/figure.png')).status()).toBe(404);
});
