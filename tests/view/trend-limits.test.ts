import { describe, expect, test } from 'vitest';
import type { IsoDate } from '$lib/domain/period';
import { daysAfter } from '$lib/domain/period';
import { trendLimits, hasLimits } from '$lib/view/trend-limits';
import { seriesReading } from '$lib/view/series-reading';
import { indicator, series, unit } from '../domain/made-up';
import { indicatorSeries } from './made-up';

const FIRST = '2012-04-02';
const north = unit('north');

interface Made {
	readonly accrual?: 'flow' | 'snapshot';
	readonly denominator?: number;
	readonly exclusions?: readonly { readonly from: IsoDate; readonly until: IsoDate }[];
}

/** Weeks of 20 and 22 in turn of 40, then so many of 5. */
function made(count: number, low: number, but: Made = {}) {
	const denominator = but.denominator ?? 40;
	const share = (week: number) => (week >= count ? 0.125 : week % 2 === 0 ? 0.5 : 0.55);
	const parts = Array.from({ length: count + low }, (_, week): [number, number] => [
		Math.round(share(week) * denominator),
		denominator
	]);
	const each = indicatorSeries({
		indicator: indicator({ accrual: but.accrual ?? 'flow' }),
		series: series(FIRST, parts),
		exclusions: (but.exclusions ?? []).map((span) => ({
			...span,
			indicator: 'assessments-in-time',
			unit: null,
			reason: 'Christmas',
			by: 'A. Reader'
		}))
	});
	const week = daysAfter(FIRST, 7 * (count + low - 1));
	const reading = seriesReading(each, { week, unit: north });
	return { reading, end: daysAfter(week, 7) };
}

describe('the limits of a trend', () => {
	test('are one step where they are straight, from the first week drawn to the last', () => {
		const { reading, end } = made(26, 0);
		const limits = trendLimits(reading, { grain: 'week', start: daysAfter(end, -70), end });
		expect(limits.isApart).toBe(false);
		expect(limits.runs).toHaveLength(1);
		const [run] = limits.runs;
		expect(run?.isProvisional).toBe(false);
		expect(run?.steps).toHaveLength(1);
		// Moving ranges of 5 points: 52.5 ± 2.66 × 5.
		expect(run?.steps[0]).toMatchObject({ start: daysAfter(end, -70), end });
		expect(run?.steps[0]?.centre).toBeCloseTo(52.5, 9);
		expect(run?.steps[0]?.lower).toBeCloseTo(39.2, 9);
		expect(run?.steps[0]?.upper).toBeCloseTo(65.8, 9);
		expect(limits.judged).toEqual([]);
	});

	test('are provisional from 13 weeks, firm from 20, and none from 12', () => {
		const runsOf = (count: number) => {
			const { reading, end } = made(count, 0);
			return trendLimits(reading, { grain: 'week', start: FIRST, end }).runs;
		};
		expect(runsOf(12)).toEqual([]);
		expect(runsOf(13).map((run) => run.isProvisional)).toEqual([true]);
		expect(runsOf(20).map((run) => run.isProvisional)).toEqual([false]);
	});

	test('flag what is a real change, for the worse where high is good', () => {
		const { reading, end } = made(26, 2);
		const { judged } = trendLimits(reading, { grain: 'week', start: FIRST, end });
		const worse = judged.filter(({ signal }) => signal === 'concern');
		expect(worse.map(({ start }) => start)).toEqual([daysAfter(end, -14), daysAfter(end, -7)]);
	});

	test('mark what a person left out, which moves no limit', () => {
		const { reading, end } = made(26, 1, {
			exclusions: [{ from: daysAfter(FIRST, 26 * 7), until: daysAfter(FIRST, 26 * 7) }]
		});
		const { judged, runs } = trendLimits(reading, { grain: 'week', start: FIRST, end });
		expect(judged).toMatchObject([{ signal: null, isExcluded: true, value: 12.5 }]);
		expect(runs[0]?.steps[0]?.centre).toBeCloseTo(52.5, 9);
	});

	test('come from months’ ends of a snapshot, whose steps reach from one to the next', () => {
		const { reading, end } = made(100, 0, { accrual: 'snapshot' });
		const limits = trendLimits(reading, { grain: 'week', start: FIRST, end });
		expect(limits.isApart).toBe(true);
		expect(limits.judged.length).toBe(reading.points.length);
		const steps = limits.runs.flatMap((run) => run.steps);
		expect(steps.at(-1)?.end).toBe(end);
		steps.slice(1).forEach((step, index) => {
			expect(step.start).toBe(steps[index]?.end);
		});
	});

	test('stand beside rolling 12 weeks only where they come from four weeks at a time', () => {
		const [large, small] = [made(60, 0).reading, made(60, 0, { denominator: 8 }).reading];
		expect(hasLimits('rolling-12w', large)).toBe(false);
		expect(hasLimits('rolling-12w', small)).toBe(true);
		expect(
			['ytd', 'rolling-12m'].some((grain) =>
				hasLimits(grain === 'ytd' ? 'ytd' : 'rolling-12m', small)
			)
		).toBe(false);
	});
});
