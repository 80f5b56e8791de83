import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import WeekLists from '$lib/components/WeekLists.svelte';
import { weekRows } from '$lib/view/week-rows';
import { indicator, series, target } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from '../view/made-up';

function of(name: string, k: number | null) {
	return indicatorSeries({
		indicator: indicator({ id: name, name, shortName: name, owner: `Owner of ${name}` }),
		series: series('2013-07-01', [[8, 10], k === null ? null : [k, 10]]),
		targets: [target(75)]
	});
}

const all = [of('first', 1), of('second', 2), of('fine', 9), of('good', 8), of('gone', null)];

async function lists(of = all) {
	const rows = weekRows(of, { week: '2013-07-08', grain: null, unit: COUNCIL }, 1);
	return render(WeekLists, { rows, discussAtMost: 1, hrefOf: (id: string) => `/indicators/${id}` });
}

describe('the lists of a week', () => {
	test('leave room for an explanation in every row to discuss, and only there', async () => {
		const screen = await lists();
		const textOf = (name: string) => screen.getByRole('region', { name }).element().textContent;
		expect(textOf('To discuss')).toContain('No explanation yet');
		expect(textOf('To discuss')).toContain('Owner of first');
		expect(textOf('Noted')).toContain('Owner of second');
		expect(textOf('Noted')).not.toContain('No explanation yet');
	});

	test('fold the rest by status, each a step away whether folded or not', async () => {
		const screen = await lists();
		const rest = screen.getByRole('region', { name: 'The rest' });
		const details = rest.element().querySelector('details');
		const summary = details?.querySelector('summary');
		expect(summary?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('On target 2 indicators');
		expect(summary?.querySelector('.badge.met circle')).not.toBeNull();
		expect(details?.open).toBe(false);
		const link = rest.getByRole('link', { name: 'fine' });
		await expect.element(link).toBeVisible();
		await expect.element(link).toHaveAttribute('href', '/indicators/fine');
		summary?.click();
		await expect.element(rest.getByRole('heading', { name: 'fine' })).toBeVisible();
		await expect.element(link).toHaveAttribute('href', '/indicators/fine');
	});

	test('stand open where nothing is to be discussed', async () => {
		const screen = await lists([of('fine', 9)]);
		await expect.element(screen.getByRole('heading', { name: 'fine' })).toBeVisible();
	});

	test('keep in sight what has no figure for the week (U28)', async () => {
		const screen = await lists();
		const absent = screen.getByRole('region', { name: 'No figure for this week' });
		await expect.element(absent.getByRole('link', { name: 'gone' })).toBeVisible();
	});
});
