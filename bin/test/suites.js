import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../setup/browser-path.js';
import { projectNode, root } from '../setup/steps.js';
import { journeyCounts, unitCounts } from './reports.js';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} notes What was left out or went wrong besides, for the reader of the last lines.
 */

const modules = {
	kit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	check: 'node_modules/svelte-check/bin/svelte-check',
	eslint: 'node_modules/eslint/bin/eslint.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	vitest: 'node_modules/vitest/vitest.mjs',
	playwright: 'node_modules/@playwright/test/cli.js'
};

/** @type {readonly { name: string, run: () => Result }[]} */
export const suites = [
	{ name: 'types', run: types },
	{ name: 'lint', run: lint },
	{ name: 'unit', run: unit },
	{ name: 'journeys', run: journeys }
];

function types() {
	return asOne(
		node([modules.kit, 'sync']) &&
			node([modules.check, '--tsconfig', './tsconfig.json', '--fail-on-warnings'])
	);
}

function lint() {
	const isLinted = node([modules.eslint, '.']);
	const isFormatted = node([modules.prettier, '--check', '--log-level', 'warn', '.']);
	return asOne(isLinted && isFormatted);
}

/** @returns {Result} */
function unit() {
	const hasBrowser = browserPath() !== undefined;
	const projects = hasBrowser ? [] : ['--project', 'node'];
	const result = counted(unitCounts, (report) =>
		node([
			modules.vitest,
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`,
			...projects
		])
	);
	return hasBrowser ? result : withoutBrowser(result, 'component tests');
}

/**
 * The tests that take minutes, with what they are told by the environment.
 * @param {Record<string, string>} environment
 * @returns {Result}
 */
export function fullResult(environment) {
	return counted(unitCounts, (report) =>
		node(
			[
				modules.vitest,
				'run',
				'--config=vitest.full.config.ts',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${report}`
			],
			environment
		)
	);
}

/** @returns {Result} */
function journeys() {
	if (!existsSync(join(root, 'tests/journeys')))
		return { passed: 0, failed: 0, notes: ['not run: there is no tests/journeys'] };
	if (browserPath() === undefined)
		return withoutBrowser({ passed: 0, failed: 0, notes: [] }, 'journeys');
	return counted(journeyCounts, (report) =>
		node([modules.playwright, 'test', '--reporter=list,json'], {
			PLAYWRIGHT_JSON_OUTPUT_FILE: report
		})
	);
}

/**
 * Where a machine is there to test, a suite without its browser has failed; elsewhere it is said.
 * @type {(result: Result, what: string) => Result}
 */
function withoutBrowser({ passed, failed, notes }, what) {
	return {
		passed,
		failed: process.env['CI'] ? failed + 1 : failed,
		notes: [...notes, `no ${what} run: no browser was found (set CHROMIUM to one)`]
	};
}

/**
 * Runs a suite that writes a report and adds it up; one that leaves none, or fails without naming a test, failed once.
 * @template Report
 * @param {(report: Report) => Result} countsOf
 * @param {(path: string) => boolean} runSuite
 * @returns {Result}
 */
function counted(countsOf, runSuite) {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
	const path = join(folder, 'report.json');
	try {
		const succeeded = runSuite(path);
		if (!existsSync(path)) return { passed: 0, failed: 1, notes: ['stopped without results'] };
		/** @type {Report} */
		const report = JSON.parse(readFileSync(path, 'utf8'));
		const counts = countsOf(report);
		if (succeeded || counts.failed > 0) return counts;
		return { ...counts, failed: 1, notes: [...counts.notes, 'failed outside any test'] };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @type {(isGood: boolean) => Result} */
function asOne(isGood) {
	return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, notes: [] };
}

/** @type {(args: readonly string[], environment?: Record<string, string>) => boolean} */
function node(args, environment = {}) {
	const { status } = spawnSync(projectNode(), args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...environment }
	});
	return status === 0;
}
