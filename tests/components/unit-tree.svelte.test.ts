import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import UnitTree from '$lib/components/UnitTree.svelte';
import { unitTally } from '$lib/view/unit-tally';
import { series, target, unit } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from '../view/made-up';

const week = '2013-07-08';
const missed = indicatorSeries({ series: series(week, [[1, 10]]), targets: [target(75)] });
const met = indicatorSeries({ series: series(week, [[9, 10]]), targets: [target(75)] });

const branches = [
	{
		tally: unitTally(COUNCIL, [missed, met, met], week),
		below: [
			{ tally: unitTally(unit('Hub', { validFrom: '2013-07-08' }), [met], week), below: [] },
			{ tally: unitTally(unit('Silent'), [], week), below: [] }
		]
	}
];

describe('the organisation as a tree', () => {
	test('nests each unit below its own, with a link to its page', async () => {
		const screen = await render(UnitTree, { branches, hrefOf: (id: string) => `/teams/${id}` });
		await expect
			.element(screen.getByRole('link', { name: 'Wiltshire' }))
			.toHaveAttribute('href', '/teams/council');
		const nested = [...screen.container.querySelectorAll('li li a')];
		expect(nested.map((each) => each.textContent)).toEqual(['Hub', 'Silent']);
	});

	test('says how many stand how, by shape and word (U6)', async () => {
		const screen = await render(UnitTree, { branches, hrefOf: (id: string) => `/teams/${id}` });
		const text = screen.container.textContent.replaceAll(/\s+/g, ' ');
		expect(text).toContain('3 indicators');
		expect(text).toMatch(/Off target 1 On target 2/);
		expect(text).toContain('1 indicator · since 8 Jul 2013');
		expect(text).toContain('reports no indicator in this week');
		expect(screen.container.querySelectorAll('.badge svg')).toHaveLength(3);
		expect(text).not.toMatch(/Close to target|\b0\b/);
	});
});
