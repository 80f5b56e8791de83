import { describe, expect, test } from 'vitest';
import { signalMark } from '$lib/charts/limits';

const at = { x: 10, y: 20 };
const usual = { half: 4, isOpen: false };

describe('the mark of a judged period', () => {
	test('is a diamond for the worse and a square for the better: told apart without colour (U6)', () => {
		const worse = signalMark({ signal: 'concern', isExcluded: false }, at, usual);
		const better = signalMark({ signal: 'improvement', isExcluded: false }, at, usual);
		expect(worse).toEqual({ kind: 'path', role: 'concern-point', d: 'M10,15L15,20L10,25L5,20Z' });
		expect(better).toEqual({
			kind: 'path',
			role: 'improvement-point',
			d: 'M6.4,16.4L13.6,16.4L13.6,23.6L6.4,23.6Z'
		});
	});

	test('is open while its period still settles', () => {
		const open = signalMark({ signal: 'concern', isExcluded: false }, at, {
			half: 4,
			isOpen: true
		});
		expect(open?.role).toBe('concern-open-point');
	});

	test('is a ring where a person left it out, whatever it would have said', () => {
		const left = signalMark({ signal: null, isExcluded: true }, at, usual);
		expect(left).toEqual({ kind: 'dot', role: 'excluded-point', ...at });
	});

	test('is none in normal variation', () => {
		expect(signalMark({ signal: null, isExcluded: false }, at, usual)).toBeNull();
	});
});
