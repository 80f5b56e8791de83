import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareMoved } from '$lib/statistics/share-moved';

const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('how far a share has moved', () => {
	test('is in standard errors of the share before among as many cases', () => {
		// p = 21/102, √(p(1 − p)/100) = 0.040436; 0.2 / 0.040436
		expect(shareMoved(of(40, 100), of(20, 100))).toBeCloseTo(4.946, 3);
		expect(shareMoved(of(20, 100), of(20, 100))).toBe(0);
		expect(shareMoved(of(10, 25), of(20, 100))).toBeCloseTo(2.473, 3);
	});

	test('leaves room for chance where all or none were counted', () => {
		expect(shareMoved(of(2, 3), of(3, 3))).toBeCloseTo(1 / 3 / Math.sqrt(0.16 / 3), 9);
		expect(shareMoved(of(3, 3), of(0, 3))).toBeCloseTo(1 / Math.sqrt(0.16 / 3), 9);
	});

	test('is without end where there was none before, and nothing where there is none now', () => {
		expect(shareMoved(of(1, 3), of(0, 0))).toBe(Infinity);
		expect(shareMoved(of(1, 3), of(null, null))).toBe(Infinity);
		expect(shareMoved(of(0, 0), of(1, 3))).toBe(0);
		expect(shareMoved(of(null, null), of(1, 3))).toBe(0);
	});

	test('is the same for what is in time and what is not', () => {
		const share = fc.integer({ min: 1, max: 500 }).chain((n) => {
			return fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n));
		});
		fc.assert(
			fc.property(share, share, ([k, n], [known, m]) => {
				const one = shareMoved(of(k, n), of(known, m));
				expect(shareMoved(of(n - k, n), of(m - known, m))).toBeCloseTo(one, 9);
			})
		);
	});
});
