import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf, value } from '$lib/domain/observation';

describe('the value of an observation', () => {
	test('is scaled by its measure', () => {
		const observation = { numerator: 39, denominator: 93 };
		expect(value(observation, 'percentage')).toBeCloseTo(41.935, 3);
		expect(value(observation, 'rate')).toBeCloseTo(4193.548, 3);
		expect(value(observation, 'ratio')).toBeCloseTo(0.419, 3);
		expect(value(observation, 'mean')).toBe(value(observation, 'ratio'));
	});

	test('of a count is its numerator, even zero', () => {
		expect(value({ numerator: 318, denominator: null }, 'count')).toBe(318);
		expect(value({ numerator: 0, denominator: null }, 'count')).toBe(0);
	});

	test('of none out of some is zero, which is a figure', () => {
		expect(value({ numerator: 0, denominator: 7 }, 'percentage')).toBe(0);
	});

	test.each([
		['a denominator of zero', 0, 0],
		['no denominator', 3, null],
		['no numerator', null, 5],
		['neither', null, null]
	])('does not exist with %s', (_, numerator, denominator) => {
		expect(value({ numerator, denominator }, 'percentage')).toBeNull();
	});
});

describe('a sum of observations', () => {
	test('adds numerators and denominators, and averages nothing', () => {
		const sum = sumOf([
			{ numerator: 1, denominator: 2 },
			{ numerator: 90, denominator: 98 }
		]);
		expect(sum).toEqual({ numerator: 91, denominator: 100 });
		expect(value(sum, 'percentage')).toBe(91); // the average of 50 % and 91.8 % would be 70.9 %
	});

	test('of nothing, or with a part missing, does not exist', () => {
		expect(sumOf([])).toEqual({ numerator: null, denominator: null });
		expect(
			sumOf([
				{ numerator: 1, denominator: null },
				{ numerator: 2, denominator: 4 }
			])
		).toEqual({ numerator: 3, denominator: null });
	});

	test('of tenths leaves no binary dust', () => {
		const tenths = [0.1, 0.2, 0.7].map((numerator) => ({ numerator, denominator: 0.1 }));
		expect(sumOf(tenths)).toEqual({ numerator: 1, denominator: 0.3 });
	});

	test('of figures with up to six decimals is exact to the last of them', () => {
		const millionths = fc.array(fc.integer({ min: 0, max: 10_000_000_000_000 }), {
			minLength: 1,
			maxLength: 400,
			size: 'max'
		});
		fc.assert(
			fc.property(millionths, (parts) => {
				const exact = parts.reduce((total, part) => total + BigInt(part), 0n);
				const sum = sumOf(parts.map((part) => ({ numerator: part / 1e6, denominator: null })));
				expect(sum.numerator).toBe(Number(exact) / 1e6);
			})
		);
	});
});
