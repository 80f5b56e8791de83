import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusFile, hasCorpus } from '../extracts/corpus';
import { report } from './amounts';
import { writeCorpusCouncil } from './corpus-council';
import { keptIn, liveRows } from './kept';
import { serve, type Served } from './served';

const CLEAN = 'f01-clean-lf.csv';
const WAIT = { timeout: 20_000, interval: 200 };

describe.skipIf(!hasCorpus)('what may happen to the drop folder', () => {
	let place: string;
	let store: string;
	let site: Served;
	const dropped = (path: string) => join(place, 'data', 'extracts', path);
	const statesOf = (path: string) =>
		keptIn(store)
			.filter((each) => each.path === path)
			.map(({ state }) => state);
	const problems = async () => (await fetch(`${site.address}/extracts`)).text();

	beforeAll(async () => {
		place = mkdtempSync(join(tmpdir(), 'plumbline-dropped-'));
		store = join(place, 'store', 'data.sqlite');
		writeCorpusCouncil(join(place, 'data'));
		site = await serve(join(place, 'data'), join(place, 'store'));
	});
	afterAll(async () => {
		expect(site.said()).toBe('');
		await site.stop();
		rmSync(place, { recursive: true, force: true });
		report('R1 drop folder: 11 happenings');
	});

	test('partial: half a file makes no version, the whole of it makes one', async () => {
		const bytes = corpusFile(CLEAN);
		const half = Math.floor(bytes.length / 2);
		writeFileSync(dropped('figures/partial.csv'), bytes.subarray(0, half));
		await setTimeout(5000);
		expect(liveRows(store)).toBe(0);
		appendFileSync(dropped('figures/partial.csv'), bytes.subarray(half));
		await expect.poll(() => statesOf('figures/partial.csv').at(-1), WAIT).toBe('published');
		expect(liveRows(store)).toBe(6);
	});

	test('same-again: the same bytes under another name make no new version', async () => {
		writeFileSync(dropped('figures/again.csv'), corpusFile(CLEAN));
		await expect.poll(() => statesOf('figures/again.csv'), WAIT).toEqual(['known']);
	});

	test('rename-in, two-at-once: three files that come in one second are three imports', async () => {
		const files = [
			['figures', '2026-07-06,cp_plans,north-1,300,', 'f02-clean-crlf.csv'],
			['targets', '', 't01-clean.csv'],
			['comparators', '', 'c01-clean.csv']
		] as const;
		for (const [kind, row, name] of files) {
			const head = 'period_start,indicator,team,numerator,denominator\n';
			const bytes = row === '' ? corpusFile(name) : `${head}${row}\n`;
			writeFileSync(join(place, `${kind}.tmp`), bytes);
			renameSync(join(place, `${kind}.tmp`), dropped(`${kind}/renamed.csv`));
		}
		for (const [kind] of files)
			await expect.poll(() => statesOf(`${kind}/renamed.csv`), WAIT).toEqual(['published']);
	});

	test('same-name-new-bytes: a restatement under the name waits for a person', async () => {
		const text = new TextDecoder().decode(corpusFile(CLEAN));
		const restated = text.replace(/(north-1,)\d+/, '$11');
		expect(restated).not.toBe(text);
		writeFileSync(dropped('figures/partial.csv'), restated);
		await expect.poll(() => statesOf('figures/partial.csv').at(-1), WAIT).toBe('held');
	});

	test('symlink, fifo, directory: are refused by name, and the watcher goes on', async () => {
		symlinkSync('/etc/passwd', dropped('figures/link.csv'));
		spawnSync('mkfifo', [dropped('figures/pipe.csv')]);
		mkdirSync(dropped('figures/folder.csv'));
		for (const name of ['link', 'pipe', 'folder'])
			await expect.poll(problems, WAIT).toContain(`figures/${name}.csv`);
		expect(await problems()).toContain('Only regular files are read');
		expect(await problems()).not.toContain('daemon:x:');
		writeFileSync(dropped('figures/after.csv'), corpusFile('v01-ddmmyyyy.csv'));
		await expect.poll(() => statesOf('figures/after.csv'), WAIT).toEqual(['refused']);
	});

	test.skipIf(process.getuid?.() === 0)(
		'unreadable (not as root, who may read everything): is told, and tried again',
		async () => {
			writeFileSync(dropped('figures/closed.csv'), corpusFile('v20-sunday.csv'));
			chmodSync(dropped('figures/closed.csv'), 0);
			await expect.poll(problems, WAIT).toContain('figures/closed.csv');
			chmodSync(dropped('figures/closed.csv'), 0o644);
			await expect.poll(() => statesOf('figures/closed.csv'), WAIT).toEqual(['refused']);
		}
	);

	test('removed: the figures stay', async () => {
		const before = liveRows(store);
		rmSync(dropped('figures/again.csv'));
		rmSync(dropped('comparators/renamed.csv'));
		await setTimeout(5000);
		expect(liveRows(store)).toBe(before);
	});

	test('folder-gone: health is degraded, then well, and what waits goes on waiting', async () => {
		const ready = async () => (await fetch(`${site.address}/readyz`)).status;
		const [live, waiting] = [liveRows(store), statesOf('figures/partial.csv').at(-1)];
		expect([await ready(), waiting]).toEqual([200, 'held']);
		renameSync(join(place, 'data'), join(place, 'unmounted'));
		await expect.poll(ready, WAIT).toBe(503);
		await setTimeout(4500);
		expect(liveRows(store)).toBe(live);
		renameSync(join(place, 'unmounted'), join(place, 'data'));
		await expect.poll(ready, WAIT).toBe(200);
		await setTimeout(4500);
		expect([liveRows(store), statesOf('figures/partial.csv').at(-1)]).toEqual([live, 'held']);
	});
});
