/**
 * Everything a change needs, in turn: types, lint, unit tests, journeys. The last line is how many passed and
 * failed in all; `--only types|lint|unit|journeys` runs one. Nothing is left out without saying so.
 */
import { suites } from './test/suites.js';

const began = Date.now();
const only = process.argv[process.argv.indexOf('--only') + 1];
const chosen = process.argv.includes('--only')
	? suites.filter(({ name }) => name === only)
	: suites;
if (chosen.length === 0) {
	process.stderr.write(
		`There is no suite "${only}"; there are ${suites.map(({ name }) => name).join(', ')}.\n`
	);
	process.exit(1);
}

const results = chosen.map(({ name, run }) => {
	const start = Date.now();
	process.stdout.write(`\n── ${name}\n`);
	return { name, ...run(), seconds: (Date.now() - start) / 1000 };
});

process.stdout.write('\n');
for (const { name, passed, failed, notes, seconds } of results) {
	process.stdout.write(
		`${name.padEnd(9)} ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s\n`
	);
	for (const note of notes) process.stdout.write(`${' '.repeat(9)} ${note}\n`);
}
process.stdout.write(`in all ${((Date.now() - began) / 1000).toFixed(1)} s\n\n`);

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
