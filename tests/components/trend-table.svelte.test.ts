import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TrendTable from '$lib/components/TrendTable.svelte';
import type { Indicator } from '$lib/domain/indicator';
import type { Point } from '$lib/domain/points';
import type { Target } from '$lib/domain/target';
import { tableRows } from '$lib/view/table-rows';
import { count, indicator, point, target } from '../domain/made-up';

const weeks = [
	point(9, 10, { start: '2013-07-01', end: '2013-07-08' }),
	point(7, 10, { isProvisional: true })
];

async function table(of: Indicator, points: readonly Point[], targets: readonly Target[] = []) {
	const rows = tableRows(points, {
		indicator: of,
		grain: 'week',
		targets,
		unit: 'north',
		firstLateDay: null,
		reading: null
	});
	const { container } = await render(TrendTable, { rows, indicator: of, caption: 'North' });
	const textOf = (selector: string, root: ParentNode = container) =>
		[...root.querySelectorAll(selector)].map((each) => each.textContent.trim());
	return {
		container,
		headers: textOf('thead th[scope="col"]'),
		caption: textOf('caption'),
		rows: [...container.querySelectorAll('tbody tr')].map((row) => textOf('th, td', row))
	};
}

describe('the table of a chart (U23)', () => {
	test('has a caption, and a header for every column and row', async () => {
		const { container, caption, headers } = await table(indicator(), weeks, [target(75)]);
		expect(caption).toEqual(['North']);
		expect(headers).toEqual([
			'Period',
			'Value',
			'Numerator',
			'Denominator',
			'Target',
			'Status',
			'Notes'
		]);
		expect(container.querySelectorAll('tbody th[scope="row"]')).toHaveLength(2);
		expect(container.querySelectorAll('thead :is(td, th:empty)')).toHaveLength(0);
	});

	test('gives the newest week first, with the people behind it and what is said of it (U5)', async () => {
		const { rows } = await table(indicator(), weeks, [target(75)]);
		expect(rows).toEqual([
			['Week of 8 Jul 2013', '70%', '7', '10', '75%', 'Off target', 'Provisional: still settling.'],
			['Week of 1 Jul 2013', '90%', '9', '10', '75%', 'On target', '']
		]);
	});

	test('of a count has no numerator and denominator', async () => {
		const contacts = point(274, null, { value: 274, state: 'ok' });
		const { headers, rows } = await table(count, [contacts]);
		expect(headers).toEqual(['Period', 'Value', 'Notes']);
		expect(rows).toEqual([['Week of 8 Jul 2013', '274', '']]);
	});

	test('has no columns of targets where there is none', async () => {
		expect((await table(indicator(), weeks)).headers).not.toContain('Target');
	});

	test('tells a missing week from nought, and from no cases at all (U28)', async () => {
		const points = [
			point(0, 10, { start: '2013-06-24', end: '2013-07-01' }),
			point(0, 0, { start: '2013-07-01', end: '2013-07-08' }),
			point(null, null)
		];
		const { rows } = await table(indicator(), points);
		expect(rows.map((row) => row[1])).toEqual(['No figure', 'No cases', '0%']);
	});

	test('gives a period under way no status', async () => {
		const july = point(7, 10, { isUnderWay: true });
		const { rows } = await table(indicator(), [july], [target(75)]);
		expect(rows[0]).toContain('So far');
		expect(rows[0]).not.toContain('Off target');
	});

	test('can be scrolled by keyboard where it is too wide (U24)', async () => {
		const { container } = await table(indicator(), weeks);
		const region = container.querySelector('[role="region"]');
		expect(region?.getAttribute('tabindex')).toBe('0');
		expect(region?.getAttribute('aria-label')).toBe('Table of the chart');
	});
});
