import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareMoved } from '$lib/statistics/share-moved';

const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });
const hundreds = (...numerators: readonly number[]) => numerators.map((k) => of(k, 100));
const NONE = of(null, null);

/** Of 100 each: p = 161/802, and z apart by 0.04/0.0400565 = 0.99859 each time, over 0.87 */
const AS_BY_CHANCE = hundreds(18, 22, 18, 22, 18, 22, 18, 22);

describe('how far a share has moved', () => {
	test('is in standard errors of the recent share among as many cases, by how much the shares vary', () => {
		// 0.18 / (0.99859/0.87 · 0.0400565)
		expect(shareMoved(of(40, 100), AS_BY_CHANCE)).toBeCloseTo(3.915, 3);
		expect(shareMoved(of(10, 25), AS_BY_CHANCE)).toBeCloseTo(1.9575, 3);
		expect(shareMoved(of(22, 100), AS_BY_CHANCE)).toBe(0);
	});

	test('counts a small move where the shares vary by less than chance', () => {
		// p = 433/3602, z apart by 1/450 / √(p(1 − p)/450) = 0.14501 each time; (4/450) is from the week before, and nearer:
		// (57/450 - 433/3602) / (0.14501/0.87 · 0.0153243)
		const still = [54, 55, 54, 53, 54, 55, 54, 53].map((k) => of(k, 450));
		expect(shareMoved(of(57, 450), still)).toBeCloseTo(2.529, 2);
		expect(shareMoved(of(21, 100), hundreds(20, 20, 20, 20))).toBe(Infinity);
		expect(shareMoved(of(20, 100), hundreds(20, 20, 20, 20))).toBe(0);
	});

	test('is not hidden by one odd period among them', () => {
		const odd = hundreds(18, 22, 60, 22, 18, 22, 18, 22);
		expect(shareMoved(of(40, 100), odd)).toBeGreaterThan(3);
	});

	test('is taken four periods at a time too where they are small', () => {
		const small = [1, 2, 1, 2, 1, 2, 2, 2].map((k) => of(k, 8));
		// By itself it has not moved.
		expect(shareMoved(of(2, 8), small)).toBeGreaterThan(0);
		expect(shareMoved(of(2, 10), hundreds(20, 20, 20, 20, 22, 22, 22, 20))).toBe(0);
	});

	test('is great after a tiny week beside the rest', () => {
		expect(shareMoved(of(33, 100), [...hundreds(4, 5, 3, 4, 5, 3, 4), of(2, 5)])).toBeGreaterThan(
			3
		);
	});

	test('is how far it lies from all of them where there is none directly before', () => {
		const gap = [...hundreds(19, 20, 21, 20, 19, 45), NONE, NONE];
		expect(shareMoved(of(45, 100), gap)).toBeGreaterThan(1.5);
	});

	test('is without end where there are none or too few before, and nothing where there is none now', () => {
		expect(shareMoved(of(1, 3), [])).toBe(Infinity);
		expect(shareMoved(of(1, 3), [of(0, 0), NONE])).toBe(Infinity);
		expect(shareMoved(of(1, 3), [of(1, 2), of(2, 3)])).toBe(Infinity);
		expect(shareMoved(of(0, 0), AS_BY_CHANCE)).toBe(0);
		expect(shareMoved(NONE, AS_BY_CHANCE)).toBe(0);
	});

	test('is the same for what is in time and what is not', () => {
		const share = fc.integer({ min: 1, max: 500 }).chain((n) => {
			return fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n));
		});
		fc.assert(
			fc.property(share, fc.array(share, { minLength: 4, maxLength: 8 }), ([k, n], recent) => {
				const one = shareMoved(
					of(k, n),
					recent.map(([known, m]) => of(known, m))
				);
				const other = shareMoved(
					of(n - k, n),
					recent.map(([known, m]) => of(m - known, m))
				);
				fc.pre(one < 1e6);
				expect(other / (1 + one)).toBeCloseTo(one / (1 + one), 6);
			})
		);
	});
});
