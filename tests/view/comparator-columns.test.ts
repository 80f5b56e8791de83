import { describe, expect, test } from 'vitest';
import type { ComparatorSeries } from '$lib/domain/comparator';
import { comparatorColumns } from '$lib/view/comparator-columns';
import { indicatorPage } from '$lib/view/indicator-page';
import { shownTable } from '$lib/view/shown-table';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

const england: ComparatorSeries = {
	kind: 'england',
	name: 'England',
	years: [{ year: 2013, value: 24.7, symbol: null, publishedOn: null }]
};

function page(accrual: 'flow' | 'snapshot', view: Partial<View>) {
	const weeks = Array.from({ length: 68 }, (_, week) => [week % 10, 10] as const);
	const data = indicatorData({
		indicator: indicator({ publishedAtPoint: '31-march', accrual }),
		series: series('2012-04-02', weeks),
		comparators: [england]
	});
	return indicatorPage(data, { ...DEFAULT_VIEW, ...view }, frame());
}

function cells(accrual: 'flow' | 'snapshot', view: Partial<View> = {}) {
	const columns = comparatorColumns(page(accrual, view).trend);
	return (kind: string, start: string) =>
		columns.find((column) => column.kind === kind)?.cells.get(start) ?? null;
}

describe('the columns of comparators', () => {
	test('hold a year’s published value beside every week of that year, and beside no other', () => {
		const at = cells('flow');
		expect(at('england', '2013-03-25')).toEqual({ value: 24.7, words: '24.7%', period: '2012/13' });
		expect(at('england', '2013-04-01')).toBeNull();
	});

	test('hold it beside a financial year only where the two are one', () => {
		const at = cells('flow', { grain: 'year' });
		expect(at('england', '2012-04-01')?.period).toBe('2012/13');
		expect(at('england', '2013-04-01')).toBeNull();
	});

	test('hold a census beside the week of its day', () => {
		const at = cells('snapshot');
		expect(at('england', '2013-03-25')?.value).toBe(24.7);
		expect(at('england', '2013-03-18')).toBeNull();
	});

	test('hold last year’s own figure beside this year’s', () => {
		const at = cells('flow');
		expect(at('last-year', '2013-04-01')).toEqual({ value: 0, words: '0%', period: '' });
		expect(at('last-year', '2013-03-25')).toBeNull();
	});

	test('name the one year that all their values are of', () => {
		const names = (range: View['range']) =>
			comparatorColumns(page('flow', { range, comparators: ['england'] }).trend);
		expect(names('all').map(({ period }) => period)).toEqual(['2012/13']);
		expect(names('fy').map(({ period }) => period)).toEqual([null]);
	});

	test('are the ones chosen, in the table for a document and for the clipboard too', () => {
		const chosen = page('flow', { comparators: ['england'], panel: 'table' });
		const { columns, rows } = shownTable(chosen, 'table');
		expect(columns.map(({ name }) => name)).toContain('England');
		expect(columns.map(({ name }) => name)).not.toContain('Last year');
		expect(rows.find(([period]) => period === 'Week of 25 Mar 2013')).toContain('24.7% (2012/13)');
		const alone = shownTable(page('flow', { comparators: [] }), 'table').columns;
		expect(alone.map(({ name }) => name)).toEqual([
			'Period',
			'Value',
			'Numerator',
			'Denominator',
			'Target',
			'Status',
			'Usual range',
			'Notes'
		]);
	});
});
