import { describe, expect, test } from 'vitest';
import { funnelOf, placeInWords, type FunnelKind, type FunnelUnit } from '$lib/statistics/funnel';
import { funnelLimits } from '$lib/statistics/funnel-limits';
import { overdispersionOf } from '$lib/statistics/overdispersion';
import { eventLimits, eventScore, overdispersedEventLimits } from '$lib/statistics/rate-funnel';
import { overdispersedShareLimits, shareLimits, shareScore } from '$lib/statistics/share-funnel';

const TEAMS: FunnelKind = { measure: 'percentage', polarity: 'high-is-good', among: 'teams' };
const AUTHORITIES: FunnelKind = { ...TEAMS, among: 'authorities' };

const units = (
	parts: readonly (readonly [number | null, number | null])[]
): readonly FunnelUnit[] =>
	parts.map(([numerator, denominator], index) => ({ id: `T${index + 1}`, numerator, denominator }));

/** So many units of which every other is far from the rest. */
const apart = (count: number) =>
	units(Array.from({ length: count }, (_, index) => [index % 2 === 0 ? 30 : 70, 100] as const));

describe('a funnel of teams', () => {
	test('stands about Σ/Σ, and classes each team by its own interval', () => {
		const funnel = funnelOf(
			units([
				[20, 50],
				[40, 50]
			]),
			TEAMS
		);
		expect(funnel?.centre).toBeCloseTo(60, 12);
		expect(funnel?.points).toMatchObject([
			{ id: 'T1', size: 50, value: 40, side: 'low', beyond: 95, comparison: 'worse' },
			{ id: 'T2', size: 50, value: 80, side: 'high', beyond: 95, comparison: 'better' }
		]);
	});

	test('of one is none, and of none neither', () => {
		expect(funnelOf(units([[20, 50]]), TEAMS)).toBeNull();
		expect(funnelOf([], TEAMS)).toBeNull();
	});

	test('leaves out teams without a figure, with nothing counted, or above 100 %', () => {
		const funnel = funnelOf(
			units([
				[20, 50],
				[null, 50],
				[3, 0],
				[3, null],
				[60, 50],
				[30, 50]
			]),
			TEAMS
		);
		expect(funnel?.points.map(({ id }) => id)).toEqual(['T1', 'T6']);
		expect(
			funnelOf(
				units([
					[20, 50],
					[null, 50]
				]),
				TEAMS
			)
		).toBeNull();
	});

	test('says too few of a denominator under 5', () => {
		const funnel = funnelOf(
			units([
				[0, 4],
				[400, 500]
			]),
			TEAMS
		);
		expect(funnel?.points[0]).toMatchObject({ comparison: 'too-few', side: null, beyond: null });
		expect(placeInWords('too-few')).toBe('too few to tell');
		expect(placeInWords('similar')).toBe('within the expected range');
	});

	test('never has wider limits, however far teams are apart', () => {
		expect(funnelOf(apart(24), TEAMS)?.overdispersion).toBeNull();
		expect(funnelOf(apart(24), TEAMS)?.words).toContain('Of 24 teams about one in twenty');
	});

	test('tells side and limits where neither is better', () => {
		const funnel = funnelOf(
			units([
				[5, 50],
				[45, 50]
			]),
			{ ...TEAMS, polarity: 'neutral' }
		);
		expect(funnel?.points[0]).toMatchObject({ comparison: 'lower', side: 'low', beyond: 99.8 });
	});

	test('that all are at 0 or at 100 has limits that are one', () => {
		const funnel = funnelOf(
			units([
				[0, 50],
				[0, 30]
			]),
			TEAMS
		);
		if (funnel === null) throw new Error('There is a funnel.');
		expect(funnel.points.every(({ comparison }) => comparison === 'similar')).toBe(true);
		expect(funnelLimits(funnel, [40])[0]?.plain95).toEqual({ lower: 0, upper: 0 });
	});
});

