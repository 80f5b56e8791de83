import { describe, expect, test } from 'vitest';
import type { Polarity } from '$lib/domain/indicator';
import { comparisonWith } from '$lib/statistics/comparison';
import { estimateOf, intervalOf } from '$lib/statistics/estimate';
import { funnelOf, type FunnelKind } from '$lib/statistics/funnel';
import { funnelLimits } from '$lib/statistics/funnel-limits';
import type { Interval } from '$lib/statistics/interval';
import { meanInterval } from '$lib/statistics/mean-interval';
import { overdispersionOf } from '$lib/statistics/overdispersion';
import { eventScore, overdispersedEventLimits } from '$lib/statistics/rate-funnel';
import { readSegment } from '$lib/statistics/read-segment';
import { segmentSpans } from '$lib/statistics/segment-spans';
import { overdispersedShareLimits, shareScore } from '$lib/statistics/share-funnel';
import { trendReading } from '$lib/statistics/trend-reading';
import comparisons from '../examples/statistics/comparisons.json';
import funnels from '../examples/statistics/funnels.json';
import intervals from '../examples/statistics/intervals.json';
import laney from '../examples/statistics/laney.json';
import xmr from '../examples/statistics/xmr.json';
import { excluding, marked, shares, toRead, week, weeks } from './made-up';

const POLARITIES: readonly Polarity[] = ['high-is-good', 'low-is-good', 'neutral'];

function polarityOf(text: string): Polarity {
	return POLARITIES.find((each) => each === text) ?? 'neutral';
}

function expectNear(ours: number | null | undefined, theirs: number | null | undefined): void {
	expect(ours ?? NaN).toBeCloseTo(theirs ?? NaN, 8);
}

describe('individual values', () => {
	test.each(xmr)('$source: $name', (example) => {
		const { values, excluded, target, segments, marks, assurance } = example;
		const reading = trendReading(
			toRead(excluding(weeks(values, { target }), excluded), {
				indicator: { measure: 'mean', accrual: 'flow', polarity: polarityOf(example.polarity) },
				recalculations: example.recalculations.map((at) => ({
					date: week(at),
					reason: 'as given',
					by: 'Analyst'
				})),
				baseline: example.baseline
			})
		);
		expect(reading.segments.map(({ from }) => from)).toEqual(segments.map(({ start }) => start));
		for (const { start, centre, lower, upper } of segments) {
			const limits = reading.points[start]?.limits;
			expectNear(limits?.centre, centre);
			expectNear(limits?.lower, lower);
			expectNear(limits?.upper, upper);
		}
		expect(marked(reading, 'outside', 'high')).toEqual(marks.outsideHigh ?? []);
		expect(marked(reading, 'outside', 'low')).toEqual(marks.outsideLow ?? []);
		expect(marked(reading, 'shift', 'high')).toEqual(marks.shiftHigh ?? []);
		expect(marked(reading, 'shift', 'low')).toEqual(marks.shiftLow ?? []);
		expect(marked(reading, 'trend', 'high')).toEqual(marks.trendRising ?? []);
		expect(marked(reading, 'trend', 'low')).toEqual(marks.trendFalling ?? []);
		const { twoOfThreeHigh, twoOfThreeLow } = marks;
		if (twoOfThreeHigh !== undefined) {
			expect(marked(reading, 'two-of-three', 'high')).toEqual(twoOfThreeHigh);
			expect(marked(reading, 'two-of-three', 'low')).toEqual(twoOfThreeLow);
		}
		expect(reading.assurance.kind).toBe(assurance);
	});
});

describe('shares and rates', () => {
	test.each(laney)('$source: $name', (example) => {
		const { numerators, denominators, excluded, centre, lower, upper } = example;
		const parts = numerators.map((numerator, at) => [numerator, denominators[at] ?? 0] as const);
		const points = excluding(shares(parts), excluded);
		const date = example.recalculation == null ? [] : [week(example.recalculation)];
		const spans = segmentSpans(points, {
			definitionChanges: [],
			recalculations: date.map((each) => ({ date: each, reason: 'as given', by: 'Analyst' })),
			newest: week(points.length - 1)
		});
		const chart = example.chart === 'p-prime' ? 'p-prime' : 'u-prime';
		const read = spans.flatMap(
			(span, position) =>
				readSegment(span, position, {
					points,
					chart,
					indicator: { measure: chart === 'p-prime' ? 'percentage' : 'rate', polarity: 'neutral' },
					baseline: example.baseline,
					noun: 'week'
				}).points
		);
		const scale = chart === 'p-prime' ? 100 : 10_000;
		read.forEach(({ value, limits }, at) => {
			if (value === null) return;
			expectNear(limits?.centre, scale * (centre[at] ?? NaN));
			expectNear(limits?.lowerShown, scale * (lower[at] ?? NaN));
			expectNear(limits?.upperShown, scale * (upper[at] ?? NaN));
		});
	});
});

