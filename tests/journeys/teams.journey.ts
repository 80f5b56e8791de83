import { expect, test } from './own-site';

test('U6 U17 the organisation is a tree in its own order, each unit with how its indicators stand', async ({
	page
}) => {
	await page.goto('/teams');
	await expect(page.getByText('this is no ranking')).toBeVisible();
	const tree = page.getByRole('region', { name: 'The organisation' });
	const west = tree
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: 'Community safeguarding West' }) })
		.last();
	await expect(west).toContainText('16 indicators');
	await expect(west).toContainText(/Off target\s+3/);
	await expect(west).toContainText(/Close to target\s+4/);
	await expect(west).toContainText(/On target\s+8/);
	await expect(west.locator('.badge.missed rect')).toBeVisible();
	const names = await tree.getByRole('link').allTextContents();
	expect(names[0]).toBe('Wiltshire');
	expect(names.slice(1, 5)).toEqual([
		'Front door',
		'Multi-agency safeguarding hub',
		'Community safeguarding',
		'Community safeguarding North'
	]);
	await west.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Community safeguarding West');
	await expect(page.getByText('3 of 16 indicators need discussion.')).toBeVisible();
});

test('U15 U18 the tree is that of the week shown; what ended or came later is folded with its years', async ({
	page
}) => {
	await page.goto('/teams');
	await page.getByText('Ended before this week (3)').click();
	const ended = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: 'Contact and Referral team' }) })
		.last();
	await expect(ended).toContainText('from 2 Sep 2013 to 5 Jan 2014');
	await expect(ended).toContainText('Its work went to Multi-agency safeguarding hub');
	await page.goto('/teams?week=2013-07-08');
	await expect(page.locator('.subtitle')).toContainText('Week of 8 Jul 2013');
	await expect(page.locator('.subtitle')).toContainText('extract received');
	await expect(page.getByRole('status')).toContainText('Illustrative figures');
	const tree = page.getByRole('region', { name: 'The organisation' });
	await expect(tree.getByRole('link', { name: 'Referral and Assessment team' })).toBeVisible();
	await expect(tree.getByRole('link', { name: 'Front door' })).toHaveCount(0);
	await expect(page.getByText('Begun after this week (3)')).toBeVisible();
	await tree.getByRole('link', { name: 'Referral and Assessment team' }).click();
	await expect(page).toHaveURL('/teams/referral-and-assessment?week=2013-07-08');
});

test('U5 U6 U15 U16 a team’s page has the rows of its week, and they lead to its charts', async ({
	page
}) => {
	await page.goto('/teams/safeguarding-west?week=2019-06-10');
	await page.waitForSelector('html[data-ready]');
	const row = page
		.getByRole('region', { name: 'To discuss' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: /^Private fostering/ }) });
	await expect(row).toContainText(/\d+ of \d+ arrangements/);
	await expect(row).toContainText('Off target');
	await expect(row).toContainText('Higher is better');
	await expect(row).toContainText('No explanation yet');
	await expect(
		page.getByRole('link', { name: 'Community safeguarding', exact: true })
	).toBeVisible();
	await page.getByRole('link', { name: 'Workforce and quality' }).click();
	await expect(page).toHaveURL(
		'/teams/safeguarding-west?week=2019-06-10&set=workforce-and-quality'
	);
	await expect(row).toHaveCount(0);
	await page.getByRole('link', { name: 'All', exact: true }).click();
	await row.getByRole('link').first().click();
	await expect(page).toHaveURL(
		'/indicators/private-fostering-visits-in-time?week=2019-06-10&team=safeguarding-west'
	);
});

test('a team that has ended opens at its last week and says so, and leads to who took over', async ({
	page
}) => {
	await page.goto('/teams/contact-and-referral');
	await expect(page.getByRole('status')).toContainText(
		'Contact and Referral team ended on 5 Jan 2014: its last week is shown'
	);
	await expect(page.locator('.subtitle')).toContainText('Week of 30 Dec 2013');
	await expect(page.getByText('Took over from')).toBeVisible();
	await page.getByRole('link', { name: 'Multi-agency safeguarding hub' }).click();
	await expect(page).toHaveURL('/teams/mash');
	await page.goto('/teams/contact-and-referral?week=2019-06-10');
	await expect(page.getByText('reports no indicator in this week')).toBeVisible();
	await page.getByRole('link', { name: 'Go to its last week, 30 Dec 2013' }).click();
	await expect(page).toHaveURL('/teams/contact-and-referral?week=2013-12-30');
	await page.goto('/teams/mash?week=2013-07-08');
	await expect(page.getByRole('status')).toContainText('began on 6 Jan 2014');
});

test('an unknown team is a page that leads on; bad parameters fall back and say so', async ({
	page
}) => {
	const answer = await page.goto('/teams/nobody');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such team');
	await page.getByRole('link', { name: 'Community safeguarding North' }).click();
	await expect(page).toHaveURL('/teams/safeguarding-north');
	await page.goto('/teams/mash?week=soon&set=odd');
	await expect(page.getByRole('status')).toContainText('“soon” is not a date');
	await expect(page.getByRole('status')).toContainText('All that the team reports is shown.');
	await page.goto('/teams?week=2030-01-07');
	await expect(page.getByRole('status')).toContainText('The newest is the week of 17 Jun 2019');
	await expect(page.locator('.subtitle')).toContainText('Week of 17 Jun 2019');
});

