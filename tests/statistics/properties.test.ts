import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAbove, isBelow } from '$lib/statistics/tolerance';
import { sideOf } from '$lib/statistics/comparison';
import { intervalOf } from '$lib/statistics/estimate';
import { funnelOf } from '$lib/statistics/funnel';
import { laneyLimits, laneyProcess } from '$lib/statistics/laney';
import type { ReadPoint } from '$lib/statistics/read-point';
import type { TrendReading } from '$lib/statistics/reading';
import type { Sample } from '$lib/statistics/sample';
import { shareLimits } from '$lib/statistics/share-funnel';
import { trendReading } from '$lib/statistics/trend-reading';
import { XMR_CONSTANT, xmrLimits } from '$lib/statistics/xmr';
import { EXCLUDED, sample, shares, toRead, week, weeks } from './made-up';

/** Whole numbers with some missing: sums are exact, so that no result hangs on the last digit. */
const someValues = fc.array(
	fc.oneof(
		{ weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }) },
		{ weight: 1, arbitrary: fc.constant(null) }
	),
	{ minLength: 1, maxLength: 60, size: 'max' }
);

/** A level that shifts, so that rules have something to find. */
const someSeries = fc
	.tuple(someValues, fc.integer({ min: 0, max: 60 }), fc.integer({ min: -25, max: 25 }))
	.map(([values, at, step]) =>
		values.map((value, index) => (value !== null && index >= at ? value + step : value))
	);

const read = (
	values: readonly (number | null)[],
	polarity: 'high-is-good' | 'low-is-good' = 'high-is-good'
) =>
	trendReading(
		toRead(weeks(values), { indicator: { measure: 'mean', accrual: 'flow', polarity } })
	);

const flags = ({ points }: TrendReading) =>
	points.map(({ signals, variation, isConflict }) => ({
		signals: signals.map(({ rule, side, members }) => [rule, side, members].join()),
		variation,
		isConflict
	}));

const mapped = (values: readonly (number | null)[], map: (value: number) => number) =>
	values.map((value) => (value === null ? null : map(value)));

/** Points that lie so near a limit that scaling may move them over it say nothing of scaling. */
function isOnEdge({ points }: TrendReading): boolean {
	return points.some(({ value, limits }) => {
		if (value === null || limits === null) return false;
		const { centre, lower, upper, lowerTwoSigma, upperTwoSigma } = limits;
		return [centre, lower, upper, lowerTwoSigma, upperTwoSigma].some(
			(limit) => Math.abs(value - limit) < 1e-5 && (isAbove(value, limit) || isBelow(value, limit))
		);
	});
}

test('with equal denominators p′ equals XmR with 3/1.128', () => {
	const parts = fc.array(fc.integer({ min: 0, max: 40 }), {
		minLength: 2,
		maxLength: 40,
		size: 'max'
	});
	fc.assert(
		fc.property(parts, (numerators) => {
			const samples = shares(numerators.map((numerator) => [numerator, 40] as const));
			const process = laneyProcess(samples, 'p-prime', 'percentage');
			const straight = xmrLimits(samples, 'percentage');
			if (process === null || straight === null) throw new Error('There are limits.');
			const stepped = laneyLimits(process, 40);
			const unrounded = (limit: number) =>
				straight.centre + ((limit - straight.centre) * (3 / 1.128)) / XMR_CONSTANT;
			expect(stepped.centre).toBeCloseTo(straight.centre, 9);
			expect(stepped.lower).toBeCloseTo(unrounded(straight.lower), 9);
			expect(stepped.upper).toBeCloseTo(unrounded(straight.upper), 9);
		})
	);
});

