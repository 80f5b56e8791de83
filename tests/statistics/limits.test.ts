import { describe, expect, test } from 'vitest';
import { limitsAbout } from '$lib/statistics/control-limits';
import { laneyLimits, laneyProcess } from '$lib/statistics/laney';
import { isMostlyConstant } from '$lib/statistics/mostly-constant';
import { meanMovingRange } from '$lib/statistics/moving-range';
import { xmrLimits } from '$lib/statistics/xmr';
import { excluding, repeated, sample, shares, weeks } from './made-up';

describe('the mean moving range', () => {
	test('is the mean distance of neighbours', () => {
		expect(meanMovingRange(weeks([10, 12, 11, 13]))).toBeCloseTo(5 / 3, 12);
	});

	test('never crosses a missing week', () => {
		expect(meanMovingRange(weeks([1, 4, null, 6, 5]))).toBe(2);
	});

	test('bridges an excluded week', () => {
		expect(meanMovingRange(excluding(weeks([1, 4, 99, 6, 5]), [2]))).toBe(2);
	});

	test('takes an excluded week without a figure for missing', () => {
		expect(meanMovingRange(excluding(weeks([1, 4, null, 6, 5]), [2]))).toBe(2);
		expect(meanMovingRange(excluding(weeks([1, 4, 0, null, 6, 5]), [2]))).toBe(2);
	});

	test('does not exist where no two weeks are neighbours', () => {
		expect(meanMovingRange(weeks([1, null, 2, null, 3]))).toBeNull();
		expect(meanMovingRange([])).toBeNull();
	});

	test('takes a suppressed week for missing', () => {
		const hidden = sample(2, null, { state: 'suppressed' });
		expect(meanMovingRange([...weeks([1, 4]), hidden, sample(3, 6)])).toBe(3);
	});
});

describe('limits of individual values', () => {
	test('are the mean ± 2.66 mean moving ranges, 2 sigma two thirds of that', () => {
		const limits = xmrLimits(weeks([10, 12, 11, 13]), 'mean');
		expect(limits?.centre).toBe(11.5);
		expect(limits?.lower).toBeCloseTo(11.5 - (2.66 * 5) / 3, 12);
		expect(limits?.upper).toBeCloseTo(15.9333333333, 9);
		expect(limits?.upperTwoSigma).toBeCloseTo(11.5 + (2.66 * 10) / 9, 12);
		expect(limits?.lowerTwoSigma).toBeCloseTo(11.5 - (2.66 * 10) / 9, 12);
	});

	test('equal the centre where all values are equal', () => {
		expect(xmrLimits(weeks([7, 7, 7]), 'mean')).toMatchObject({ centre: 7, lower: 7, upper: 7 });
	});

	test('do not count excluded weeks', () => {
		const without = xmrLimits(weeks([10, 12, 11, 13]), 'mean');
		expect(xmrLimits(excluding(weeks([10, 12, 99, 11, 13]), [2]), 'mean')).toEqual(without);
	});
});

test('limits are drawn cut to what can be, and used uncut', () => {
	expect(limitsAbout(90, 15, 'percentage')).toEqual({
		centre: 90,
		lower: 75,
		upper: 105,
		lowerShown: 75,
		upperShown: 100,
		lowerTwoSigma: 80,
		upperTwoSigma: 100
	});
	expect(limitsAbout(2, 6, 'count')).toMatchObject({ lower: -4, lowerShown: 0, upperShown: 8 });
	expect(limitsAbout(110, 6, 'rate')).toMatchObject({ lowerShown: 104, upperShown: 116 });
});

