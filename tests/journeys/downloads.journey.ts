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
	expect(await answer.text()).toContain('◆ Restated on 10 Jun 2019');
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
		/^2013-07-08,2013-07-14,Week of 8 Jul 2013,initial-assessments-in-time,[^,]+,percentage,high-is-good,wiltshire,Wiltshire,29,51,56\.862745,75,Off target,no,no,/
	);
	expect(lines).toHaveLength(52 + 2);
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
	await page.getByRole('link', { name: 'Picture (PNG)' }).click();
	const download = await loading;
	expect(download.suggestedFilename()).toBe('2019-06-17_re-referrals_all-teams.png');
	expect(download.url()).toContain('/figure.png?week=2019-06-17');
});

test('an unknown indicator has no picture', async ({ request }) => {
	expect((await request.get('/indicators/nonsense/figure.png')).status()).toBe(404);
});
