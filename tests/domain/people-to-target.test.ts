import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { millionths, peopleInWords, peopleToTarget, statusOf } from '$lib/domain/target';
import { indicator, lowIsGood, target } from './made-up';

const high = indicator();
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

test('55 % of 100 is 55, which rounding up in binary would make 56 (U5)', () => {
	expect(Math.ceil((55 / 100) * 100)).toBe(56);
	expect(peopleToTarget(of(55, 100), high, target(55))).toBe(0);
	expect(peopleToTarget(of(54, 100), high, target(55))).toBe(1);
});

test('a figure and a sum of millionths are the same number', () => {
	expect(millionths(0.1) + millionths(0.2)).toBe(millionths(0.3));
	expect(millionths(99.999999)).toBe(99_999_999n);
});

describe('the people between a figure and its target (U5)', () => {
	const counts = fc
		.tuple(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([n, share]): [number, number] => [Math.round(n * share), n]);
	const targets = fc.oneof(
		fc.integer({ min: 0, max: 100 }),
		fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
		fc.integer({ min: 0, max: 100_000_000 }).map((parts) => parts / 1_000_000)
	);
	// Enough cases are judged that "too few" does not hide the answer.
	const isMet = (k: number, n: number, each: typeof high, at: number) =>
		statusOf(of(k * 5, n * 5), each, target(at)) === 'met';

	test('where high is good, are exactly as many more as it takes', () => {
		fc.assert(
			fc.property(counts, targets, ([k, n], at) => {
				const people = peopleToTarget(of(k, n), high, target(at)) ?? NaN;
				expect(isMet(k + people, n, high, at)).toBe(true);
				if (k + people > 0) expect(isMet(k + people - 1, n, high, at)).toBe(false);
				expect(people <= 0).toBe(isMet(k, n, high, at));
			}),
			{ numRuns: 500 }
		);
	});

	test('where low is good, are exactly as many fewer as it takes', () => {
		fc.assert(
			fc.property(counts, targets, ([k, n], at) => {
				const people = peopleToTarget(of(k, n), lowIsGood, target(at)) ?? NaN;
				expect(isMet(k - people, n, lowIsGood, at)).toBe(true);
				expect(isMet(k - people + 1, n, lowIsGood, at)).toBe(false);
				expect(people <= 0).toBe(isMet(k, n, lowIsGood, at));
			}),
			{ numRuns: 500 }
		);
	});

	test.each([
		['posts, which are no people', indicator({ counted: null }), of(3, 10)],
		['a neutral indicator', indicator({ polarity: 'neutral' }), of(3, 10)],
		['a rate', indicator({ measure: 'rate' }), of(3, 10)],
		['a ratio', indicator({ measure: 'ratio' }), of(3, 10)],
		['parts of people', high, of(2.5, 10)],
		['a share of parts of people', high, of(2, 10.5)]
	])('are not told of %s', (_, each, observation) => {
		expect(peopleToTarget(observation, each, target(90))).toBeNull();
	});

	test('are not told without a figure or without a target', () => {
		expect(peopleToTarget({ numerator: null, denominator: 9 }, high, target(90))).toBeNull();
		expect(peopleToTarget({ numerator: 9, denominator: null }, high, target(90))).toBeNull();
		expect(peopleToTarget(of(1, 9), high, null)).toBeNull();
	});
});

describe('in words (U5)', () => {
	test('they have the indicator’s own word, and one of them its singular', () => {
		expect(peopleInWords(of(39, 93), high, target(50))).toBe(
			'8 more assessments would have met the target'
		);
		expect(peopleInWords(of(46, 93), high, target(50))).toBe(
			'1 more assessment would have met the target'
		);
		expect(peopleInWords(of(31, 93), lowIsGood, target(25))).toBe(
			'8 fewer referrals would have met the target'
		);
	});

	test('a target that is met has so many to spare, or none', () => {
		expect(peopleInWords(of(50, 93), high, target(50))).toBe('Target met with 3 to spare');
		expect(peopleInWords(of(20, 93), lowIsGood, target(25))).toBe('Target met with 3 to spare');
		// 5 of 9 is above 55 %, and 4 of 9 would be below it.
		expect(peopleInWords(of(5, 9), high, target(55))).toBe('Target met with none to spare');
	});

	test('of a count, they are what lies between it and its target', () => {
		const unallocated = indicator({
			measure: 'count',
			polarity: 'low-is-good',
			counted: { one: 'child', many: 'children' }
		});
		const words = (children: number, at: number) =>
			peopleInWords({ numerator: children, denominator: null }, unallocated, target(at));
		expect(words(7, 4)).toBe('3 fewer children would have met the target');
		expect(words(1, 0)).toBe('1 fewer child would have met the target');
		expect(words(4, 4)).toBe('Target met with none to spare');
		expect(words(2, 4.5)).toBe('Target met with 2 to spare');
	});

	test('nothing is said of too few, or of what none of them could have done', () => {
		expect(peopleInWords(of(1, 4), high, target(90))).toBeNull();
		expect(peopleInWords(of(95, 100), high, target(110))).toBeNull();
		expect(peopleInWords(of(95, 100), high, target(100))).toBe(
			'5 more assessments would have met the target'
		);
		expect(peopleInWords(of(3, 100), lowIsGood, target(0))).toBe(
			'3 fewer referrals would have met the target'
		);
	});
});
