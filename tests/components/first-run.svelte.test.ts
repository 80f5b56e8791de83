import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FirstRun from '$lib/components/FirstRun.svelte';
import type { Problem } from '$lib/domain/problem';
import type { EmptyState } from '$lib/view/page-data';

const empty: EmptyState = {
	folder: '/srv/my-council',
	isThere: true,
	isBegun: true,
	hasCatalogue: true,
	catalogueProblems: [],
	folderProblems: [],
	waiting: [],
	exampleRows: ['2026-06-08,referrals,team-1,,', '2026-06-08,referrals,team-2,,']
};

const unknownParent: Problem = {
	code: 'unknown-unit',
	severity: 'error',
	file: 'units.csv',
	line: 18,
	column: 'parent',
	value: 'nowhere',
	message: 'nowhere is no unit of the catalogue',
	remedy: 'Add it to units.csv, or write it as it stands there.'
};

describe('the first page of a council without figures (U36)', () => {
	test('says where to put an extract', async () => {
		const { container } = await render(FirstRun, { empty });
		expect(container.querySelector('h1')?.textContent).toBe('There are no figures yet');
		expect(container.textContent).toContain('/srv/my-council/extracts/figures/');
	});

	test('shows a template in its own indicators and teams, each row once', async () => {
		const { container } = await render(FirstRun, { empty });
		expect(container.querySelector('pre')?.textContent.trim().split('\n')).toEqual([
			'period_start,indicator,team,numerator,denominator',
			...empty.exampleRows
		]);
	});

	test('offers that template as a file, and the sample', async () => {
		const screen = await render(FirstRun, { empty });
		const link = screen.getByRole('link', { name: /template/ });
		await expect.element(link).toHaveAttribute('download');
		expect(screen.container.textContent).toContain('sample');
	});

	test('says how to begin where there is no catalogue, or no folder', async () => {
		const none = { ...empty, hasCatalogue: false, isBegun: false };
		const { container } = await render(FirstRun, { empty: none });
		expect(container.querySelector('h1')?.textContent).toBe('There is no catalogue yet');
		expect(container.querySelector('pre')?.textContent).toContain('npm run new -- my-council');
		expect(container.textContent).toContain('sample');
		const lost = await render(FirstRun, { empty: { ...none, isThere: false } });
		expect(lost.container.textContent).toContain('/srv/my-council is not there');
	});

	test('names what is wrong with the catalogue before anything else', async () => {
		const groups = [{ first: unknownParent, lines: [18], count: 1 }];
		const { container } = await render(FirstRun, {
			empty: { ...empty, hasCatalogue: false, catalogueProblems: groups }
		});
		expect(container.textContent).toContain('Line 18, parent');
		expect(container.textContent).toContain('nowhere is no unit of the catalogue');
		expect(container.querySelector('pre')).toBeNull();
	});
});
