import { describe, expect, test } from 'vitest';
import { assuranceOf, besideChange } from '$lib/statistics/assurance';
import { isSlowMoving, lagOneAutocorrelation } from '$lib/statistics/autocorrelation';
import { expectedChanceSignals } from '$lib/statistics/chance-signals';
import { comparisonInWords, comparisonWith } from '$lib/statistics/comparison';
import { estimateOf, intervalOf, meanEstimateOf } from '$lib/statistics/estimate';
import { neighbourComparison } from '$lib/statistics/neighbour-comparison';
import { certaintyInWords, targetCertainty } from '$lib/statistics/target-certainty';
import { excluding, repeated, weeks } from './made-up';

describe('the outlook', () => {
	const limits = { lower: 40, upper: 60 };
	const without = 'too-few';

	test.each([
		['high-is-good', 39.9, 'pass'],
		['high-is-good', 40, 'pass'],
		['high-is-good', 40 + 1e-7, 'hit-and-miss'],
		['high-is-good', 60 - 1e-7, 'hit-and-miss'],
		['high-is-good', 60, 'fail'],
		['low-is-good', 60, 'pass'],
		['low-is-good', 60 - 1e-7, 'hit-and-miss'],
		['low-is-good', 40 + 1e-7, 'hit-and-miss'],
		['low-is-good', 40, 'fail']
	] as const)('of a process at 40 to 60, %s, target %d: %s', (polarity, target, kind) => {
		expect(assuranceOf({ polarity, target, limits, without })).toMatchObject({ kind, target });
	});

	test('goes by limits that are not cut: a target of 100 % below an upper limit of 104 is hit and miss', () => {
		const wide = { lower: 80, upper: 104 };
		expect(assuranceOf({ polarity: 'high-is-good', target: 100, limits: wide, without }).kind).toBe(
			'hit-and-miss'
		);
	});

	test.each([
		['neutral', 50, limits, 'neutral'],
		['high-is-good', null, limits, 'no-target'],
		['high-is-good', 50, null, 'too-few']
	] as const)('is none, with the reason: %s, target %s', (polarity, target, own, reason) => {
		expect(assuranceOf({ polarity, target, limits: own, without })).toMatchObject({
			kind: 'none',
			reason
		});
	});

	test('beside a real change the other way says what the range would do, not what will be', () => {
		const outlook = (target: number) =>
			assuranceOf({ polarity: 'high-is-good', target, limits, without });
		const [pass, fail, hit] = [outlook(40), outlook(60), outlook(50)];
		expect(besideChange(fail, 'improvement')).toMatchObject({
			kind: 'fail',
			words: 'Would usually miss the target, but has changed'
		});
		expect(besideChange(pass, 'concern')).toMatchObject({
			kind: 'pass',
			words: 'Would usually meet the target, but has changed'
		});
		for (const [same, change] of [
			[fail, 'concern'],
			[pass, 'improvement'],
			[fail, null],
			[hit, 'improvement']
		] as const)
			expect(besideChange(same, change)).toBe(same);
	});

	test('of a process that never varies passes a target that it meets', () => {
		const constant = { lower: 100, upper: 100 };
		expect(
			assuranceOf({ polarity: 'high-is-good', target: 95, limits: constant, without }).kind
		).toBe('pass');
		expect(
			assuranceOf({ polarity: 'high-is-good', target: 100, limits: constant, without }).kind
		).toBe('pass');
	});
});

