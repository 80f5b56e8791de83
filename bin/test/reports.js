/**
 * @typedef {import('./suites.js').Result} Result
 * @typedef {object} TestFile
 * @property {string} name
 * @property {string} status
 * @property {readonly { status: string, fullName: string }[]} assertionResults
 */

/**
 * Adds up Vitest's JSON report. A file that could not be read holds no test and counts as one failure.
 * @param {{ testResults: readonly TestFile[] }} report
 * @returns {Result}
 */
export function unitCounts({ testResults: files }) {
	const tests = files.flatMap((file) => file.assertionResults);
	const broken = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	);
	const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
		notes: [
			...broken.map(({ name }) => `could not be run: ${name}`),
			...skipped.map(({ fullName }) => `skipped: ${fullName}`)
		]
	};
}

/**
 * Adds up Playwright's JSON report. A journey that passes only when tried again has failed.
 * @param {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }} report
 * @returns {Result}
 */
export function journeyCounts({ stats: { expected, unexpected, flaky, skipped } }) {
	return {
		passed: expected,
		failed: unexpected + flaky,
		notes: skipped > 0 ? [`${skipped} skipped`] : []
	};
}
