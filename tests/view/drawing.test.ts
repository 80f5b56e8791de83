import { expect, test } from 'vitest';
import { drawingFault, drawingIn } from '$lib/view/drawing';

const asked = (text: string) => new URLSearchParams(text);

test('a file is of the drawing that its address names, of the usual one where it names none', () => {
	expect(drawingIn(asked('drawing=bands'))).toBe('bands');
	expect(drawingIn(asked(''))).toBe('usual');
	for (const text of ['drawing=bands', 'drawing=', ''])
		expect(drawingFault(asked(text))).toBeNull();
});

test('a word that is no drawing is told, with those that there are', () => {
	expect(drawingIn(asked('drawing=pie'))).toBe('usual');
	expect(drawingFault(asked('drawing=pie'))).toBe(
		'“pie” is not a drawing: known are over-time, funnel, bands'
	);
});
