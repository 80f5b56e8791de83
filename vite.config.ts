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

/** The list of all pages: whatever holds it counts as leading to the styles of them all. */
const ALL_PAGES = /client-optimized\/app\.js$/;

/** Adds to those known what a module needs at once, itself too. */
function neededAtOnce(id: string, graph: Graph, known: Set<string>): void {
	if (known.has(id) || ALL_PAGES.test(id)) return;
	known.add(id);
	for (const each of graph.getModuleInfo(id)?.importedIds ?? []) neededAtOnce(each, graph, known);
}

/** So many pages need what is sent apart from them. */
const SHARED = 5;
const REST = { name: 'shared', minShareCount: SHARED };

/** What pages of words have too. */
const COMMON =
	/components\/(NoticeList|ProblemList|ChoiceLinks|TeamPicker|WeekPicker|StatusBadge)\.svelte$/;

/** What reads figures as control charts, of which pages of words know nothing. */
const READING = /view\/(series-reading|indicator-row)\.ts$/;

/** The deck draws its slides, and reads nothing as a control chart. */
const DECK = /routes\/present\/\[date\]\/\+page\.svelte$/;

/**
 * What every page begins with comes to the browser in one file, in others what draws, what reads control charts, and what
 * several pages need besides: a dozen small ones cost more than they save. What a page at rest does without must not be in
 * the first.
 */
function fewFiles(): Plugin {
	const kinds = [
		{ name: 'first', roots: FIRST, isShared: false },
		{ name: 'common', roots: COMMON, isShared: true },
		{ name: 'drawing', roots: DECK, isShared: true },
		{ name: 'reading', roots: READING, isShared: true }
	].map((kind) => ({ ...kind, modules: new Set<string>() }));
	const groups = kinds.map(({ name, modules, isShared }, index) => ({
		name: (id: string) => (modules.has(id) ? name : null),
		priority: kinds.length - index,
		...(isShared ? { minShareCount: SHARED } : {})
	}));
	return {
		name: 'few-files',
		apply: 'build',
		buildEnd() {
			for (const id of this.getModuleIds())
				for (const { roots, modules } of kinds) if (roots.test(id)) neededAtOnce(id, this, modules);
		},
		config: ({ build }) =>
			build?.ssr === true || typeof build?.ssr === 'string'
				? null
				: {
						build: { rolldownOptions: { output: { codeSplitting: { groups: [...groups, REST] } } } }
					}
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