describe('an estimate', () => {
	test('of a percentage has Wilson’s intervals', () => {
		const estimate = estimateOf({ numerator: 23, denominator: 55 }, 'percentage');
		if (estimate.kind !== 'with-intervals') throw new Error('It has intervals.');
		expect(estimate.value).toBeCloseTo(41.818, 3);
		expect(estimate.interval95.lower).toBeCloseTo(29.7, 1);
		expect(estimate.interval95.upper).toBeCloseTo(55.0, 1);
		expect(estimate.interval99_8.lower).toBeLessThan(estimate.interval95.lower);
	});

	test('of a rate is exact below 10 events and Byar’s from 10, where the two nearly meet', () => {
		expect(intervalOf({ numerator: 4, denominator: 1000 }, 'rate', 95)?.lower).toBeCloseTo(
			10.899,
			3
		);
		const sixteen = intervalOf({ numerator: 16, denominator: null }, 'count', 95);
		expect(sixteen?.lower).toBeCloseTo(9.1395, 4);
		expect(sixteen?.upper).toBeCloseTo(25.9844, 4);
		const below = intervalOf({ numerator: 9.999999, denominator: null }, 'count', 95);
		const from = intervalOf({ numerator: 10, denominator: null }, 'count', 95);
		expect(from?.upper).toBeCloseTo(below?.upper ?? 0, 2);
	});

	test.each([
		[{ numerator: 2, denominator: 4 }, 'percentage', 'too-few'],
		[{ numerator: 2, denominator: 5 }, 'percentage', 'with-intervals'],
		[{ numerator: 2, denominator: 4 }, 'rate', 'too-few'],
		[{ numerator: 2, denominator: null }, 'count', 'with-intervals'],
		[{ numerator: 0, denominator: null }, 'count', 'with-intervals'],
		[{ numerator: 2, denominator: 0 }, 'percentage', 'none'],
		[{ numerator: null, denominator: 20 }, 'percentage', 'none'],
		[{ numerator: 2, denominator: null }, 'percentage', 'none'],
		[{ numerator: 90, denominator: 10 }, 'ratio', 'bare'],
		[{ numerator: 90, denominator: 10 }, 'mean', 'bare'],
		[{ numerator: 11, denominator: 10 }, 'percentage', 'bare']
	] as const)('of %j as a %s is %s', (observation, measure, kind) => {
		expect(estimateOf(observation, measure).kind).toBe(kind);
	});
});

describe('the estimate of a mean', () => {
	test('has t intervals from five values on', () => {
		const estimate = meanEstimateOf([8, 9, 10, 11, 12]);
		if (estimate.kind !== 'with-intervals') throw new Error('It has intervals.');
		expect(estimate.value).toBe(10);
		expect(estimate.interval95.lower).toBeCloseTo(8.04, 2);
		expect(estimate.interval95.upper).toBeCloseTo(11.96, 2);
		expect(estimate.interval99_8.upper).toBeGreaterThan(estimate.interval95.upper);
	});

	test('of fewer is too few, of none there is none', () => {
		expect(meanEstimateOf([8, 10])).toEqual({ kind: 'too-few', value: 9 });
		expect(meanEstimateOf([8])).toEqual({ kind: 'too-few', value: 8 });
		expect(meanEstimateOf([])).toEqual({ kind: 'none' });
	});
});

describe('a comparison', () => {
	const estimate = estimateOf({ numerator: 23, denominator: 55 }, 'percentage');
	if (estimate.kind !== 'with-intervals') throw new Error('It has intervals.');
	const { interval95, interval99_8 } = estimate;

	test.each([
		[50, 'high-is-good', 'similar'],
		[60, 'high-is-good', 'worse'],
		[70, 'high-is-good', 'much-worse'],
		[70, 'low-is-good', 'much-better'],
		[60, 'low-is-good', 'better'],
		[25, 'high-is-good', 'better'],
		[10, 'high-is-good', 'much-better'],
		[10, 'low-is-good', 'much-worse'],
		[70, 'neutral', 'lower'],
		[25, 'neutral', 'higher'],
		[50, 'neutral', 'similar'],
		[interval95.upper, 'high-is-good', 'similar'],
		[interval95.upper + 1e-6, 'high-is-good', 'worse'],
		[interval99_8.upper, 'high-is-good', 'worse'],
		[interval99_8.upper + 1e-6, 'high-is-good', 'much-worse'],
		[interval95.lower, 'high-is-good', 'similar']
	] as const)('of 23 of 55 with %d, %s, is %s', (reference, polarity, word) => {
		expect(comparisonWith(estimate, reference, polarity)).toBe(word);
	});

	test('claims nothing of too few, of a bare value, of none', () => {
		expect(comparisonWith({ kind: 'too-few', value: 100 }, 50, 'high-is-good')).toBe('too-few');
		expect(comparisonWith({ kind: 'bare', value: 9 }, 5, 'high-is-good')).toBe('difference-only');
		expect(comparisonWith({ kind: 'none' }, 5, 'high-is-good')).toBeNull();
		expect(comparisonInWords('much-better')).toBe('much better');
	});
});

