import { expect, test } from 'vitest';
import { outlookInWords, realChangeInWords, variationOf } from '$lib/view/variation';
import { read, repeated } from '../statistics/made-up';

const steady = repeated([40, 44], 26);

test.for([
	['Normal variation', 'normal', read(steady)],
	['Real change for the worse', 'worse-low', read([...steady, 10])],
	['Real change for the better', 'better-high', read([...steady, 90])],
	['Real change for the worse', 'worse-high', read([...steady, 90], 'low-is-good')],
	['Real change for the better', 'better-low', read([...steady, 10], 'low-is-good')],
	['Real change: higher', 'higher', read([...steady, 90], 'neutral')],
	['Real change: lower', 'lower', read([...steady, 10], 'neutral')],
	['Too few weeks to tell', 'too-few', read(steady.slice(0, 5))]
] as const)('"%s" has the picture %s (U22)', ([label, icon, reading]) => {
	expect(variationOf(reading.latest)).toMatchObject({ label, icon });
});

test.for([
	['No', read(steady)],
	['Worse', read([...steady, 10])],
	['Worse', read([...steady, 90], 'low-is-good')],
	['Better', read([...steady, 90])],
	['Higher', read([...steady, 90], 'neutral')],
	['Lower', read([...steady, 10], 'neutral')],
	['Too few', read(steady.slice(0, 5))]
] as const)('in a cell under "Real change" it is "%s"', ([cell, reading]) => {
	expect(realChangeInWords(variationOf(reading.latest))).toBe(cell);
});

test('what the change is stands beside it, where there is more to say (U22)', () => {
	expect(variationOf(read([...steady, 10]).latest).detail).toBe(
		'below the usual range in the week of 8 Jul'
	);
	expect(variationOf(read(steady.slice(0, 5)).latest).detail).toBe('needs 8 more weeks');
	expect(variationOf(read(steady).latest).detail).toBeNull();
});

test('too few sums of four weeks are too few weeks (U22)', () => {
	const { latest } = read([]);
	const words = 'Too few four-week periods to tell: needs 3 more four-week periods';
	expect(variationOf({ ...latest, variation: { kind: 'too-few', needs: 3 }, words })).toEqual({
		icon: 'too-few',
		label: 'Too few weeks to tell',
		detail: 'needs 3 more four-week periods'
	});
});

test('the outlook is said where there is one (U22)', () => {
	const words = 'Will usually miss the target';
	expect(outlookInWords({ kind: 'fail', target: 75, words })).toBe(words);
	expect(outlookInWords({ kind: 'none', reason: 'no-target', words: 'No outlook' })).toBeNull();
});
