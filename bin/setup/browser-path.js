import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `bin/setup.js --browser` writes the browser it found. */
export const browserStamp = fileURLToPath(
	new URL('../../node_modules/.plumbline/browser', import.meta.url)
);

/** Chromium as a test browser on a locked-down machine: no sandbox of its own, no talking home. */
export const chromiumFlags = /** @type {const} */ ([
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
]);

/**
 * The browser for tests: $CHROMIUM, else the one set-up found; undefined leaves the choice to Playwright.
 * @returns {string | undefined}
 */
export function browserPath() {
	const named = process.env['CHROMIUM'];
	if (named) return named;
	if (!existsSync(browserStamp)) return undefined;
	const found = readFileSync(browserStamp, 'utf8').trim();
	return existsSync(found) ? found : undefined;
}
