import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { corpusFile, corpusFolder, hasCorpus } from '../extracts/corpus';
import { report } from './amounts';
import { upload } from './browser-hand';
import { writeCorpusCouncil } from './corpus-council';
import { keptIn } from './kept';
import { serve, type Served } from './served';

const names = hasCorpus
	? v.parse(
			v.array(v.object({ filename: v.string(), why: v.string() })),
			JSON.parse(readFileSync(`${corpusFolder}filenames.json`, 'utf8'))
		)
	: [];

describe.skipIf(!hasCorpus)('a file that is sent under a strange name', () => {
	let place: string;
	let site: Served;
	beforeAll(async () => {
		place = mkdtempSync(join(tmpdir(), 'plumbline-names-'));
		writeCorpusCouncil(join(place, 'data'));
		site = await serve(join(place, 'data'), join(place, 'store'));
	});
	afterAll(async () => {
		await site.stop();
		rmSync(place, { recursive: true, force: true });
		report(`R1 names: ${String(names.length)} names of uploads`);
	});

	test.each(names.map(({ filename, why }) => [why, filename] as const))(
		'(%s) is kept under a plain one or refused, and nothing else comes of it',
		async (_, name) => {
			const sent = await upload(site.address, 'figures', name, corpusFile('f01-clean-lf.csv'));
			expect([303, 400]).toContain(sent.status);
			const newest = keptIn(join(place, 'store', 'data.sqlite')).at(-1);
			if (sent.status === 303) {
				expect(newest?.id).toBe(sent.extract);
				// eslint-disable-next-line no-control-regex -- these are what must not be there
				expect(newest?.path).not.toMatch(/[\u0000-\u001f\\]|\.\.\//);
				expect(newest?.path.split('/')).toHaveLength(3);
				expect(newest?.path.length).toBeLessThan(150);
			}
			const list = await fetch(`${site.address}/extracts`);
			expect(list.status).toBe(200);
			const html = await list.text();
			expect(html).not.toContain('<img src=x');
			expect(list.headers.get('x-injected')).toBeNull();
			expect(readdirSync(place).sort()).toEqual(['data', 'store']);
			expect(site.said()).toBe('');
		}
	);
});
