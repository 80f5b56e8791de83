import { describe, expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { actionCheck } from '$lib/meeting/action-check';
import type { Sample } from '$lib/statistics/sample';
import { trendReading } from '$lib/statistics/trend-reading';

const FIRST = '2013-01-07';

/** Weeks of a count, high being good, from the first Monday of 2013. */
function reading(values: readonly (number | null)[], polarity = 'high-is-good' as const) {
	const samples = values.map((value, index): Sample => {
		const start = daysAfter(FIRST, 7 * index);
		return {
			start,
			end: daysAfter(start, 7),
			numerator: value,
			denominator: null,
			value,
			state: value === null ? 'missing' : 'ok',
			exclusion: null,
			target: null
		};
	});
	return trendReading({
		samples,
		frequency: 'week',
		indicator: { measure: 'count', accrual: 'flow', polarity },
		definitionChanges: [],
		recalculations: [],
		baseline: null
	});
}

const week = (index: number) => daysAfter(FIRST, 7 * index);
const usual = (weeks: number) => Array.from({ length: weeks }, (_, i) => (i % 2 === 0 ? 40 : 44));

describe('on its check day an action comes back with what its indicator did (U19)', () => {
	test('a real change that began after it was agreed counts for it', () => {
		const better = reading([...usual(26), ...Array.from({ length: 8 }, () => 70)]);
		expect(actionCheck(better, week(25), week(34))).toEqual({
			verdict: 'better',
			words: 'Real change for the better since it was agreed'
		});
		const worse = reading([...usual(26), ...Array.from({ length: 8 }, () => 12)]);
		expect(actionCheck(worse, week(25), week(34)).verdict).toBe('worse');
	});

	test('a change that had begun before is going on, and not the action’s doing', () => {
		const worse = reading([...usual(26), ...Array.from({ length: 8 }, () => 12)]);
		const check = actionCheck(worse, week(28), week(34));
		expect(check).toEqual({
			verdict: 'going-on',
			words: 'Still worse, as before it was agreed'
		});
	});

	test('six weeks without a sign are too early to tell, seven are normal variation', () => {
		const still = reading(usual(40));
		expect(actionCheck(still, week(33), week(40)).words).toBe(
			'Too early to tell: 6 weeks since it was agreed'
		);
		expect(actionCheck(still, week(32), week(40))).toEqual({
			verdict: 'normal',
			words: 'Normal variation since it was agreed'
		});
	});

	test('no week since, or too few for limits, is too early', () => {
		expect(actionCheck(reading(usual(30)), week(29), week(30)).words).toBe(
			'Too early to tell: no weeks since it was agreed'
		);
		expect(actionCheck(reading(usual(9)), week(1), week(9)).verdict).toBe('too-early');
	});

	test('a week without a figure does not count', () => {
		const gaps = reading([...usual(33), 40, null, 44, null, 40, null, 44]);
		expect(actionCheck(gaps, week(32), week(40)).words).toBe(
			'Too early to tell: 4 weeks since it was agreed'
		);
	});
});
