import { describe, expect, test } from 'vitest';
import { outside, sideOutside } from '$lib/statistics/outside';
import { shift } from '$lib/statistics/shift';
import {
	judgementOf,
	readingOf,
	speakingSignal,
	type SpecialCause
} from '$lib/statistics/special-cause';
import { trend } from '$lib/statistics/trend';
import { twoOfThree } from '$lib/statistics/two-of-three';
import { judged, limits } from './made-up';

/** What a rule marks: "high 1 2" for two points. */
const inShort = (causes: readonly SpecialCause[]) =>
	causes.map(({ side, members }) => [side, ...members].join(' '));

describe('outside', () => {
	test('is strictly beyond a limit; neighbours on one side are one cause', () => {
		expect(inShort(outside(judged([50, 61, 63, 60, 39])))).toEqual(['high 1 2', 'low 4']);
	});

	test.each([
		[60, null],
		[60 + 1e-9, null],
		[60 + 1e-7, 'high'],
		[40, null],
		[40 - 1e-7, 'low']
	])('at %d is %s', (value, side) => {
		expect(sideOutside({ value, limits: limits() })).toBe(side);
	});

	test('from above to below are two causes', () => {
		expect(inShort(outside(judged([61, 39, 61])))).toEqual(['high 0', 'low 1', 'high 2']);
	});

	test('goes by the limits that are not cut: 100 % below an upper limit of 104 is within', () => {
		const all = { ...limits(92, 12), upperShown: 100 };
		expect(outside(judged([100], all))).toEqual([]);
	});
});

describe('shift', () => {
	const six = [51, 52, 51, 52, 51, 52];

	test('is seven in a row on one side', () => {
		expect(inShort(shift(judged([...six, 51])))).toEqual(['high 0 1 2 3 4 5 6']);
		expect(shift(judged(six))).toEqual([]);
	});

	test('marks all of a longer row', () => {
		expect(inShort(shift(judged([51, 49, 49, 49, 48, 49, 47, 49, 49, 53])))).toEqual([
			'low 1 2 3 4 5 6 7 8'
		]);
	});

	test('is broken by a point on the centre', () => {
		expect(shift(judged([...six, 50, 51]))).toEqual([]);
		expect(shift(judged([...six, 50 + 1e-9, 51]))).toEqual([]);
	});

	test('is broken by a point on the other side', () => {
		expect(shift(judged([...six, 49, ...six]))).toEqual([]);
	});
});

describe('trend', () => {
	test('is seven points, both ends counted, each above the one before', () => {
		expect(inShort(trend(judged([1, 2, 3, 4, 5, 6, 7])))).toEqual(['high 0 1 2 3 4 5 6']);
		expect(trend(judged([1, 2, 3, 4, 5, 6]))).toEqual([]);
	});

	test('is broken by two equal neighbours', () => {
		expect(trend(judged([1, 2, 3, 3, 4, 5, 6, 7]))).toEqual([]);
		expect(inShort(trend(judged([1, 1, 2, 3, 4, 5, 6, 7])))).toEqual(['high 1 2 3 4 5 6 7']);
	});

	test('falls as it rises', () => {
		expect(inShort(trend(judged([9, 10, 9, 8, 7, 6, 5, 4, 5])))).toEqual(['low 1 2 3 4 5 6 7']);
	});

	test('that turns shares its top between both', () => {
		const up = [1, 2, 3, 4, 5, 6, 7];
		const down = [6, 5, 4, 3, 2, 1];
		expect(inShort(trend(judged([...up, ...down])))).toEqual([
			'high 0 1 2 3 4 5 6',
			'low 6 7 8 9 10 11 12'
		]);
	});

	test('of fewer than two points is none', () => {
		expect(trend([])).toEqual([]);
		expect(trend(judged([1]))).toEqual([]);
	});
});

