import { expect, test } from '@playwright/test';

test('the scorecard of the week shows months, years, status and others, in words (U6, U16)', async ({
	page
}) => {
	await page.goto('/scorecard?week=2013-07-08');
	const row = page.getByRole('row').filter({ hasText: 'Initial assessments completed' });
	await expect(row).toContainText('Off target');
	await expect(row).toContainText('42%');
	await expect(row).toContainText(/points? (better|worse)/);
	await expect(page.getByRole('columnheader', { name: 'Apr 2013' })).toBeVisible();
	await expect(page.getByRole('columnheader', { name: '2012/13' })).toBeVisible();
	await expect(row.getByRole('cell', { name: '29 of 51', exact: true })).toBeVisible();
	await row.getByRole('link').click();
	await expect(page).toHaveURL(/\/indicators\/initial-assessments-in-time\?week=2013-07-08$/);
});

test('U15 set, team and week of the scorecard are in its address', async ({ page }) => {
	await page.goto('/scorecard');
	await page.waitForSelector('html[data-ready]');
	await page.getByRole('link', { name: 'Workforce and quality' }).click();
	await expect(page).toHaveURL(/set=workforce-and-quality/);
	await expect(page.getByRole('row')).toHaveCount(2 + 4);
	await page.getByRole('link', { name: /Week before/ }).click();
	await expect(page.getByText('Week of 10 Jun 2019').first()).toBeVisible();
	await page.goto('/scorecard?team=nobody');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('no such team');
	await page.goto('/scorecard?week=soon');
	await expect(page.getByText('The newest week is shown.')).toBeVisible();
});

test('U34 the scorecard as a CSV: numbers are numbers', async ({ request }) => {
	const answer = await request.get('/scorecard/table.csv?week=2013-07-08');
	expect(answer.headers()['content-disposition']).toContain('2013-07-08_scorecard_wiltshire.csv');
	const lines = (await answer.body()).subarray(3).toString('utf8').split('\r\n');
	expect(lines[0]).toContain('Apr 2013,May 2013,Jun 2013,year_to_date,2011/12,2012/13');
	expect(lines.find((line) => line.includes(',initial-assessments-in-time,'))).toMatch(
		/,percentage,high-is-good,[\d.]+,[\d.]+,[\d.]+,/
	);
	expect(lines[0]).toContain(',target,status,variation,outlook,published_year,');
	expect(lines.find((line) => line.includes(',assessments-overdue,'))).toContain(
		',15,Off target,"Real change for the worse: 3 month ends and 2 weeks above the usual range, since Apr 2013",Will usually miss the target,'
	);
});

test('U22 the scorecard says beside the direction of travel whether the change is real', async ({
	page
}) => {
	await page.goto('/scorecard?week=2013-07-08');
	await expect(page.getByRole('columnheader', { name: 'Real change' })).toBeVisible();
	const line = (name: RegExp) =>
		page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
	await expect(line(/^Open assessments/).locator('.change')).toHaveText('Worse');
	await expect(line(/^Re-referrals/).locator('.change')).toHaveText('No');
	await expect(line(/^Single assessments/).locator('.change')).toHaveText('Too few');
	await expect(line(/^Children in need per/).locator('.change')).toHaveText('Higher');
});

test('on a small projector each row’s value, target and status are there without scrolling (U6)', async ({
	page
}) => {
	await page.setViewportSize({ width: 1024, height: 768 });
	await page.goto('/scorecard?week=2013-07-08');
	const region = await page.getByRole('region', { name: 'Scorecard' }).boundingBox();
	const badges = await page.locator('tbody .badge').all();
	expect(badges.length).toBeGreaterThan(15);
	for (const badge of badges) {
		const box = await badge.boundingBox();
		expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThan(
			(region?.x ?? 0) + (region?.width ?? 0)
		);
	}
});
