import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '$lib/extracts/csv';
import { decode } from '$lib/extracts/decode';
import { corpusFolder, hasCorpus } from '../extracts/corpus';
import { report } from './amounts';

/** Folders with extracts of every kind: those of the project, and the agreed corpus where it is there. */
const FOLDERS = [
	'data/extracts/figures',
	'data/extracts/targets',
	'data/extracts/comparators',
	'tests/fixtures/figures',
	'tests/fixtures/comparators',
	...(hasCorpus ? [corpusFolder] : [])
].filter((folder) => existsSync(folder));

const FILES = FOLDERS.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.csv') && name !== 'manifest.csv')
		.map((name) => join(folder, name))
);

/** The cells as our reader tells them; null where it finds fault with a quote, or cannot read the text. */
function ours(bytes: Uint8Array): readonly (readonly string[])[] | null {
	const decoded = decode(bytes);
	if (decoded.kind === 'refused') return null;
	const records = [...recordsIn(decoded.text)];
	return records.some(({ fault }) => fault !== null) ? null : records.map(({ cells }) => cells);
}

/** The cells as csv-parse tells them; null where it refuses the text, or it is none of UTF-8. It passes over no line and mends nothing. */
function theirs(bytes: Buffer): readonly (readonly string[])[] | null {
	if (!isUtf8(bytes)) return null;
	try {
		return parse(bytes, {
			bom: true,
			relax_column_count: true,
			skip_empty_lines: false,
			record_delimiter: ['\r\n', '\n', '\r']
		});
	} catch {
		return null;
	}
}

describe('a second reader', () => {
	test('tells the same cells in every file that both accept (R4)', () => {
		let both = 0;
		for (const file of FILES) {
			const bytes = readFileSync(file);
			const [mine, other] = [ours(bytes), theirs(bytes)];
			if (mine === null || other === null) continue;
			const widest = Math.max(...other.map((cells) => cells.length));
			if (widest > 64) continue;
			both += 1;
			expect(mine, file).toEqual(other);
		}
		expect(both).toBeGreaterThan(20);
		report(
			`R4 a second reader: the same cells in ${String(both)} of ${String(FILES.length)} files`
		);
	});
});
