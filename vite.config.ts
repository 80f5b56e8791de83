import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserPath, chromiumFlags } from './bin/setup/browser-path.js';

const executablePath = browserPath();

/** What a build knows of a module. */
interface Graph {
	readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * What every page begins with: the framework's own start, the layout and the page for what is not there; and what keeps a
 * page at rest.
 */
const FIRST =
	/(client\/entry|client-optimized\/nodes\/[01]|generated\/root)\.js$|components\/AtRest\.svelte$|view\/at-server\.ts$/;

/** What the bundler adds of its own. */
const RUNTIME = /rolldown\/runtime\.js$/;

/** The list of all pages: whatever holds it counts as leading to the styles of them all. */
const ALL_PAGES = /client-optimized\/app\.js$/;

/** Adds to those known what a module needs at once, itself too. */
function neededAtOnce(id: string, graph: Graph, known: Set<string>): void {
	if (known.has(id) || ALL_PAGES.test(id)) return;
	known.add(id);
	for (const each of graph.getModuleInfo(id)?.importedIds ?? []) neededAtOnce(each, graph, known);
}

/**
 * What every page begins with comes to the browser in one file, and in another what several pages need besides: a dozen
 * small ones cost more than they save. What a page at rest does without must not be in the first.
 */
function fewFiles(): Plugin {
	const first = new Set<string>();
	const groups = [
		{ name: (id: string) => (first.has(id) || RUNTIME.test(id) ? 'first' : null), priority: 1 },
		{ name: 'shared', minShareCount: 4 }
	];
	return {
		name: 'few-files',
		apply: 'build',
		buildEnd() {
			for (const id of this.getModuleIds()) if (FIRST.test(id)) neededAtOnce(id, this, first);
		},
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
