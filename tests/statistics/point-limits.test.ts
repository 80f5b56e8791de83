import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointLimits } from '$lib/statistics/point-limits';
import type { TrendToRead } from '$lib/statistics/reading';
import { trendReading } from '$lib/statistics/trend-reading';
import { excluding, shares, toRead, week, weeks } from './made-up';

const decision = fc.record({
	date: fc.nat(45).map(week),
	reason: fc.constant('a new way of work'),
	by: fc.constant('Analyst')
});
const change = fc.record({ date: fc.nat(45).map(week), label: fc.constant('New definition') });
const cuts = fc.record({
	recalculations: fc.array(decision, { maxLength: 2 }),
	definitionChanges: fc.array(change, { maxLength: 1 })
});
const part = fc.tuple(fc.nat(8), fc.integer({ min: 0, max: 30 }));

/** Percentages of weeks, small and not; numbers of what is open; rare events: each way in which points are chosen. */
const someTrends: fc.Arbitrary<TrendToRead> = fc
	.record({
		parts: fc.array(part, { minLength: 1, maxLength: 80, size: 'max' }),
		kind: fc.constantFrom('share', 'open', 'event'),
		left: fc.array(fc.nat(44), { maxLength: 2 }),
		cuts
	})
	.map(({ parts, kind, left, cuts: about }) => {
		const samples =
			kind === 'share'
				? shares(parts.map(([n, d]) => [Math.min(n, d), d]))
				: weeks(parts.map(([n]) => (n === 8 ? null : kind === 'open' ? 400 + n : n)));
		const indicator = {
			measure: kind === 'share' ? 'percentage' : 'count',
			accrual: kind === 'open' ? 'snapshot' : 'flow',
			polarity: 'high-is-good'
		} as const;
		return toRead(excluding(samples, left), { indicator, ...about });
	});

test('the limits alone are those of the whole reading, of every point and newest week', () => {
	const bases = new Set<string>();
	let limited = 0;
	fc.assert(
		fc.property(someTrends, (trend) => {
			const { basis, points, newestWeeks } = trendReading(trend);
			const whole = [...points, ...newestWeeks].map(({ start, value, limits }) => ({
				start,
				value,
				limits
			}));
			expect(
				pointLimits(trend).map(({ start, value, limits }) => ({ start, value, limits }))
			).toEqual(whole);
			bases.add(basis.kind);
			if (newestWeeks.some(({ limits }) => limits !== null)) limited += 1;
		}),
		{ numRuns: 400 }
	);
	expect([...bases].sort()).toEqual(['each-period', 'four-week-sums', 'month-ends']);
	expect(limited).toBeGreaterThan(0);
});