test('U15 the pages of the head keep week and team', async ({ page }) => {
	await page.goto('/teams/mash?week=2019-06-10');
	const head = page.getByRole('navigation', { name: 'Pages' });
	await head.getByRole('link', { name: 'This week' }).click();
	await expect(page).toHaveURL('/?week=2019-06-10&team=mash');
	await head.getByRole('link', { name: 'Indicators' }).click();
	await expect(page).toHaveURL('/indicators?week=2019-06-10&team=mash');
	await head.getByRole('link', { name: 'Definitions' }).click();
	await head.getByRole('link', { name: 'This week' }).click();
	await expect(page).toHaveURL('/?week=2019-06-10&team=mash');
	await page.getByRole('link', { name: 'Multi-agency safeguarding hub' }).click();
	await expect(page).toHaveURL('/teams/mash?week=2019-06-10');
});

test('U36 before there are figures, every page of figures leads to the first run', async ({
	page,
	site
}) => {
	const { address } = await site('tests/fixtures/new-council');
	for (const path of ['/indicators', '/teams', '/teams/team-1']) {
		await page.goto(`${address}${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There are no figures yet');
	}
	await page.goto(`${address}/definitions`);
	await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
	await page.goto(`${address}/accessibility`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement');
});

test('U17 U15 teams are compared in a funnel: no ranks, only those outside named, and Enter on a dot goes to the team', async ({
	page
}) => {
	await page.goto('/indicators/agency-social-workers?week=2013-07-29&view=teams&range=26w');
	await page.waitForSelector('html[data-ready]');
	const compared = page.getByRole('region', { name: 'Teams beside one another, Jul 2013' });
	const words = await compared.locator('.dots .figure text').allTextContents();
	expect(words.filter((each) => /team|Safeguarding|care|disability/i.test(each))).toEqual([
		'R&A team: much worse',
		'All teams 16.7%'
	]);
	await expect(compared).toContainText(
		'Outside the outer lines: Referral and Assessment team (much worse than expected).'
	);
	await expect(compared).toContainText('With 9 teams, about 4 in 10 such pictures');
	await expect(compared.getByRole('row').nth(2)).toContainText('within the expected range');
	expect(await compared.textContent()).not.toMatch(/\brank|\b1st\b|\bbest\b|\bworst\b/i);
	const order = await compared.getByRole('rowheader').allTextContents();
	expect(order.slice(0, 3)).toEqual([
		'Referral and Assessment team',
		'Community safeguarding North',
		'Community safeguarding South'
	]);
	const dot = compared.locator('.dots').getByRole('link', {
		name: 'Community safeguarding West: 16.6%, 4.6 of 27.7, within the expected range'
	});
	const box = await dot.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
	await dot.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(
		'/indicators/agency-social-workers?week=2013-07-29&team=safeguarding-west&range=26w&view=teams'
	);
	await expect(compared).toContainText('Ringed: Community safeguarding West.');
	await expect(page.getByRole('heading', { name: 'Teams over time' })).toBeVisible();
});

test('U17 U13 the funnel and each team over time are pictures, and the words are in the CSV', async ({
	page,
	request
}) => {
	await page.goto('/indicators/agency-social-workers?week=2013-07-29&view=teams');
	await page.waitForSelector('html[data-ready]');
	await page.getByText('Download teams over time').click();
	const menu = page.locator('details.downloads').filter({ hasText: 'Download teams over time' });
	const further = menu.getByRole('link', { name: 'For a slide, 16:9 (PNG)' });
	await expect(further).toHaveAttribute('download', /_by-team-over-time\.png$/);
	expect((await request.get((await further.getAttribute('href')) ?? '')).status()).toBe(200);
	const query = '?week=2013-07-29&view=teams';
	const svg = await (
		await request.get(`/indicators/agency-social-workers/figure.svg${query}`)
	).text();
	expect(svg).toContain('R&amp;A team: much worse');
	const csv = await (
		await request.get(`/indicators/agency-social-workers/table.csv${query}`)
	).text();
	const [head = '', ...rows] = csv.split('\r\n');
	expect(head).toMatch(
		/,compared_period,compared_numerator,compared_denominator,beside_all_teams$/
	);
	expect(rows.filter((row) => row.includes('much worse than expected'))).toHaveLength(1);
	expect(rows.filter((row) => row.endsWith(',within the expected range'))).toHaveLength(8);
});

test('U17 where teams cannot be compared in a funnel, it is said why, and each is shown over time', async ({
	page
}) => {
	await page.goto('/indicators/caseload?view=teams');
	await expect(page.getByText('How far chance alone moves this figure is not known')).toBeVisible();
	await expect(page.locator('.dots')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Teams over time' })).toBeVisible();
});
