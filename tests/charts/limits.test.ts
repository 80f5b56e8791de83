import { describe, expect, test } from 'vitest';
import { SLIDE } from '$lib/charts/figure';
import { judgedMarks, signalMark } from '$lib/charts/limits';
import { trendFigure } from '$lib/charts/trend';
import { trendStage } from '$lib/charts/trend-stage';
import type { Trend } from '$lib/domain/trend';
import { indicatorPage } from '$lib/view/indicator-page';
import { DEFAULT_VIEW } from '$lib/view/view';
import { indicator, series } from '../domain/made-up';
import { frame, indicatorData } from '../view/made-up';

const at = { x: 10, y: 20 };
const usual = { half: 4, isOpen: false };

describe('the mark of a judged period', () => {
	test('is a diamond for the worse and a square for the better: told apart without colour (U6)', () => {
		const worse = signalMark({ signal: 'concern', isExcluded: false }, at, usual);
		const better = signalMark({ signal: 'improvement', isExcluded: false }, at, usual);
		expect(worse).toEqual({ kind: 'path', role: 'concern-point', d: 'M10,15L15,20L10,25L5,20Z' });
		expect(better).toEqual({
			kind: 'path',
			role: 'improvement-point',
			d: 'M6.4,16.4L13.6,16.4L13.6,23.6L6.4,23.6Z'
		});
	});

	test('is open while its period still settles', () => {
		const open = signalMark({ signal: 'concern', isExcluded: false }, at, {
			half: 4,
			isOpen: true
		});
		expect(open?.role).toBe('concern-open-point');
	});

	test('is a ring where a person left it out, whatever it would have said', () => {
		const left = signalMark({ signal: null, isExcluded: true }, at, usual);
		expect(left).toEqual({ kind: 'dot', role: 'excluded-point', ...at });
	});

	test('is none in normal variation', () => {
		expect(signalMark({ signal: null, isExcluded: false }, at, usual)).toBeNull();
	});
});

describe('the scale of a trend', () => {
	// Weeks of so few that they are not published, but for some; four weeks taken together are judged in their place.
	const few = series('2013-06-10', [[1, 2], [1, 3], null, [28, 52], [29, 54]]);
	const { trend } = indicatorPage(indicatorData({ series: few }), DEFAULT_VIEW, frame());
	const judged = [66.7, 12.5].map((value, index) => ({
		start: '2013-06-10',
		end: '2013-07-08',
		value,
		signal: index === 0 ? ('improvement' as const) : null,
		isExcluded: false
	}));

	test.each([[[]], [[48, 56]]])('holds every judged period, beside values of %j', (scaleValues) => {
		const of = (isApart: boolean): Trend => ({
			...trend,
			limits: { runs: [], judged, isApart },
			scaleValues
		});
		for (const isApart of [true, false]) {
			const { values, down } = trendStage(of(isApart), SLIDE);
			for (const { value } of judged) {
				expect(values.y(value)).toBeLessThanOrEqual(down.from);
				expect(values.y(value)).toBeGreaterThanOrEqual(down.to);
			}
		}
		const stage = trendStage(of(true), SLIDE);
		const dots = judgedMarks(stage).flatMap((mark) => (mark.kind === 'dot' ? mark.y : []));
		expect(dots).toHaveLength(1);
		expect(dots[0]).toBeCloseTo(stage.values.y(12.5), 1);
	});
});

describe('what is judged apart from the line, the months’ ends of a snapshot', () => {
	/** A hundred weeks up to 24 Jun 2013, the last of its month; the last so many still settle. */
	function rolesAt(settling: number, last: number): readonly string[] {
		const parts = Array.from({ length: 100 }, (_, week): [number, number] => [
			week === 99 ? last : 20 + (week % 2) * 2,
			40
		]);
		const data = indicatorData({
			indicator: indicator({ accrual: 'snapshot' }),
			series: series('2011-08-01', parts, { settling })
		});
		const view = { ...DEFAULT_VIEW, range: 'all', week: '2013-06-24' } as const;
		const { marks } = trendFigure(indicatorPage(data, view, frame()).trend);
		return marks.flatMap((mark) => ('role' in mark ? [mark.role] : []));
	}

	test('is open while it still settles, and solid once it has settled (U28)', () => {
		expect(rolesAt(0, 2)).toContain('concern-point');
		expect(rolesAt(0, 2)).not.toContain('concern-open-point');
		expect(rolesAt(1, 2)).toContain('concern-open-point');
		expect(rolesAt(1, 2)).not.toContain('concern-point');
	});

	test('is open without a signal too', () => {
		const solid = (settling: number) =>
			rolesAt(settling, 21).filter((role) => role === 'judged-point').length;
		expect(solid(1)).toBe(solid(0) - 1);
	});
});