describe('the neighbours', () => {
	test('may be beaten by their mean and not by their median: both are stated', () => {
		const estimate = estimateOf({ numerator: 42, denominator: 200 }, 'percentage');
		const options = { polarity: 'low-is-good', verdictBy: 'mean' } as const;
		const compared = neighbourComparison(estimate, [20, 22, 24, 50, null], options);
		expect(compared).toMatchObject({
			summary: { mean: 29, median: 23, least: 20, most: 50, count: 4, of: 5 },
			verdictBy: 'mean',
			reference: 29,
			verdict: 'better',
			verdictByOther: 'similar'
		});
		const byMedian = neighbourComparison(estimate, [20, 22, 24, 50, null], {
			...options,
			verdictBy: 'median'
		});
		expect(byMedian).toMatchObject({ reference: 23, verdict: 'similar', verdictByOther: 'better' });
	});

	test('are no comparison where none has a number', () => {
		const options = { polarity: 'neutral', verdictBy: 'median' } as const;
		expect(neighbourComparison({ kind: 'none' }, [null, null], options)).toBeNull();
		expect(neighbourComparison({ kind: 'none' }, [3], options)?.verdict).toBeNull();
	});
});

describe('a figure against its target', () => {
	const estimate = estimateOf({ numerator: 23, denominator: 55 }, 'percentage');

	test('is certain beyond its interval, else too close to call', () => {
		expect(targetCertainty(estimate, 60)).toBe('certain');
		expect(targetCertainty(estimate, 50)).toBe('too-close-to-call');
		expect(targetCertainty(estimate, 20)).toBe('certain');
		if (estimate.kind !== 'with-intervals') throw new Error('It has intervals.');
		expect(targetCertainty(estimate, estimate.interval95.upper)).toBe('too-close-to-call');
	});

	test('is not known to be either of too few, or without an interval', () => {
		expect(targetCertainty({ kind: 'too-few', value: 50 }, 60)).toBe('not-known');
		expect(targetCertainty({ kind: 'bare', value: 50 }, 60)).toBe('not-known');
		expect(certaintyInWords('not-known')).toBeNull();
		expect(certaintyInWords('too-close-to-call')).toBe('Too close to call');
	});
});

describe('how much each point is like the one before', () => {
	test('is the lag-1 autocorrelation', () => {
		expect(lagOneAutocorrelation(weeks([1, 2, 3, 4]))).toEqual({ r: 0.25, count: 4 });
	});

	test('does not count pairs across a missing or an excluded week', () => {
		expect(lagOneAutocorrelation(weeks([1, 2, null, 3, 4]))?.r).toBeCloseTo(0.3, 12);
		expect(lagOneAutocorrelation(excluding(weeks([1, 2, 99, 3, 4]), [2]))?.r).toBeCloseTo(0.3, 12);
	});

	test('does not exist where all are equal', () => {
		expect(lagOneAutocorrelation(weeks([5, 5, 5]))).toBeNull();
		expect(isSlowMoving(weeks(repeated([5], 30)))).toBe(false);
		expect(lagOneAutocorrelation([])).toBeNull();
	});
});

test('26 weeks move slowly where r is above a half, and not where it is below', () => {
	// 13 weeks at each of two levels with every k-th one at the other.
	const withReturns = (every: number) =>
		weeks(Array.from({ length: 26 }, (_, index) => Number(index < 13 !== (index % every === 3))));
	expect(lagOneAutocorrelation(withReturns(11))?.r).toBeCloseTo(0.50275, 5);
	expect(isSlowMoving(withReturns(11))).toBe(true);
	expect(lagOneAutocorrelation(withReturns(8))?.r).toBeCloseTo(0.41941, 5);
	expect(isSlowMoving(withReturns(8))).toBe(false);
});

test('of 60 indicators 1.2 are expected to signal by chance', () => {
	expect(expectedChanceSignals(60)).toBeCloseTo(1.2, 12);
	expect(expectedChanceSignals(0)).toBe(0);
});
