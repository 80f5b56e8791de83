import { describe, expect, test } from 'vitest';
import { chartChoice } from '$lib/statistics/chart-choice';
import { excluding, repeated, shares, weeks } from './made-up';

describe('the chart', () => {
	const kindOf = (
		parts: readonly (readonly [number, number])[],
		measure: 'percentage' | 'rate' = 'percentage'
	) => chartChoice(shares(parts), measure, 'week').kind;
	const thirteen = (pattern: readonly number[]) =>
		repeated(pattern, 15).map((each) => [5, each] as const);

	test('has straight limits where denominators lie within a quarter of their mean', () => {
		expect(kindOf(thirteen([20, 25, 30]))).toBe('xmr');
		expect(kindOf(thirteen([75, 100, 125]))).toBe('xmr');
		expect(kindOf(thirteen([18, 25, 32]))).toBe('p-prime');
		expect(kindOf(thirteen([74, 100, 126]))).toBe('p-prime');
		expect(kindOf(thirteen([18, 25, 32]), 'rate')).toBe('u-prime');
		expect(kindOf(thirteen([20, 25, 30]), 'rate')).toBe('xmr');
	});

	test('has straight limits where a denominator is not known, or a share above 100 %', () => {
		const [first, ...others] = shares(thirteen([18, 25, 32]));
		if (first === undefined) throw new Error('There is a week.');
		expect(
			chartChoice([{ ...first, denominator: null }, ...others], 'percentage', 'week')
		).toMatchObject({
			kind: 'xmr',
			reason: 'Straight limits, as the denominator of a week is not known (XmR chart).'
		});
		expect(
			chartChoice([{ ...first, numerator: 19 }, ...others], 'percentage', 'week').reason
		).toContain('above 100%');
		expect(chartChoice([{ ...first, numerator: 19 }, ...others], 'rate', 'week').kind).toBe(
			'u-prime'
		);
	});

	test.each(['count', 'ratio', 'mean'] as const)('of a %s has straight limits', (measure) => {
		expect(chartChoice(weeks(repeated([1, 2], 13)), measure, 'week').kind).toBe('xmr');
	});

	test('is a run line under 13 weeks that count', () => {
		expect(chartChoice(weeks(repeated([1, 2], 12)), 'count', 'week').kind).toBe('run');
		expect(chartChoice(excluding(weeks(repeated([1, 2], 13)), [4]), 'count', 'week')).toEqual({
			kind: 'run',
			reason: 'A line without limits: fewer than 13 weeks can be judged together.'
		});
	});

	test('does not go by an excluded week', () => {
		const parts = [...thirteen([20, 25, 30]), [5, 900] as const];
		expect(chartChoice(excluding(shares(parts), [15]), 'percentage', 'week').kind).toBe('xmr');
	});
});
