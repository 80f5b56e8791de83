import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import config from '../../svelte.config.js';

const directives: Readonly<Record<string, unknown>> = { ...config.kit?.csp?.directives };
const generatedRoot = new URL('../../.svelte-kit/generated/root.svelte', import.meta.url);

it('the only styles allowed in attributes are those of the generated root component', () => {
	const styles = [...readFileSync(generatedRoot, 'utf8').matchAll(/ style="([^"]*)"/g)];
	const hashes = styles.map(
		([, style = '']) => `sha256-${createHash('sha256').update(style).digest('base64')}`
	);
	expect(directives['style-src-attr']).toEqual(['unsafe-hashes', ...hashes]);
});

it('nothing is allowed unless it is named, and nothing inline', () => {
	expect(directives['default-src']).toEqual(['none']);
	expect(JSON.stringify(directives)).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
});

it('the page around every page has no style attribute, and no inline script but the one allowed', () => {
	const page = readFileSync(new URL('../../src/app.html', import.meta.url), 'utf8');
	expect(page).not.toMatch(/style=|<style/);
	const scripts = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
	const hashes = scripts.map(
		([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`
	);
	expect(hashes).toHaveLength(1);
	expect(directives['script-src']).toEqual(['self', ...hashes]);
});
