import { describe, expect, test } from 'vitest';
import { authorityRanks } from '$lib/statistics/authority-rank';

describe('authorities are ranked', () => {
	test('with ties at the least rank, and without those that are missing', () => {
		expect(authorityRanks([30, 10, 10, null, 20], 'low-is-good')).toEqual([
			{ rank: 4, of: 4, band: 'D' },
			{ rank: 1, of: 4, band: 'A' },
			{ rank: 1, of: 4, band: 'A' },
			null,
			{ rank: 3, of: 4, band: 'C' }
		]);
	});

	test('from the highest where high is good', () => {
		expect(authorityRanks([1, 3, 2, 0], 'high-is-good').map((each) => each?.rank)).toEqual([
			3, 1, 2, 4
		]);
	});

	test('without bands where neither is better', () => {
		const ranks = authorityRanks([1, 3, 2, 0], 'neutral');
		expect(ranks.map((each) => [each?.rank, each?.band])).toEqual([
			[3, null],
			[1, null],
			[2, null],
			[4, null]
		]);
	});

	test('in bands that end at ⌈n/4⌉, ⌈n/2⌉ and ⌈3n/4⌉', () => {
		const values = Array.from({ length: 150 }, (_, index) => index);
		const bands = authorityRanks(values, 'low-is-good').map((each) => each?.band);
		const sizes = ['A', 'B', 'C', 'D'].map((band) => bands.filter((each) => each === band).length);
		expect(sizes).toEqual([38, 37, 38, 37]);
	});

	test('and none of fewer than four: a band would hold none of them', () => {
		expect(authorityRanks([1, 3, 2, null], 'low-is-good')).toEqual([null, null, null, null]);
	});

	test('and none where there are none', () => {
		expect(authorityRanks([], 'neutral')).toEqual([]);
		expect(authorityRanks([null], 'low-is-good')).toEqual([null]);
	});
});