describe('a series', () => {
	test('moved and stretched has its limits moved and stretched, and the same flags', () => {
		const move = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.5, 2, 3, 10));
		fc.assert(
			fc.property(someSeries, move, (values, [by, times]) => {
				const before = read(values);
				fc.pre(!isOnEdge(before));
				const after = read(mapped(values, (value) => by + times * value));
				expect(flags(after)).toEqual(flags(before));
				const [old, now] = [before.points.at(-1)?.limits, after.points.at(-1)?.limits];
				expect(now == null).toBe(old == null);
				if (old == null || now == null) return;
				expect(now.centre).toBeCloseTo(by + times * old.centre, 6);
				expect(now.upper).toBeCloseTo(by + times * old.upper, 6);
				expect(now.lowerTwoSigma).toBeCloseTo(by + times * old.lowerTwoSigma, 6);
			})
		);
	});

	test('mirrored with its polarity turned has the same improvements and concerns', () => {
		fc.assert(
			fc.property(someSeries, (values) => {
				const before = read(values);
				const after = read(
					mapped(values, (value) => -value),
					'low-is-good'
				);
				expect(after.points.map(({ variation }) => variation)).toEqual(
					before.points.map(({ variation }) => variation)
				);
				expect(after.latest.variation.kind).toBe(before.latest.variation.kind);
			})
		);
	});

	test('does not hang on the order of its rows, or on missing ones being given', () => {
		fc.assert(
			fc.property(someSeries, fc.infiniteStream(fc.nat()), (values, keys) => {
				const rows = weeks(values);
				const shuffled = rows
					.map((row) => [keys.next().value ?? 0, row] as const)
					.sort(([a], [b]) => a - b)
					.map(([, row]) => row);
				expect(trendReading(toRead(shuffled))).toEqual(trendReading(toRead(rows)));
				const inside = rows.filter(
					({ value }, index) => value !== null || index === 0 || index === rows.length - 1
				);
				expect(flags(trendReading(toRead(inside)))).toEqual(flags(trendReading(toRead(rows))));
			})
		);
	});

	test('is not changed by the value of an excluded week', () => {
		fc.assert(
			fc.property(
				someSeries,
				fc.nat(),
				fc.integer({ min: -500, max: 500 }),
				(values, at, other) => {
					const position = at % values.length;
					const withValue = (value: number): readonly Sample[] =>
						weeks(values).map((row, index) =>
							index === position ? sample(index, value, { exclusion: EXCLUDED }) : row
						);
					const others = ({ points }: TrendReading): readonly (ReadPoint | null)[] =>
						points.map((point, index) => (index === position ? null : point));
					const [one, two] = [
						trendReading(toRead(withValue(7))),
						trendReading(toRead(withValue(other)))
					];
					expect(others(two)).toEqual(others(one));
					expect(two.segments).toEqual(one.segments);
					expect(two.latest).toEqual(one.latest);
					expect(two.points[position]).toMatchObject({
						signals: [],
						variation: null,
						isExcluded: true
					});
				}
			)
		);
	});

	test('whose target moves across a limit changes its outlook exactly there', () => {
		fc.assert(
			fc.property(
				someSeries,
				fc.constantFrom('high-is-good' as const, 'low-is-good' as const),
				(values, polarity) => {
					const outlook = (target: number) =>
						trendReading(
							toRead(weeks(values, { target }), {
								indicator: { measure: 'mean', accrual: 'flow', polarity }
							})
						).assurance.kind;
					const limits = read(values).points.findLast(
						({ variation }) => variation !== null
					)?.limits;
					fc.pre(limits != null && limits.upper - limits.lower > 1e-3);
					const isHighGood = polarity === 'high-is-good';
					const step = 1e-6 * Math.max(1, Math.abs(limits.lower), Math.abs(limits.upper));
					expect(outlook(limits.lower)).toBe(isHighGood ? 'pass' : 'fail');
					expect(outlook(limits.lower + step)).toBe('hit-and-miss');
					expect(outlook(limits.upper)).toBe(isHighGood ? 'fail' : 'pass');
					expect(outlook(limits.upper - step)).toBe('hit-and-miss');
				}
			)
		);
	});

	test('has signals only where its points are marked, and marks that hold together', () => {
		fc.assert(
			fc.property(someSeries, (values) => {
				const { points } = read(values);
				points.forEach(({ signals, label, variation, limits }, index) => {
					expect(signals.every(({ members }) => members.includes(index))).toBe(true);
					expect(label === null).toBe(signals.length === 0);
					if (signals.length > 0) expect(variation).not.toBe('common');
					if (limits !== null) expect(limits.lower).toBeLessThanOrEqual(limits.upper);
				});
			})
		);
	});
});

describe('a team in a funnel', () => {
	const someUnits = fc.array(
		fc.tuple(fc.integer({ min: 5, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })),
		{ minLength: 2, maxLength: 20, size: 'max' }
	);

	test('is beyond the limits that are drawn where its own interval leaves the centre out', () => {
		fc.assert(
			fc.property(someUnits, (parts) => {
				const units = parts.map(([denominator, share], index) => ({
					id: String(index),
					numerator: Math.round(share * denominator),
					denominator
				}));
				const funnel = funnelOf(units, {
					measure: 'percentage',
					polarity: 'high-is-good',
					among: 'teams'
				});
				if (funnel === null) throw new Error('There is a funnel.');
				for (const { size, value, side, beyond, id } of funnel.points) {
					const unit = units[Number(id)];
					const inner = shareLimits(funnel.share, size, 95);
					const outer = shareLimits(funnel.share, size, 99.8);
					fc.pre(
						[inner, outer].every(
							({ lower, upper }) => Math.abs(value - lower) > 1e-6 && Math.abs(value - upper) > 1e-6
						)
					);
					const isOutside = (limits: typeof inner) => value < limits.lower || value > limits.upper;
					expect(side !== null).toBe(isOutside(inner));
					expect(beyond === 99.8).toBe(isOutside(outer));
					const interval = unit === undefined ? null : intervalOf(unit, 'percentage', 95);
					expect(side).toBe(interval === null ? null : sideOf(interval, funnel.centre));
				}
			})
		);
	});
});

test('fewer than 13 weeks never have limits, from 13 neighbours on they always do', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30, size: 'max' }),
			(values) => {
				const { points, segments } = read(values);
				expect(points.every(({ limits }) => (limits !== null) === values.length >= 13)).toBe(true);
				expect(segments).toHaveLength(1);
				expect(points.at(-1)?.start).toBe(week(values.length - 1));
			}
		)
	);
});
