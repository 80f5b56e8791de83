import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from './amounts';
import { upload } from './browser-hand';
import { keptIn, liveRows } from './kept';
import { serve, type Served } from './served';
import { writeSampleCouncil } from './sample-council';

const MEGABYTE = 1024 * 1024;
const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const MOST_MORE = 200;
/** Files that cost more than they look. */
const HEAVY: Readonly<Record<string, () => Uint8Array>> = {
	'a zip bomb': () => gzipSync(Buffer.alloc(400 * MEGABYTE)),
	'41 million blank lines': () => Buffer.concat([Buffer.from(HEAD), Buffer.alloc(41e6, '\n')]),
	'100,000 columns': () => Buffer.from(`${'a,'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`),
	'a line of 50 million commas': () => Buffer.from(HEAD + ','.repeat(50e6)),
	'a cell of 50 million quotes': () => Buffer.from(HEAD + '"'.repeat(50e6))
};

let place: string;
let store: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-refusals-'));
	store = join(place, 'store', 'data.sqlite');
	writeSampleCouncil(join(place, 'data'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

async function withSite(act: (site: Served, base: number) => Promise<void>): Promise<number> {
	const site = await serve(join(place, 'data'), join(place, 'store'));
	try {
		await fetch(`${site.address}/extracts`);
		const base = site.memory().now;
		await act(site, base);
		expect(plainText(site.said())).toMatch(/^(\s*\[413\] POST [^]*)?$/);
		expect(liveRows(store)).toBe(0);
		return site.memory().most - base;
	} finally {
		await site.stop();
	}
}

/** What was said, without its colours. */
const plainText = (said: string) => said.replaceAll('\u001b', '').replaceAll(/\[\d[\d;]*m/g, '');

/** Sends a body without an end until it is refused: the answer's status, and how much was sent by then. */
function sendEndlessly(address: string, headers: Readonly<Record<string, string>>) {
	return new Promise<{ status: number; megabytes: number }>((resolve, reject) => {
		const asked = request(`${address}/extracts?/upload`, {
			method: 'POST',
			headers: { origin: address, 'content-type': 'multipart/form-data; boundary=x', ...headers }
		});
		let sent = 0;
		let status = 0;
		const chunk = Buffer.alloc(MEGABYTE, '1');
		const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
		const more = () => {
			while (status === 0 && sent < 1024 && !asked.destroyed) {
				sent += 1;
				if (!asked.write(chunk)) return void asked.once('drain', more);
			}
			asked.destroy();
		};
		asked.on('response', (response) => {
			status = response.statusCode ?? 0;
			resolve({ status, megabytes: sent });
			response.resume();
			asked.destroy();
		});
		asked.on('error', (error) => {
			if (status === 0) reject(error);
		});
		asked.write(head);
		more();
	});
}

describe('what is too large is refused before it is taken', () => {
	test('1 GB sent to the page, with and without its length (P4)', async () => {
		const more = await withSite(async ({ address }) => {
			const said = await sendEndlessly(address, { 'content-length': String(1024 * MEGABYTE) });
			expect(said.status).toBe(413);
			expect(said.megabytes).toBeLessThanOrEqual(51);
			const unsaid = await sendEndlessly(address, { 'transfer-encoding': 'chunked' });
			expect(unsaid.status).toBe(413);
			// What lies in the sockets on the way has been sent and not been taken.
			expect(unsaid.megabytes).toBeLessThanOrEqual(51 + 8);
		});
		expect(more).toBeLessThan(MOST_MORE);
		report(`P4 1 GB to the page: refused, ${more.toFixed(0)} MB more memory`);
	});

	test('1 GB on the command line', () => {
		const file = join(place, 'huge.csv');
		writeFileSync(file, HEAD);
		truncateSync(file, 1024 * MEGABYTE);
		const { status, stdout } = spawnSync(
			process.execPath,
			['bin/check.js', '--kind', 'figures', '--catalogue', 'data', file],
			{ encoding: 'utf8' }
		);
		expect([status, stdout.includes('larger than 50 MB')]).toEqual([1, true]);
		rmSync(file);
	});

	test('1 GB in the folder is told by name and not read', async () => {
		const file = join(place, 'data', 'extracts', 'figures', 'huge.csv');
		writeFileSync(file, HEAD);
		truncateSync(file, 1024 * MEGABYTE);
		const more = await withSite(async ({ address }) => {
			const page = async () => (await fetch(`${address}/extracts`)).text();
			await expect.poll(page, { timeout: 20_000 }).toContain('larger than 50 MB');
		});
		expect(more).toBeLessThan(MOST_MORE);
		rmSync(file);
	});
});

describe.each(Object.entries(HEAVY))('%s', (name, make) => {
	test('is refused by the page, and memory has an end', async () => {
		const bytes = make();
		const began = performance.now();
		const more = await withSite(async ({ address }) => {
			const { status } = await upload(address, 'figures', 'heavy.csv', bytes);
			expect(status).toBe(303);
			expect(keptIn(store).at(-1)?.state).toBe('refused');
		});
		expect(more).toBeLessThan(MOST_MORE);
		const seconds = (performance.now() - began) / 1000;
		report(
			`P4 ${name} to the page: ${more.toFixed(0)} MB more, ${seconds.toFixed(1)} s with the start`
		);
	});

	test('is refused in the folder and on the command line', async () => {
		const file = join(place, 'data', 'extracts', 'figures', 'heavy.csv');
		const bytes = make();
		writeFileSync(file, bytes);
		const command = spawn(process.execPath, [
			'bin/check.js',
			'--kind',
			'figures',
			'--catalogue',
			'data',
			file
		]);
		const code = await new Promise((resolve) => command.once('exit', resolve));
		expect(code).toBe(1);
		const more = await withSite(async () => {
			const state = () => keptIn(store).findLast(({ path }) => path === 'figures/heavy.csv')?.state;
			await expect.poll(state, { timeout: 30_000 }).toBe('refused');
		});
		report(`P4 ${name} in the folder: ${more.toFixed(0)} MB more`);
		expect(more).toBeLessThan(MOST_MORE);
		rmSync(file);
	});
});
