import { expect, test } from 'vitest';
import { trendFigure } from '$lib/charts/trend';
import { daysAfter, type Grain } from '$lib/domain/period';
import { indicatorPage } from '$lib/view/indicator-page';
import { DEFAULT_VIEW } from '$lib/view/view';
import { indicator, series } from '../domain/made-up';
import { frame, indicatorData } from '../view/made-up';

/** How many points each stretch of the line joins, where a new definition began on 8 July 2013. */
function joined(first: string, weeks: number, grain: Grain): readonly number[] {
	const parts = Array.from({ length: weeks }, (): [number, number] => [8, 10]);
	const data = indicatorData({
		indicator: indicator({ replaces: ['initial'], validFrom: '2013-07-08' }),
		series: series(first, parts)
	});
	const view = { ...DEFAULT_VIEW, grain, range: 'all', week: '2014-06-30' } as const;
	const { trend } = indicatorPage(data, view, frame({ newestWeek: '2014-06-30' }));
	return trendFigure(trend).marks.flatMap((mark) =>
		mark.kind === 'path' && mark.role === 'series'
			? mark.d
					.split('M')
					.filter((part) => part !== '')
					.map((part) => part.split('L').length)
			: []
	);
}

test.each([
	['quarter', [4]],
	['month', [12]],
	['week', [52]]
] as const)('a line that begins with its definition is whole by the %s', (grain, counts) => {
	expect(joined('2013-07-08', 52, grain).filter((count) => count > 1)).toEqual(counts);
});

test.each([
	['month', [6, 12]],
	['quarter', [2, 4]],
	['week', [26, 52]]
] as const)(
	'figures from before a new definition are not joined to later ones by the %s',
	(grain, counts) => {
		expect(joined('2013-01-07', 78, grain)).toEqual(counts);
	}
);

/** How many elements flag real changes, and how many periods they flag, in so many weeks of which the later half is worse. */
function flagged(weeks: number): { readonly elements: number; readonly periods: number } {
	const parts = Array.from({ length: weeks }, (_, week): [number, number] => [
		week < weeks / 2 ? 80 + (week % 3) : 40 + (week % 3),
		100
	]);
	const data = indicatorData({ indicator: indicator({}), series: series('2003-07-07', parts) });
	const newestWeek = daysAfter('2003-07-07', 7 * (weeks - 1));
	const view = { ...DEFAULT_VIEW, range: 'all', week: newestWeek } as const;
	const { trend } = indicatorPage(data, view, frame({ newestWeek }));
	const flags = trendFigure(trend).marks.filter(
		(mark) => mark.kind === 'path' && /^(improvement|concern)-point$/.test(mark.role)
	);
	const shapes = flags.map((mark) => (mark.kind === 'path' ? mark.d.split('M').length - 1 : 0));
	return { elements: flags.length, periods: shapes.reduce((sum, count) => sum + count, 0) };
}

test('flags that half cover one another are drawn together, every one of them; others one by one', () => {
	const near = flagged(500);
	expect(near.periods).toBeGreaterThan(200);
	expect(near.elements).toBeLessThan(10);
	const apart = flagged(100);
	expect(apart.periods).toBeGreaterThan(20);
	expect(apart.elements).toBe(apart.periods);
});