describe('a funnel of authorities', () => {
	test('has wider limits beside the plain ones from 20 on, where they differ by more than chance', () => {
		const funnel = funnelOf(apart(20), AUTHORITIES);
		if (funnel === null) throw new Error('There is a funnel.');
		expect(funnel.overdispersion?.phi).toBeGreaterThan(1);
		expect(funnel.words).toContain('differ by more than chance');
		const [limits] = funnelLimits(funnel, [100]);
		expect(limits?.wide95?.lower).toBeLessThan(limits?.plain95.lower ?? 0);
		expect(limits?.wide99_8?.upper).toBeGreaterThan(limits?.plain99_8.upper ?? 100);
		expect(
			funnelOf(apart(20), { ...AUTHORITIES, measure: 'rate' })?.overdispersion?.phi
		).toBeGreaterThan(1);
	});

	test('under 20 has plain limits and says so', () => {
		const funnel = funnelOf(apart(19), AUTHORITIES);
		expect(funnel?.overdispersion).toBeNull();
		expect(funnel?.words).toContain('with fewer than 20 of them it cannot be told how much');
	});

	test('that chance explains has plain limits', () => {
		const alike = units(Array.from({ length: 24 }, (_, index) => [50 + (index % 3), 100] as const));
		const funnel = funnelOf(alike, AUTHORITIES);
		expect(funnel?.overdispersion).toBeNull();
		expect(funnel === null ? null : funnelLimits(funnel, [100])[0]?.wide95).toBeNull();
	});
});

describe('a funnel of rates', () => {
	test('has limits per 10,000 of which events are beyond where their own interval is', () => {
		const funnel = funnelOf(
			units([
				[20, 10_000],
				[30, 10_000]
			]),
			{ ...TEAMS, measure: 'rate' }
		);
		if (funnel === null) throw new Error('There is a funnel.');
		expect(funnel.centre).toBe(25);
		const [limits] = funnelLimits(funnel, [10_000]);
		const events = eventLimits(25, 95);
		expect(limits?.plain95.lower).toBeCloseTo(events.lower, 9);
		expect(limits?.plain95.upper).toBeCloseTo(events.upper, 9);
	});

	test('of nothing at all has limits of 0', () => {
		const funnel = funnelOf(
			units([
				[0, 900],
				[0, 800]
			]),
			{ ...TEAMS, measure: 'rate' }
		);
		expect(funnel === null ? null : funnelLimits(funnel, [900])[0]?.plain99_8).toEqual({
			lower: 0,
			upper: 0
		});
	});
});

describe('the worked examples', () => {
	test('of limits of shares', () => {
		expect(shareLimits(0.4, 50, 95).lower).toBeCloseTo(26.42, 2);
		expect(shareLimits(0.4, 50, 95).upper).toBeCloseTo(53.58, 2);
		expect(shareLimits(0.4, 200, 95).lower).toBeCloseTo(33.21, 2);
		expect(shareLimits(0.9, 5, 99.8)).toMatchObject({ upper: 100 });
		expect(shareScore(46, 94, 0.49723).z).toBeCloseTo(-0.1526, 4);
		const wide = overdispersedShareLimits(0.49723, 94, { tauSquared: 0.0000267 }, 95);
		expect(wide.lower).toBeCloseTo(39.64, 2);
		expect(wide.upper).toBeCloseTo(59.82, 2);
		expect(overdispersedShareLimits(0.02, 5, { tauSquared: 0.1 }, 95).lower).toBe(0);
		expect(overdispersedShareLimits(0.98, 5, { tauSquared: 0.1 }, 95).upper).toBe(100);
	});

	test('of limits of events', () => {
		expect(eventLimits(25.3, 95).lower).toBeCloseTo(15.45, 2);
		expect(eventLimits(25.3, 95).upper).toBeCloseTo(36.1, 2);
		expect(eventLimits(3.6, 95).lower).toBe(0);
		expect(eventScore(100, 108).z).toBeCloseTo(-0.7846, 4);
		const wide = overdispersedEventLimits(108, { tauSquared: 0.00344 }, 95);
		expect(wide.lower).toBeCloseTo(0.7247, 4);
		expect(wide.upper).toBeCloseTo(1.3195, 4);
		expect(overdispersedEventLimits(1, { tauSquared: 1 }, 95).lower).toBe(0);
	});

	test('of overdispersion', () => {
		const scores = [-2, 0, 0, 2].map((z) => ({ z, error: 0.1 }));
		const found = overdispersionOf(scores);
		expect(found?.phi).toBeCloseTo(0.98, 12);
		expect(found?.tauSquared).toBeCloseTo(0.92 / 300, 12);
		expect(overdispersionOf(scores.slice(0, 1))).toBeNull();
	});
});