function expectEnds(interval: Interval | null, [lower, upper]: readonly number[]): void {
	expectNear(interval?.lower, lower);
	expectNear(interval?.upper, upper);
}

describe(`intervals (${intervals.source})`, () => {
	test.each(intervals.wilson)('$numerator of $denominator', ({ at95, at99_8, ...counted }) => {
		expectEnds(intervalOf(counted, 'percentage', 95), at95);
		expectEnds(intervalOf(counted, 'percentage', 99.8), at99_8);
	});

	test.each(intervals.rate)('$events among $population ($method)', (example) => {
		const counted = { numerator: example.events, denominator: example.population };
		expectEnds(intervalOf(counted, 'rate', 95), example.at95);
		expectEnds(intervalOf(counted, 'rate', 99.8), example.at99_8);
	});

	test.each(intervals.mean)('the mean of $values', ({ values, at95, at99_8 }) => {
		expectEnds(meanInterval(values, 95), at95);
		expectEnds(meanInterval(values, 99.8), at99_8);
	});
});

test(`a value beside a reference has the word of ${comparisons.source}`, () => {
	for (const { numerator, denominator, reference, highIsGood, lowIsGood } of comparisons.cases) {
		const estimate = estimateOf({ numerator, denominator }, 'percentage');
		expect(comparisonWith(estimate, reference, 'high-is-good')).toBe(highIsGood);
		expect(comparisonWith(estimate, reference, 'low-is-good')).toBe(lowIsGood);
	}
});

describe('funnels', () => {
	const unitsOf = (units: readonly { numerator: number; denominator: number }[]) =>
		units.map((unit, at) => ({ ...unit, id: String(at) }));
	const among = (measure: FunnelKind['measure']) =>
		({ measure, polarity: 'neutral', among: 'teams' }) as const;

	test.each(funnels.shares)('$source: $name', ({ centre, units }) => {
		const funnel = funnelOf(unitsOf(units), among('percentage'));
		if (funnel === null) throw new Error('There is a funnel.');
		expectNear(funnel.centre, centre);
		funnel.points.forEach(({ size, side, beyond }, at) => {
			const unit = units[at];
			expect(side === null ? null : [side, beyond]).toEqual(unit?.beyond);
			const [limits] = funnelLimits(funnel, [size]);
			expectEnds(limits?.plain95 ?? null, unit?.at95 ?? []);
			expectEnds(limits?.plain99_8 ?? null, unit?.at99_8 ?? []);
		});
	});

	test.each(funnels.rates)('$source: $name', ({ centre, units }) => {
		const funnel = funnelOf(unitsOf(units), among('rate'));
		expectNear(funnel?.centre, centre);
		const places = funnel?.points.map(({ side, beyond }) =>
			side === null ? null : [side, beyond]
		);
		expect(places).toEqual(units.map(({ beyond }) => beyond));
	});

	test.each(funnels.overdispersion)('$source: $name', ({ scale, phi, tauSquared, units }) => {
		const sum = (part: 'numerator' | 'denominator') =>
			units.reduce((total, unit) => total + unit[part], 0);
		const share = sum('numerator') / sum('denominator');
		const isArcsine = scale === 'arcsine';
		const found = overdispersionOf(
			units.map(({ numerator, denominator }) =>
				isArcsine ? shareScore(numerator, denominator, share) : eventScore(numerator, denominator)
			)
		);
		expectNear(found?.phi, phi);
		expectNear(found?.tauSquared, tauSquared);
		for (const { denominator, at95, at99_8 } of units) {
			for (const [level, ends] of [
				[95, at95],
				[99.8, at99_8]
			] as const) {
				const limits = isArcsine
					? overdispersedShareLimits(share, denominator, { tauSquared }, level)
					: overdispersedEventLimits(denominator, { tauSquared }, level);
				expectEnds(
					limits,
					ends.map((end) => (isArcsine ? 100 : 1) * end)
				);
			}
		}
	});
});
