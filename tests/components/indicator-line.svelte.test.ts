import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import IndicatorLine from '$lib/components/IndicatorLine.svelte';
import { indicatorRow } from '$lib/view/indicator-row';
import type { IndicatorSeries } from '$lib/view/page-data';
import { count, countSeries, lowIsGood, series, target } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from '../view/made-up';

async function line(of: Partial<IndicatorSeries>, published: readonly string[] | null = null) {
	const row = indicatorRow(indicatorSeries(of), { grain: null, week: '2013-07-08', unit: COUNCIL });
	if (row === null) throw new Error('The indicator is not counted in that week.');
	const screen = await render(IndicatorLine, { row, href: '/indicators/it?week=x', published });
	const lines = [...screen.container.querySelectorAll('p, .badge')].map((each) =>
		each.textContent.replaceAll(/\s+/g, ' ').trim()
	);
	return { screen, lines };
}

const low = { indicator: lowIsGood, series: series('2013-07-08', [[25, 100]]) };

describe('an indicator on one line', () => {
	test('leads to its own page with the question it was found by (U15)', async () => {
		const { screen } = await line({});
		const link = screen.getByRole('link', { name: 'Assessments completed in time' });
		await expect.element(link).toHaveAttribute('href', '/indicators/it?week=x');
	});

	test('has value, people, period, status as shape and word, target and which way is good (U5 U6 U16)', async () => {
		const { screen, lines } = await line({ ...low, targets: [target(20)] });
		expect(lines).toContain('25.0%');
		expect(lines).toContain('25 of 100 referrals');
		expect(lines).toContain('Week of 8 Jul 2013');
		expect(lines).toContain('Off target');
		expect(lines).toContain('Target 20% · lower is better');
		expect(lines).toContain('5 fewer referrals would have met the target');
		expect(screen.container.querySelector('.badge.missed rect')).not.toBeNull();
	});

	test('says which way is good where there is no target, too (U16)', async () => {
		expect((await line(low)).lines).toContain('Lower is better');
		const neutral = await line({ indicator: count, series: countSeries('2013-07-08', [301]) });
		expect(neutral.lines).toContain('301');
		expect(neutral.lines).toContain('Neither high nor low is better');
	});

	test('has what is published of others where the list has them', async () => {
		const { lines } = await line(low, ['England 24.9%', '2012/13']);
		expect(lines).toContain('England 24.9%');
		expect((await line(low, [])).screen.container.querySelector('.published')).not.toBeNull();
		expect((await line(low)).screen.container.querySelector('.published')).toBeNull();
	});

	test('says once that it has no figure, and never nought (U28)', async () => {
		const { lines } = await line({ series: series('', []) });
		expect(lines.filter((each) => each === 'No figure')).toHaveLength(1);
		expect(lines.join()).not.toMatch(/\b0%/);
	});

	test('says in a word how it stands against its own past, and its outlook (U22)', async () => {
		const pairs = Array.from({ length: 26 }, (_, i) => [30 + (i % 2), 100] as const);
		const worse = series('2013-01-07', [...pairs, [60, 100]]);
		const { lines, screen } = await line({
			indicator: lowIsGood,
			series: worse,
			targets: [target(20)]
		});
		expect(lines).toContain('Real change for the worse');
		expect(lines).toContain('Will usually miss the target');
		expect(screen.container.querySelector('.variation.worse path.edge')).not.toBeNull();
		expect((await line({ series: series('', []) })).lines.join()).not.toContain('Too few weeks');
	});

	test('says that it may still change', async () => {
		const settling = series('2013-07-08', [[25, 100]], { settling: 1 });
		expect((await line({ series: settling })).lines).toContain('Week of 8 Jul 2013 · provisional');
	});
});
