import { expect, test } from 'vitest';
import { summedFrom } from '$lib/domain/stretches';

test.each([
	['week', '2013-08-26', '2013-08-26'],
	['quarter', '2013-07-01', '2013-07-01'],
	['ytd', '2013-08-26', '2013-04-01'],
	['rolling-12w', '2013-08-26', '2013-06-10'],
	['rolling-12m', '2013-08-26', '2012-09-03']
] as const)(
	'what a figure by %s ending with the week of %s is summed from',
	(grain, start, from) => {
		expect(summedFrom(grain, { frequency: 'week', start })).toBe(from);
	}
);

test.each([
	['rolling-12w', '2013-06-01'],
	['rolling-12m', '2012-09-01']
] as const)('of months, by %s, so many months', (grain, from) => {
	expect(summedFrom(grain, { frequency: 'month', start: '2013-08-01' })).toBe(from);
});
