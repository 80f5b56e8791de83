import { describe, expect, test } from 'vitest';
import { chiSquaredQuantile } from '$lib/statistics/chi-squared-quantile';
import { gammaShareBelow, logGamma } from '$lib/statistics/gamma';
import { deviateOf } from '$lib/statistics/interval';
import { meanInterval } from '$lib/statistics/mean-interval';
import { normalQuantile } from '$lib/statistics/normal-quantile';
import { byarInterval, exactInterval, poissonInterval } from '$lib/statistics/poisson';
import { rootOf } from '$lib/statistics/root';
import { studentQuantile } from '$lib/statistics/student-quantile';
import { wilsonInterval } from '$lib/statistics/wilson';

/** Quantiles worked out with thirty digits and more from their definitions (mpmath 1.3). */
describe('the normal quantile', () => {
	test.each([
		[0.975, 1.95996398454005],
		[0.999, 3.09023230616781],
		[0.95, 1.64485362695147],
		[0.5, 0],
		[0.2, -0.841621233572914],
		[1e-10, -6.361340902404056]
	])('of %d is %d', (probability, deviate) => {
		expect(Math.abs(normalQuantile(probability) - deviate)).toBeLessThan(1e-13);
	});

	test.each([0, 1, -1, 2, NaN])('refuses %d', (probability) => {
		expect(() => normalQuantile(probability)).toThrow(RangeError);
	});

	test('gives the deviates of the two levels', () => {
		expect(deviateOf(95)).toBeCloseTo(1.95996398454005, 13);
		expect(deviateOf(99.8)).toBeCloseTo(3.09023230616781, 13);
	});
});

test.each([
	[0.025, 2, 0.0506356159685798],
	[0.975, 2, 7.37775890822787],
	[0.975, 22, 36.78071208403556],
	[0.001, 18, 4.90484880872755],
	[0.999, 1, 10.8275661706627],
	[0.5, 3.3, 2.662522912042122]
])('the chi-squared quantile of %d with %d degrees is %d', (probability, degrees, value) => {
	expect(chiSquaredQuantile(probability, degrees)).toBeCloseTo(value, 11);
});

test.each([
	[0.975, 1, 12.7062047361747],
	[0.975, 9, 2.2621571627982],
	[0.999, 1, 318.30883898555],
	[0.999, 30, 3.385184866829305],
	[0.975, 1000, 1.9623390808264085],
	[0.5, 7, 0]
])('Student’s quantile of %d with %d degrees is %d', (probability, degrees, value) => {
	expect(studentQuantile(probability, degrees) / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 11);
});

test('the gamma function’s logarithm and shares', () => {
	expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
	expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
	expect(gammaShareBelow(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
	expect(gammaShareBelow(3, 0)).toBe(0);
	expect(gammaShareBelow(200, 200)).toBeCloseTo(0.5094034180072363, 11);
});

test('a root is found to the last digit', () => {
	expect(rootOf((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
});

describe('the worked examples', () => {
	test('of Wilson’s interval', () => {
		expect(wilsonInterval(23, 55, 95)?.lower).toBeCloseTo(29.7, 1);
		expect(wilsonInterval(39, 93, 95)?.lower).toBeCloseTo(32.4, 1);
		expect(wilsonInterval(39, 93, 95)?.upper).toBeCloseTo(52.1, 1);
		expect(wilsonInterval(0, 5, 95)).toMatchObject({ lower: 0 });
		expect(wilsonInterval(5, 5, 95)).toMatchObject({ upper: 100 });
	});

	test.each([
		[1, 0],
		[-1, 5],
		[6, 5],
		[NaN, 5]
	])('of what is no share: %d of %d', (numerator, denominator) => {
		expect(wilsonInterval(numerator, denominator, 95)).toBeNull();
	});

	test('of the Poisson intervals', () => {
		expect(poissonInterval(4, 95)?.lower).toBeCloseTo(1.0899, 4);
		expect(poissonInterval(4, 95)?.upper).toBeCloseTo(10.2416, 4);
		expect(exactInterval(0, 95)).toMatchObject({ lower: 0 });
		expect(exactInterval(0, 95).upper).toBeCloseTo(-Math.log(0.025), 12);
		expect(byarInterval(65, 95).lower).toBeCloseTo(50.1632, 4);
		expect(byarInterval(65, 95).upper).toBeCloseTo(82.8491, 4);
		expect(poissonInterval(-1, 95)).toBeNull();
	});

	test('of the Poisson intervals are exact up to 9 events and Byar’s from 10', () => {
		expect(poissonInterval(9, 95)).toEqual(exactInterval(9, 95));
		expect(poissonInterval(10, 95)).toEqual(byarInterval(10, 95));
		expect(poissonInterval(10, 95)).not.toEqual(exactInterval(10, 95));
	});

	test('of the mean', () => {
		expect(meanInterval([22.06, 22.31], 95)?.lower).toBeCloseTo(20.5967, 4);
		expect(meanInterval([22.06, 22.31], 95)?.upper).toBeCloseTo(23.7733, 4);
		expect(meanInterval([5], 95)).toBeNull();
		expect(meanInterval([], 95)).toBeNull();
		expect(meanInterval([3, 3, 3], 95)).toEqual({ lower: 3, upper: 3 });
	});
});
