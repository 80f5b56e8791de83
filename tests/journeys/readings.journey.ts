import { expect, test } from '@playwright/test';

const EVE = '/indicators/initial-assessments-in-time?week=2013-07-01';

test('U22 the page says in plain words what is real, and U26 is headed by the finding', async ({
	page
}) => {
	await page.goto(EVE);
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toHaveText(
		'Initial assessments in 10 days stayed below the usual level: worse, and off target'
	);
	await expect(page.getByText('Real change for the worse', { exact: true })).toBeVisible();
	await expect(
		page.getByText('14 weeks in a row below the usual level, since the week of 1 Apr')
	).toBeVisible();
	await expect(page.getByText('Hit and miss: may meet the target or not')).toBeVisible();
	await expect(page.getByText(/^Certainly off target: by chance alone/)).toBeVisible();
	await expect(page.getByText(/^Shaded: the usual range, .*\(limits use 66 weeks\)/)).toBeVisible();
});

test('U22 which chart it is and why is told on demand, by keyboard too', async ({ page }) => {
	await page.goto(EVE);
	const why = page.getByText('The denominators differ, so the limits follow them');
	await expect(why).toBeHidden();
	await page.locator('html[data-ready]').waitFor();
	await page.getByText('Which chart this is, and why').focus();
	await page.keyboard.press('Enter');
	await expect(why).toBeVisible();
	await expect(page.getByText('Limits use 66 weeks.')).toBeVisible();
});

test('U6 a real change has a shape of its own, and U23 is read out at its point', async ({
	page
}) => {
	await page.goto(EVE);
	await page.locator('html[data-ready]').waitFor();
	const chart = page.locator('.chart');
	await expect(chart.locator('path.concern-point').first()).toBeVisible();
	await expect(chart.locator('path.improvement-point').first()).toBeVisible();
	await expect(chart.locator('path.limit')).toHaveCount(2);
	await chart.locator('[tabindex="0"]').first().focus();
	await page.keyboard.press('ArrowLeft');
	await expect(chart.getByText(/Real change for the worse\./)).toBeVisible();
});

test('U22 a new definition has too few weeks to tell, and says how many it needs', async ({
	page
}) => {
	await page.goto('/indicators/assessments-in-45-days?week=2013-07-08');
	await expect(page.getByText('Too few weeks to tell', { exact: true })).toBeVisible();
	await expect(page.getByText('needs 12 more weeks', { exact: true })).toBeVisible();
	await expect(page.getByText('No late result possible before 11 Sep 2013.')).toBeVisible();
	await page.goto('/indicators/assessments-in-45-days?week=2013-09-30');
	await expect(page.locator('.chart path.provisional-limit').first()).toBeVisible();
	await expect(
		page.getByText('Provisional limits from 13 weeks; 20 make them firm.')
	).toBeVisible();
});

test('U34 the file holds the usual level, the limits and what is a real change', async ({
	request
}) => {
	const answer = await request.get(
		'/indicators/initial-assessments-in-time/table.csv?week=2013-07-01'
	);
	const [head = '', ...rows] = (await answer.text()).replace('\uFEFF', '').split('\r\n');
	expect(head).toContain('status,usual_level,lower_limit,upper_limit,change,provisional');
	const at = head.split(',').indexOf('change');
	const last = rows.filter((row) => row !== '').at(-1) ?? '';
	expect(last.split(',')[at]).toBe('worse');
});
