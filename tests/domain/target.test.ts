import { describe, expect, test } from 'vitest';
import {
	isTooFew,
	sideOf,
	statusInWords,
	statusOf,
	targetAt,
	targetsAtGrain
} from '$lib/domain/target';
import { count, indicator, lowIsGood, target } from './made-up';

const high = indicator();
const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('a figure exactly on its target is on target', () => {
	test.each([
		[55, 100, 55],
		[333, 1000, 33.3],
		[29, 100, 29],
		[57, 100, 57],
		[58, 100, 58],
		[7, 1000, 0.7],
		[5, 5, 100],
		[0, 5, 0],
		[26.4, 52.8, 50],
		[0.6, 9.6, 6.25]
	])('%d of %d at %d %% where high is good', (numerator, denominator, at) => {
		expect(statusOf(of(numerator, denominator), high, target(at))).toBe('met');
	});

	test('in every tenth of a per cent, whichever way is good', () => {
		for (let tenths = 0; tenths <= 1000; tenths += 1) {
			const observation = of(tenths, 1000);
			const at = target(tenths / 10);
			expect(sideOf(observation, 'percentage', at.target)).toBe(0);
			expect(statusOf(observation, high, at)).toBe('met');
			expect(statusOf(observation, lowIsGood, at)).toBe('met');
			if (tenths > 0) expect(statusOf(of(tenths - 1, 1000), high, at)).toBe('missed');
			if (tenths < 1000) expect(statusOf(of(tenths + 1, 1000), lowIsGood, at)).toBe('missed');
		}
	});

	test.each([
		['a count', indicator({ measure: 'count', polarity: 'low-is-good' }), of(12, null), 12],
		['a ratio', indicator({ measure: 'ratio', polarity: 'low-is-good' }), of(184.8, 8.4), 22],
		['a mean', indicator({ measure: 'mean' }), of(66, 5), 13.2],
		['a rate', indicator({ measure: 'rate' }), of(2932, 100_000), 293.2]
	])('as %s', (_, each, observation, at) => {
		expect(statusOf(observation, each, target(at))).toBe('met');
		const worse = each.polarity === 'low-is-good' ? at - 0.1 : at + 0.1;
		expect(statusOf(observation, each, target(worse))).toBe('missed');
	});
});

test('a third is above 33.333333 % and below 33.333334 %', () => {
	expect(statusOf(of(2, 6), high, target(33.333333))).toBe('met');
	expect(statusOf(of(2, 6), high, target(33.333334))).toBe('missed');
});

describe('a figure on the wrong side of its target', () => {
	test('is close up to the end of the tolerance, and no further', () => {
		expect(statusOf(of(899, 1000), high, target(90, 5))).toBe('close');
		expect(statusOf(of(850, 1000), high, target(90, 5))).toBe('close');
		expect(statusOf(of(849, 1000), high, target(90, 5))).toBe('missed');
		expect(statusOf(of(201, 1000), lowIsGood, target(20, 2.5))).toBe('close');
		expect(statusOf(of(225, 1000), lowIsGood, target(20, 2.5))).toBe('close');
		expect(statusOf(of(226, 1000), lowIsGood, target(20, 2.5))).toBe('missed');
	});

	test('is close at ends that binary numbers cannot hold', () => {
		expect(statusOf(of(2, 1000), lowIsGood, target(0.1, 0.1))).toBe('close');
		expect(statusOf(of(3, 1000), lowIsGood, target(0.1, 0.2))).toBe('close');
		expect(statusOf(of(691, 1000), high, target(69.2, 0.1))).toBe('close');
	});

	test('is never close where no tolerance is given', () => {
		expect(statusOf(of(899_999, 1_000_000), high, target(90))).toBe('missed');
		expect(statusOf(of(200_001, 1_000_000), lowIsGood, target(20))).toBe('missed');
	});

	test('may be close to a target of zero, or past one of a hundred', () => {
		expect(statusOf(of(1, 100), lowIsGood, target(0))).toBe('missed');
		expect(statusOf(of(1, 100), lowIsGood, target(0, 1))).toBe('close');
		expect(statusOf(of(0, 100), high, target(1, 2))).toBe('close');
		expect(statusOf(of(100, 100), high, target(110))).toBe('missed');
	});
});

