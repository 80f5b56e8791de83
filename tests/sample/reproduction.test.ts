import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cell, extractsFolder, publishList } from './sample-data';

test('the script makes the same bytes again', () => {
	const out = mkdtempSync(join(tmpdir(), 'plumbline-sample-'));
	try {
		const script = fileURLToPath(new URL('../../bin/make-sample.js', import.meta.url));
		execFileSync(process.execPath, [script, '--out', out]);
		const files = [...publishList.map((row) => cell(row, 'file')), 'publish.csv'];
		expect(readdirSync(join(out, 'figures')).length).toBe(files.length - 4);
		for (const file of files) {
			const isSame = readFileSync(join(out, file)).equals(readFileSync(extractsFolder + file));
			expect(isSame, file).toBe(true);
		}
	} finally {
		rmSync(out, { recursive: true });
	}
});