describe('Laney’s p′', () => {
	const ten = shares([
		[5, 10],
		[6, 10],
		[4, 10],
		[7, 10]
	]);

	test('has the share Σ/Σ, and σ of z from its moving ranges', () => {
		const process = laneyProcess(ten, 'p-prime', 'percentage');
		expect(process?.share).toBeCloseTo(0.55, 12);
		expect(process?.sigmaZ).toBeCloseTo(1.127, 3);
	});

	test('with equal denominators equals XmR with 3/1.128', () => {
		const process = laneyProcess(ten, 'p-prime', 'percentage');
		const straight = xmrLimits(ten, 'percentage');
		if (process === null || straight === null) throw new Error('There are limits.');
		const limits = laneyLimits(process, 10);
		expect(limits.centre).toBeCloseTo(straight.centre, 9);
		const unrounded = ((straight.upper - straight.centre) / 2.66) * (3 / 1.128);
		expect(limits.upper - limits.centre).toBeCloseTo(unrounded, 9);
	});

	test('is wider for a small week than for a large one', () => {
		const process = laneyProcess(
			shares([
				[5, 10],
				[40, 100],
				[6, 10],
				[50, 100]
			]),
			'p-prime',
			'percentage'
		);
		if (process === null) throw new Error('There are limits.');
		const width = (denominator: number) => {
			const { lower, upper } = laneyLimits(process, denominator);
			return upper - lower;
		};
		expect(width(10) / width(40)).toBeCloseTo(2, 12);
	});

	test.each([
		[
			[
				[0, 10],
				[0, 30],
				[0, 20]
			],
			0
		],
		[
			[
				[10, 10],
				[30, 30],
				[20, 20]
			],
			100
		]
	] as const)('of %j has limits that equal the centre', (parts, centre) => {
		const process = laneyProcess(shares(parts), 'p-prime', 'percentage');
		if (process === null) throw new Error('There are limits.');
		expect(laneyLimits(process, 20)).toMatchObject({ centre, lower: centre, upper: centre });
	});

	test('leaves out a week with a denominator of zero', () => {
		const gap = laneyProcess(
			shares([
				[5, 10],
				[6, 10],
				[0, 0],
				[4, 10],
				[7, 10]
			]),
			'p-prime',
			'percentage'
		);
		const whole = laneyProcess(ten, 'p-prime', 'percentage');
		expect(gap?.share).toBe(whole?.share);
		// Without the range from the second to the third: 0.6357 and 1.9069 instead of three.
		expect(gap?.sigmaZ).toBeCloseTo(1.12702, 4);
	});

	test('refuses shares above 1', () => {
		expect(() =>
			laneyProcess(
				shares([
					[15, 10],
					[16, 10]
				]),
				'p-prime',
				'percentage'
			)
		).toThrow(RangeError);
	});
});

test('u′ of a rate may be above 1, and varies as events do', () => {
	const samples = shares([
		[15, 10],
		[26, 10],
		[14, 10],
		[25, 10]
	]);
	const process = laneyProcess(samples, 'u-prime', 'ratio');
	if (process === null) throw new Error('There are limits.');
	expect(process.share).toBe(2);
	// z = -0.5, 0.6, -0.6, 0.5 in units of √(2/10): moving ranges 1.1, 1.2, 1.1.
	const sigmaZ = (1.1 + 1.2 + 1.1) / 3 / Math.sqrt(0.2) / 1.128;
	expect(process.sigmaZ).toBeCloseTo(sigmaZ, 12);
	expect(laneyLimits(process, 10).upper).toBeCloseTo(2 + 3 * sigmaZ * Math.sqrt(0.2), 12);
});

describe('mostly constant', () => {
	test.each([
		[[100, 100, 96], true],
		[[100, 100, 96, 97], false],
		[[96, 100, 97, 100, 100], true],
		[repeated([1, 2], 26), false],
		[[], false]
	])('%j: %s', (values, is) => {
		expect(isMostlyConstant(weeks(values))).toBe(is);
	});

	test('does not count excluded and missing weeks', () => {
		expect(isMostlyConstant(excluding(weeks([5, 5, 5, null, 6, 7]), [0, 1]))).toBe(false);
	});
});
