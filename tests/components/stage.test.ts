import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '$lib/charts/text';
import { fitted, linesOf, roomOf, stageOf, titleIn } from '$lib/components/present/stage';
import { roomAt } from '$lib/meeting/slides';

describe('the stage', () => {
	test.each([
		[1024, 768, 7.68],
		[1280, 720, 7.2],
		[1366, 768, 7.68],
		[1920, 1080, 10.8],
		[3840, 2160, 21.6]
	])('of %i × %i has a unit of %f pixels, and is 100 units high or more', (width, height, unit) => {
		const stage = stageOf(width, height, 1);
		expect(stage.unit).toBeCloseTo(unit, 10);
		expect(stage.height).toBeCloseTo(100, 10);
		expect(roomOf(stage)).toBeGreaterThan(126);
	});

	test('larger text leaves room for fewer rows, and for two of three lines at least', () => {
		for (const { list, rows } of [1, 1.15, 1.3].map(roomAt)) {
			expect(rows).toEqual([...rows].sort((a, b) => a - b));
			expect(list).toBeGreaterThan(2 * rows[2]);
		}
	});
});

describe('words on a slide', () => {
	const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,14}$/), { minLength: 1, maxLength: 60 });

	test('never take more lines than there are', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 1, max: 4 }), (list, lines) => {
				const place = { width: 60, size: 3.6, lines };
				expect(linesOf(fitted(list.join(' '), place), place)).toBeLessThanOrEqual(lines);
			})
		);
	});

	test('that fit are left as they are, and others end with "…"', () => {
		const place = { width: 60, size: 3.6, lines: 1 };
		expect(fitted('Off  target', place)).toBe('Off target');
		expect(fitted('Off target and more '.repeat(9), place)).toMatch(/…$/);
	});

	test('U26 a title of fifteen words is whole, in a smaller size where it must be', () => {
		const long =
			'Initial child protection conferences in time stayed below the usual range: worse, and off target';
		const { text, name } = titleIn(long, 126);
		expect(text).toBe(long);
		expect(name).not.toBe('large');
		expect(titleIn('Short', 126)).toEqual({ text: 'Short', name: 'large' });
		expect(textWidth('W', 1)).toBeLessThan(1);
	});
});
