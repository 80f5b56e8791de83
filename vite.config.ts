import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserPath, chromiumFlags } from './bin/setup/browser-path.js';

const executablePath = browserPath();

/** What most pages need comes to the browser in one file: a dozen small ones cost more than they save. */
function fewFiles(): Plugin {
	const groups = [{ name: 'shared', minShareCount: 4 }];
	return {
		name: 'few-files',
		apply: 'build',
		config: ({ build }) =>
			build?.ssr === true || typeof build?.ssr === 'string'
				? null
				: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}

export default defineConfig({
	plugins: [sveltekit(), fewFiles()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// Modules hold no state of a test: loading them once for all files saves most of the time.
					isolate: false,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/journeys/**', 'tests/full/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							launchOptions: {
								args: [...chromiumFlags],
								...(executablePath === undefined ? {} : { executablePath })
							}
						})
					}
				}
			}
		]
	}
});
