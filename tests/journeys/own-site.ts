import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { addressOf } from '../../bin/serve/address-of.js';

/** A site of a test's own: a data folder that it may write into, and a server that reads it. */
export interface OwnSite {
	readonly folder: string;
	readonly address: string;
	/** Puts a file below `extracts` as if it had lain there for an hour. */
	readonly drop: (path: string, text: string | Uint8Array) => void;
	/** Writes a file of the catalogue. */
	readonly edit: (name: string, text: string) => void;
}

interface Fixtures {
	readonly site: (from: string) => Promise<OwnSite>;
}

/** `site(folder)` copies a data folder and serves the copy; both are gone when the test ends. */
export const test = base.extend<Fixtures>({
	site: async ({}, use) => {
		const made: { readonly folder: string; readonly server: ChildProcess }[] = [];
		await use(async (from) => {
			const folder = mkdtempSync(join(tmpdir(), 'plumbline-own-'));
			cpSync(from, join(folder, 'data'), { recursive: true, preserveTimestamps: true });
			const server = spawn(process.execPath, ['bin/serve.js'], {
				env: {
					...process.env,
					PORT: '0',
					PLUMBLINE_DATA: join(folder, 'data'),
					PLUMBLINE_STORE: join(folder, 'store')
				}
			});
			made.push({ folder, server });
			return siteOf(join(folder, 'data'), await addressOf(server));
		});
		for (const { folder, server } of made) {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	}
});

export { expect } from '@playwright/test';

function siteOf(folder: string, address: string): OwnSite {
	return {
		folder,
		address,
		drop(path, text) {
			const place = join(folder, 'extracts', path);
			writeFileSync(place, text);
			const anHourAgo = new Date(Date.now() - 3_600_000);
			utimesSync(place, anHourAgo, anHourAgo);
		},
		edit(name, text) {
			writeFileSync(join(folder, name), text);
		}
	};
}