describe('a target for a count of events', () => {
	const all = [target(40)];
	const referrals = { ...count, accrual: 'flow', defaultGrain: 'week' } as const;

	test('is one for its own period: nothing is said of twelve weeks, a month or a year by it', () => {
		expect(targetsAtGrain(all, referrals, 'week')).toBe(all);
		for (const grain of ['rolling-12w', 'month', 'quarter', 'year', 'ytd'] as const)
			expect(targetsAtGrain(all, referrals, grain)).toEqual([]);
		expect(targetsAtGrain(all, { ...referrals, defaultGrain: 'month' }, 'month')).toBe(all);
	});

	test('of what is open, or of a share, holds whatever the period', () => {
		expect(targetsAtGrain(all, { ...referrals, accrual: 'snapshot' }, 'month')).toBe(all);
		expect(targetsAtGrain(all, high, 'year')).toBe(all);
	});
});

describe('a figure without a judgement', () => {
	test('of fewer than five is too few, met or not, with a target or without', () => {
		expect(statusOf(of(4, 4), high, target(90))).toBe('too-few');
		expect(statusOf(of(0, 4), high, null)).toBe('too-few');
		expect(statusOf(of(0, 5), high, target(90))).toBe('missed');
		expect(statusOf(of(3.1, 4.9), indicator({ counted: null }), target(90))).toBe('too-few');
	});

	test('as a count is never too few', () => {
		expect(isTooFew(of(2, null), count)).toBe(false);
		const unallocated = indicator({ measure: 'count', polarity: 'low-is-good' });
		expect(statusOf(of(2, null), unallocated, target(0))).toBe('missed');
	});

	test('has no value where there is none to judge', () => {
		expect(statusOf(of(null, null), high, target(90))).toBe('no-value');
		expect(statusOf(of(0, 0), high, target(90))).toBe('no-value');
	});

	test('has no target where there is none, or where neither way is better', () => {
		expect(statusOf(of(5, 10), high, null)).toBe('no-target');
		const neutral = indicator({ polarity: 'neutral' });
		expect(statusOf(of(5, 10), neutral, target(10))).toBe('no-target');
	});
});

test('every status has its own words', () => {
	const all = (['met', 'close', 'missed', 'too-few', 'no-target', 'no-value'] as const).map(
		statusInWords
	);
	expect(all).toEqual([
		'On target',
		'Close to target',
		'Off target',
		'Too few',
		'No target',
		'No figure'
	]);
});

describe('the target in force', () => {
	const everyones = target(85, 5, { from: '2012-04-02' });
	const later = target(95, 3, { from: '2016-04-04' });
	const own = target(80, 0, { unit: 'north', from: '2014-04-07' });
	const all = [later, own, everyones];

	test.each([
		['2012-04-01', null],
		['2012-04-02', everyones],
		['2016-04-03', everyones],
		['2016-04-04', later]
	])('of everyone on %s', (day, expected) => {
		expect(targetAt(all, 'south', day)).toBe(expected);
	});

	test('of a unit is its own from its first day on, before a later one of everyone’s', () => {
		expect(targetAt(all, 'north', '2014-04-06')).toBe(everyones);
		expect(targetAt(all, 'north', '2014-04-07')).toBe(own);
		expect(targetAt(all, 'north', '2019-01-07')).toBe(own);
	});

	test('does not hang on the order in which they are listed', () => {
		const listed = [everyones, later, own];
		for (const day of ['2012-04-02', '2014-04-07', '2019-01-07']) {
			expect(targetAt(listed, 'north', day)).toBe(targetAt(all, 'north', day));
		}
	});
});
