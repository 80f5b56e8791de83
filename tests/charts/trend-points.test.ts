import { expect, test } from 'vitest';
import { trendFigure } from '$lib/charts/trend';
import type { Grain } from '$lib/domain/period';
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
