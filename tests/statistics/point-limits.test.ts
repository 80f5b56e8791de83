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

type Kind = 'share' | 'open' | 'event';

/** Percentages of weeks, small and not; numbers of what is open; rare events: each way in which points are chosen. */
function trendOf(kind: Kind, parts: readonly (readonly [number, number])[]): TrendToRead {
	const samples =
		kind === 'share'
			? shares(parts.map(([n, d]) => [Math.min(n, d), d]))
			: weeks(parts.map(([n]) => (n === 8 ? null : kind === 'open' ? 400 + n : n)));
	const indicator = {
		measure: kind === 'share' ? 'percentage' : 'count',
		accrual: kind === 'open' ? 'snapshot' : 'flow',
		polarity: 'high-is-good'
	} as const;
	return toRead(samples, { indicator });
}

const someTrends: fc.Arbitrary<TrendToRead> = fc
	.record({
		parts: fc.array(part, { minLength: 1, maxLength: 80, size: 'max' }),
		kind: fc.constantFrom<Kind>('share', 'open', 'event'),
		left: fc.array(fc.nat(44), { maxLength: 2 }),
		about: cuts
	})
	.map(({ parts, kind, left, about }) => {
		const trend = trendOf(kind, parts);
		return { ...trend, ...about, samples: excluding(trend.samples, left) };
	});

function expectSame(trend: TrendToRead) {
	const reading = trendReading(trend);
	const whole = [...reading.points, ...reading.newestWeeks];
	const limited = pointLimits(trend);
	expect(whole).toMatchObject(limited);
	expect(limited).toHaveLength(whole.length);
	return reading;
}

test('the limits alone are those of the whole reading, of every point and newest week', () => {
	fc.assert(
		fc.property(someTrends, (trend) => void expectSame(trend)),
		{ numRuns: 300 }
	);
});

test('so are those of each kind of points', () => {
	const parts = (of: number) => Array.from({ length: 77 }, (_, index) => [index % 5, of] as const);
	expect(expectSame(trendOf('share', parts(30))).basis.kind).toBe('each-period');
	expect(expectSame(trendOf('share', parts(6))).basis.kind).toBe('four-week-sums');
	const { basis, newestWeeks } = expectSame(trendOf('open', parts(1)));
	expect(basis.kind).toBe('month-ends');
	expect(newestWeeks.at(-1)?.limits).not.toBeNull();
});
