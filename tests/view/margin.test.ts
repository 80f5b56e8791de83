import { expect, test } from 'vitest';
import { marginInWords } from '$lib/view/margin';
import { indicator, point, target } from '../domain/made-up';
import { figure } from './made-up';

const now = (numerator: number, denominator: number) => point(numerator, denominator);

test('a figure is certain where chance alone would not carry it over its target (U22)', () => {
	// 23 of 55: Wilson 29.7 to 55.0.
	const against = (value: number, status: 'met' | 'missed') =>
		marginInWords(figure(now(23, 55), null, { target: target(value), status }), indicator());
	expect(against(60, 'missed')).toBe(
		'Certainly off target: by chance alone it could be 30% to 55%'
	);
	expect(against(50, 'missed')).toBe('Too close to call: by chance alone it could be 30% to 55%');
	expect(against(20, 'met')).toBe('Certainly on target: by chance alone it could be 30% to 55%');
});

test('close and certain is said to fall short, never to be off target', () => {
	const close = figure(now(500, 1000), null, { target: target(54, 5), status: 'close' });
	expect(marginInWords(close, indicator())).toMatch(/^Certainly short of the target: /);
});

test('nothing is said without a target, of too few, of a ratio or where neither is better', () => {
	const judged = figure(now(3, 4), null, { target: target(60), status: 'too-few' });
	expect(marginInWords(judged, indicator())).toBeNull();
	const fine = figure(now(23, 55), null, { target: target(60), status: 'missed' });
	expect(marginInWords(fine, indicator({ measure: 'ratio' }))).toBeNull();
	expect(marginInWords(fine, indicator({ polarity: 'neutral' }))).toBeNull();
	expect(marginInWords(figure(now(23, 55), null), indicator())).toBeNull();
});
