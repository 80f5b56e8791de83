import { expect, test } from '@playwright/test';

test('U16 every indicator has its definition, clock, owner, source and which way is good', async ({
	page
}) => {
	await page.goto('/definitions');
	const list = page.getByRole('navigation', { name: 'Indicators' });
	await expect(list.getByRole('link')).toHaveCount(25);
	await list.getByRole('link', { name: /^Single assessments/ }).click();
	await expect(page).toHaveURL('/definitions#assessments-in-45-days');
	const section = page.locator('#assessments-in-45-days');
	await expect(section).toBeInViewport();
	for (const said of [
		'Higher is better',
		'Single assessments completed in the week within 45 working days of starting',
		'Every week',
		'45 working days; Saturdays, Sundays and England’s bank holidays do not count',
		'Until 4 later weeks have been received',
		'Head of Referral and Assessment',
		'Case management system, weekly extract',
		'Department for Education, Characteristics of children in need, table C2',
		'8 Jul 2013'
	])
		await expect(section).toContainText(said);
	await section.getByRole('link', { name: /^Initial assessments/ }).click();
	await expect(page).toHaveURL('/definitions#initial-assessments-in-time');
	await expect(page.locator('#initial-assessments-in-time')).toContainText('28 Jul 2013');
});

test('U15 a definition leads to its figures with the question kept', async ({ page }) => {
	await page.goto('/definitions?week=2019-06-10&team=safeguarding-west');
	await page.locator('#caseload').getByRole('link', { name: 'Its figures' }).click();
	await expect(page).toHaveURL('/indicators/caseload?week=2019-06-10&team=safeguarding-west');
});

test('U6 the words of status stand beside their shapes, and restated beside late recording', async ({
	page
}) => {
	await page.goto('/definitions#words');
	const words = page.getByRole('region', { name: 'Words on the pages' });
	for (const word of [
		'On target',
		'Close to target',
		'Off target',
		'Too few',
		'No target',
		'No figure'
	])
		await expect(words.locator('.badge', { hasText: word })).toBeVisible();
	for (const word of ['Provisional', 'Late recording', 'Restated'])
		await expect(words.getByRole('term').filter({ hasText: word })).toBeVisible();
	await expect(words).toContainText('Fewer than 5 cases');
});

test('U24 the accessibility statement says what is not met, and whom to tell', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Accessibility' }).click();
	await expect(page).toHaveURL('/accessibility');
	for (const said of [
		'does not grow when only the text is set to 200 %',
		'has not been tested by people who use screen readers',
		'There has been no audit by other people',
		'tell the performance team of Wiltshire Council'
	])
		await expect(page.getByRole('main')).toContainText(said);
});
