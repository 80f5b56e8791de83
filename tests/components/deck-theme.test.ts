import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The tokens of the first rule after the text. */
function tokensAfter(css: string, text: string): Readonly<Record<string, string>> {
	const from = css.indexOf(text);
	const rule = css.slice(css.indexOf('{', from), css.indexOf('}', from));
	return Object.fromEntries(
		[...rule.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
			name,
			colour
		])
	);
}

const app = readFileSync('src/app.css', 'utf8');
const deck = readFileSync('src/lib/components/present/deck.css', 'utf8');

test('U25 a dim room has the colours of the dark pages, which are held to their contrast', () => {
	const dim = tokensAfter(deck, ':root:has(.deck.dim)');
	const dark = tokensAfter(app, ':root:not(:has(.deck))');
	expect(Object.keys(dark).length).toBeGreaterThan(20);
	expect(dim).toEqual(dark);
});
