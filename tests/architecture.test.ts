import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaches } from './architecture/rules';
import type { Sources } from './architecture/rules';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Every source file of the site, by its path from the root. */
function sourcesBelow(folder: string): Sources {
	const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
	return new Map(
		entries
			.filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => [path.slice(root.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
	);
}

it('every file of the site keeps the rules of the house', () => {
	expect(breaches(sourcesBelow('src'))).toEqual([]);
});

/** The breaches of files that hold one line each. */
const of = (files: Readonly<Record<string, string>>) => breaches(new Map(Object.entries(files)));

describe('a folder sees what is below it', () => {
	const lib = 'src/lib/';
	it.each([
		['statistics', 'domain'],
		['charts', 'statistics'],
		['components', 'meeting'],
		['server', 'extracts'],
		['server', 'charts'],
		['view', 'statistics'],
		['meeting', 'view']
	])('%s may import %s', (from, to) => {
		const files = {
			[`${lib}${from}/a.ts`]: `import { b } from '$lib/${to}/b';`,
			[`${lib}${to}/b.ts`]: ''
		};
		expect(of(files)).toEqual([]);
	});

	it.each([
		['domain', 'statistics'],
		['statistics', 'charts'],
		['extracts', 'statistics'],
		['charts', 'view'],
		['view', 'charts'],
		['view', 'meeting'],
		['components', 'server'],
		['components', 'extracts'],
		['meeting', 'server'],
		['server', 'components']
	])('%s may not import %s', (from, to) => {
		const path = `${lib}${from}/a.ts`;
		const files = { [path]: `import type { B } from '$lib/${to}/b';`, [`${lib}${to}/b.ts`]: '' };
		expect(of(files)).toEqual([`${path}: ${from} may not import ${to}`]);
	});

	it('counts what a component imports, and what is imported late or passed on', () => {
		expect(
			of({
				'src/lib/components/A.svelte': `<script lang="ts">import { b } from '$lib/server/b';</script>`,
				'src/lib/domain/c.ts': `export * from '$lib/server/b';`,
				'src/lib/domain/d.ts': `const later = import('$lib/server/b');`,
				'src/lib/server/b.ts': ''
			})
		).toHaveLength(3);
	});

	it('no folder may be added without a place in the house', () => {
		expect(of({ 'src/lib/utils/a.ts': '' })).toEqual([
			'src/lib/utils/a.ts: utils is no folder of the house'
		]);
	});
});

describe('a path says where it goes', () => {
	it.each([
		['src/lib/charts/a.ts', '../domain/b', '../ leaves the folder'],
		['src/lib/extracts/annex-a/a.ts', '../csv', '../ leaves the folder'],
		['src/lib/charts/a.ts', '$lib/charts/b', 'inside one folder it is ./'],
		['src/routes/+page.svelte.ts', '$lib/../routes/b', '../ leaves the folder'],
		['src/lib/charts/a.ts', '/src/lib/domain/b', 'across folders it is $lib/'],
		['src/routes/a/+page.ts', '../b/view', '../ leaves the folder']
	])('%s may not import %s', (path, specifier, why) => {
		expect(of({ [path]: `import b from '${specifier}';` })).toContain(
			`${path}: ${specifier}: ${why}`
		);
	});

	it('routes use $lib and their own folder', () => {
		const page = `import { a } from '$lib/domain/a'; import type { PageProps } from './$types'; import './b.css';`;
		expect(of({ 'src/routes/+page.ts': page, 'src/lib/domain/a.ts': '' })).toEqual([]);
	});
});

describe('a file', () => {
	const circle = {
		'src/lib/domain/a.ts': `import { b } from './b';`,
		'src/lib/domain/b.ts': `import { c } from './c.ts';`,
		'src/lib/domain/c.ts': `import type { A } from './a';`
	};

	it('does not import itself by way of others', () => {
		expect(of(circle)).toEqual([
			'src/lib/domain/a.ts → src/lib/domain/b.ts → src/lib/domain/c.ts → src/lib/domain/a.ts: a circle'
		]);
		expect(of({ ...circle, 'src/lib/domain/c.ts': '' })).toEqual([]);
	});

	it('has at most 250 lines', () => {
		expect(of({ 'src/lib/domain/a.ts': 'a\n'.repeat(250) })).toEqual([]);
		expect(of({ 'src/lib/domain/a.ts': 'a\n'.repeat(251) })).toEqual([
			'src/lib/domain/a.ts: 251 lines'
		]);
	});
});

describe('some things have one place', () => {
	const allowed: readonly (readonly [string, string])[] = [
		['src/lib/domain/period.ts', `import { addDays } from 'date-fns';`],
		['src/lib/extracts/csv.ts', `import Papa from 'papaparse';`],
		['src/lib/server/store/sqlite.ts', `import { DatabaseSync } from 'node:sqlite';`],
		['src/lib/domain/period.ts', `const start = new Date(Date.UTC(2013, 6, 8));`],
		['src/lib/charts/axes.ts', `const start = new Date('2013-07-08');`],
		['src/lib/server/clock.ts', `export const now = () => new Date();`],
		['src/lib/domain/a.ts', `// new Date() stands in a comment\nconst text = 'new Date()';`]
	];
	it.each(allowed)('%s may say %s', (path, source) => {
		expect(of({ [path]: source })).toEqual([]);
	});

	it.each([
		['src/lib/view/view.ts', `import { addDays } from 'date-fns';`, 'date-fns'],
		['src/lib/server/gate.ts', `import Papa from 'papaparse';`, 'papaparse'],
		['src/routes/+page.server.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
		['src/lib/extracts/csv.ts', `import fs from 'fs';`, 'fs'],
		['src/lib/view/view.ts', `const now = Date.now();`, 'Date'],
		['src/lib/domain/target.ts', `const start = new Date(2013, 6, 8);`, 'Date'],
		['src/lib/components/A.svelte', `<script>const now = new Date();</script>`, 'Date']
	])('%s may not say %s', (path, source, what) => {
		expect(of({ [path]: source })).toEqual([`${path}: ${what} has its place elsewhere`]);
	});
});