describe('two of three', () => {
	// 2 sigma at 56⅔ and 43⅓.
	test('marks the two beyond 2 sigma of three on one side', () => {
		expect(inShort(twoOfThree(judged([50, 57, 55, 58, 50])))).toEqual(['high 1 3']);
		expect(inShort(twoOfThree(judged([43, 42, 49])))).toEqual(['low 0 1']);
	});

	test('asks for the third on the same side of the centre', () => {
		expect(twoOfThree(judged([57, 49, 58]))).toEqual([]);
		expect(twoOfThree(judged([57, 50, 58]))).toEqual([]);
	});

	test('counts points beyond 3 sigma', () => {
		expect(inShort(twoOfThree(judged([61, 55, 57])))).toEqual(['high 0 2']);
	});

	test('asks for two, and for strictly beyond', () => {
		expect(twoOfThree(judged([57, 55, 55]))).toEqual([]);
		const all = limits(50, 9);
		expect(twoOfThree(judged([57, 55, 56], all))).toEqual([]);
		expect(inShort(twoOfThree(judged([57, 55, 56.001], all)))).toEqual(['high 0 2']);
	});

	test('needs three points', () => {
		expect(twoOfThree(judged([57, 58]))).toEqual([]);
	});

	test('goes on as one cause while its windows overlap', () => {
		expect(inShort(twoOfThree(judged([57, 55, 57, 55, 57])))).toEqual(['high 0 2 4']);
		expect(inShort(twoOfThree(judged([57, 57, 55, 55, 55, 57, 57])))).toEqual([
			'high 0 1',
			'high 5 6'
		]);
	});
});

describe('a point’s signals', () => {
	const cause = (rule: SpecialCause['rule'], side: SpecialCause['side']): SpecialCause => ({
		rule,
		side,
		members: [0]
	});

	test.each([
		['high', 'high-is-good', 'improvement'],
		['low', 'high-is-good', 'concern'],
		['high', 'low-is-good', 'concern'],
		['low', 'low-is-good', 'improvement'],
		['high', 'neutral', 'neutral']
	] as const)('%s where %s is %s', (side, polarity, reading) => {
		expect(readingOf(side, polarity)).toBe(reading);
	});

	test('have the label outside, trend, two of three, shift in this order', () => {
		const all = [
			cause('shift', 'high'),
			cause('two-of-three', 'high'),
			cause('trend', 'high'),
			cause('outside', 'high')
		];
		const labels = [4, 3, 2, 1].map(
			(count) => judgementOf(all.slice(0, count), 'high-is-good').label?.rule
		);
		expect(labels).toEqual(['outside', 'trend', 'two-of-three', 'shift']);
	});

	test('of both kinds are a conflict, which shows as concern', () => {
		const falling = cause('trend', 'low');
		const judgement = judgementOf([cause('outside', 'high'), falling], 'high-is-good');
		expect(judgement).toMatchObject({
			label: { rule: 'outside', side: 'high' },
			variation: 'concern',
			isConflict: true
		});
		expect(speakingSignal(judgement, 'high-is-good')).toBe(falling);
	});

	test('on both sides are no conflict where neither is better', () => {
		const signals = [cause('outside', 'high'), cause('trend', 'low')];
		expect(judgementOf(signals, 'neutral')).toMatchObject({
			variation: 'neutral',
			isConflict: false,
			label: { rule: 'outside' }
		});
	});

	test('at the top of a turning trend have the label of the falling one, high being good', () => {
		const signals = [cause('trend', 'high'), cause('trend', 'low')];
		expect(judgementOf(signals, 'high-is-good').label?.side).toBe('low');
		expect(judgementOf(signals, 'low-is-good').label?.side).toBe('high');
		expect(judgementOf(signals, 'neutral').label?.side).toBe('low');
	});

	test('are common cause where there is none', () => {
		expect(judgementOf([], 'high-is-good')).toEqual({
			signals: [],
			label: null,
			variation: 'common',
			isConflict: false
		});
	});
});
