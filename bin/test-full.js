/**
 * What takes minutes: the whole corpus through every door, mutated files, killed and starved servers. `npm run test:full`
 * tries the amounts of each change, `npm run soak` the full ones. The last line is how many passed and failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup/steps.js';
import { fullResult } from './test/suites.js';

const isSoak = process.argv.includes('--soak');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-full-'));
const report = join(folder, 'report.txt');
const began = Date.now();

const { passed, failed, notes } = fullResult({
	PLUMBLINE_REPORT: report,
	...(isSoak ? { PLUMBLINE_AMOUNTS: 'full' } : {})
});
process.stdout.write(`\n${existsSync(report) ? readFileSync(report, 'utf8') : ''}`);
rmSync(folder, { recursive: true, force: true });
for (const note of notes) process.stdout.write(`${note}\n`);
if (!existsSync(join(root, '../shared/corpus/manifest.csv')))
	process.stdout.write('not run: the corpus of extracts, since ../shared is not there\n');
process.stdout.write(`in all ${((Date.now() - began) / 1000).toFixed(0)} s\n\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
