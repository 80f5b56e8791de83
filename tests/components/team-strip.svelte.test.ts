import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TeamStrip from '$lib/components/TeamStrip.svelte';
import { indicatorPage } from '$lib/view/indicator-page';
import type { IndicatorData } from '$lib/view/page-data';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { series, target, unit } from '../domain/made-up';
import { frame, indicatorData } from '../view/made-up';

const path = '/indicators/assessments-in-time';
const north = unit('north', { name: 'Safeguarding North' });
const south = unit('south', { name: 'Safeguarding South' });

/** North stands above South in the organisation, though South does better. */
const withTeams: Partial<IndicatorData> = {
	teams: [
		{
			unit: north,
			series: series('2013-07-01', [
				[9, 10],
				[6, 10]
			])
		},
		{
			unit: south,
			series: series('2013-07-01', [
				[8, 10],
				[10, 10]
			])
		}
	],
	targets: [target(75)]
};

async function strip(of: Partial<IndicatorData>, asked: Partial<View> = {}) {
	const view = { ...DEFAULT_VIEW, ...asked };
	const shown = indicatorPage(indicatorData(of), view, frame());
	const screen = await render(TeamStrip, { shown, path, view, frame: frame() });
	const hrefOf = (name: string | RegExp) =>
		screen.getByRole('link', { name }).element().getAttribute('href');
	return { screen, hrefOf, text: screen.container.textContent.replaceAll(/\s+/g, ' ') };
}

describe('the teams of an indicator', () => {
	test('stand in the organisation’s order, never ranked (U17)', async () => {
		const { screen, text } = await strip(withTeams);
		const names = screen.getByRole('list').getByRole('link').elements();
		expect(names.map((each) => each.querySelector('.hidden')?.textContent)).toEqual([
			'Safeguarding North: 60%',
			'Safeguarding South: 100%'
		]);
		expect(text).toContain('differences here are no ranking');
	});

	test('lead each to its own chart, with the rest of the question kept (U15)', async () => {
		const asked: Partial<View> = { week: '2013-07-01', range: '13w', panel: 'teams' };
		const { hrefOf } = await strip(withTeams, asked);
		expect(hrefOf(/Safeguarding North/)).toBe(`${path}?week=2013-07-01&team=north&range=13w`);
		expect(hrefOf(/Safeguarding South/)).toBe(`${path}?week=2013-07-01&team=south&range=13w`);
	});

	test('are small pictures on one scale, passed over where the link has said it (U23, U27)', async () => {
		const { screen } = await strip(withTeams);
		const pictures = [...screen.container.querySelectorAll('svg')];
		expect(pictures.map((each) => each.getAttribute('aria-hidden'))).toEqual(['true', 'true']);
		const scales = pictures.map((each) =>
			[...each.querySelectorAll('text')]
				.map((tick) => tick.textContent)
				.filter((tick) => /^\d+%$/.test(tick))
		);
		expect(scales[0]?.length).toBeGreaterThan(1);
		expect(scales[0]).toEqual(scales[1]);
	});

	test('say which of them is shown, and lead back to all of them', async () => {
		const { screen, hrefOf } = await strip({ ...withTeams, unit: north }, { team: 'north' });
		const current = screen.container.querySelectorAll('a[aria-current]');
		expect([...current].map((each) => each.querySelector('.hidden')?.textContent)).toEqual([
			'Safeguarding North: 60%'
		]);
		expect(hrefOf('All teams together')).toBe(path);
	});

	test('lead from a team to those whose work it took over, and to those who took over its own', async () => {
		const { hrefOf, text } = await strip(
			{
				unit: north,
				predecessors: [unit('referral', { name: 'Referral team' })],
				successorUnits: [unit('hub', { name: 'Safeguarding hub' })]
			},
			{ team: 'north', week: '2013-07-01', grain: 'month' }
		);
		expect(text).toContain('Took over from Referral team.');
		// A team that has ended has no figure in the week that is asked for: its own newest is shown.
		expect(hrefOf('Referral team')).toBe(`${path}?team=referral&grain=month`);
		expect(hrefOf('Safeguarding hub')).toBe(`${path}?team=hub&grain=month`);
	});

	test('are explained where no team reports the indicator', async () => {
		const { screen, text } = await strip({});
		expect(text).toContain('No team reports this indicator');
		expect(screen.container.querySelector('svg')).toBeNull();
	});
});
