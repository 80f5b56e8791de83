import { describe, expect, test } from 'vitest';
import { OLD_MILLISECONDS, Stillness, STILL_MILLISECONDS } from '$lib/server/gate/stillness';

const NOON = Date.parse('2013-07-22T12:00:00Z');

/** Looks at a thing at each moment after noon and says whether it was still. */
function looks(
	...seen: readonly { readonly at: number; readonly stamp: string; readonly changedAt?: number }[]
): readonly boolean[] {
	const stillness = new Stillness();
	return seen.map(({ at, stamp, changedAt = at }) => {
		stillness.beginLook(NOON + at);
		const isStill = stillness.isStill('a.csv', stamp, NOON + changedAt);
		stillness.endLook();
		return isStill;
	});
}

describe('a thing is still', () => {
	test('once two looks far enough apart found it the same', () => {
		expect(
			looks(
				{ at: 0, stamp: 'a' },
				{ at: STILL_MILLISECONDS - 1, stamp: 'a' },
				{ at: STILL_MILLISECONDS, stamp: 'a' }
			)
		).toEqual([false, false, true]);
	});

	test('not while it changes, however often it is looked at', () => {
		const seen = ['a', 'b', 'c', 'd'].map((stamp, index) => ({ at: index * 60_000, stamp }));
		expect(looks(...seen)).toEqual([false, false, false, false]);
	});

	test('at the first look where it was changed long ago, and not where it was just changed', () => {
		expect(looks({ at: 0, stamp: 'a', changedAt: -OLD_MILLISECONDS })).toEqual([true]);
		expect(looks({ at: 0, stamp: 'a', changedAt: 1 - OLD_MILLISECONDS })).toEqual([false]);
	});

	test('at a later look not by its times: a copy brings those of its original', () => {
		const [, second] = looks(
			{ at: 0, stamp: 'a' },
			{ at: 2000, stamp: 'b', changedAt: -3_600_000 }
		);
		expect(second).toBe(false);
	});

	test('also where its drive’s clock is ahead', () => {
		const changedAt = 3_600_000;
		expect(looks({ at: 0, stamp: 'a', changedAt }, { at: 2000, stamp: 'a', changedAt })).toEqual([
			false,
			true
		]);
	});

	test('two seconds after our own clock was set back, not an hour', () => {
		expect(
			looks({ at: 3_600_000, stamp: 'a' }, { at: 0, stamp: 'a' }, { at: 2000, stamp: 'a' })
		).toEqual([false, false, true]);
	});
});
