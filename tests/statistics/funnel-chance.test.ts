import { expect, test } from 'vitest';
import { chanceInWords, chanceOfAnyBeyond } from '$lib/statistics/funnel-chance';

test.each([
	[1, 0.05, 'about 1 in 10'],
	[2, 0.0975, 'about 1 in 10'],
	[4, 0.18549375, 'about 2 in 10'],
	[9, 0.36975, 'about 4 in 10'],
	[12, 0.45964, 'about half'],
	[14, 0.51233, 'about half'],
	[40, 0.87149, 'about 9 in 10'],
	[60, 0.95393, 'nearly all']
])(
	'of %d units one at least lies beyond the inner limits with the chance %d',
	(units, chance, words) => {
		expect(chanceOfAnyBeyond(units)).toBeCloseTo(chance, 5);
		expect(chanceInWords(units)).toBe(words);
	}
);
