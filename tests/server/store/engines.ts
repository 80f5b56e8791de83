import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A PostgreSQL of a test's own, or one that the environment names. */
export interface Postgres {
	readonly url: string;
	stop(): void;
}

/** Where PostgreSQL's programs are, or null where this machine has none. */
export function postgresPrograms(): string | null {
	const root = '/usr/lib/postgresql';
	const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
	const places = versions.map((version) => join(root, version, 'bin'));
	return places.find((place) => existsSync(join(place, 'initdb'))) ?? null;
}

/** Starts a real PostgreSQL on loopback; null where there is none to start. It refuses to run as root, so another uid does. */
export async function startPostgres(): Promise<Postgres | null> {
	const named = process.env['DATABASE_URL'];
	if (named !== undefined) return { url: named, stop: () => undefined };
	const programs = postgresPrograms();
	if (programs === null) return null;
	const who = otherUser();
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
	if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
	const data = join(folder, 'data');
	const made = spawnSync(
		join(programs, 'initdb'),
		['-D', data, '-U', 'plumbline', '-A', 'trust', '-N', '--locale=C', '-E', 'UTF8'],
		{ ...who, cwd: folder, encoding: 'utf8' }
	);
	if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
	const port = await freePort();
	const server = spawn(
		join(programs, 'postgres'),
		['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'],
		{ ...who, cwd: folder, stdio: 'ignore' }
	);
	await answering(programs, port, server);
	return {
		url: `postgres://plumbline@127.0.0.1:${String(port)}/postgres`,
		stop() {
			server.kill('SIGINT');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function otherUser(): { readonly uid?: number; readonly gid: number } {
	const isRoot = process.getuid?.() === 0;
	return isRoot ? { uid: 65_534, gid: 65_534 } : { gid: process.getgid?.() ?? 0 };
}

async function answering(programs: string, port: number, server: ChildProcess): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		if (server.exitCode !== null) break;
		const { status } = spawnSync(join(programs, 'pg_isready'), [
			'-h',
			'127.0.0.1',
			'-p',
			String(port)
		]);
		if (status === 0) return;
		await setTimeout(100);
	}
	throw new Error('PostgreSQL did not start.');
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}
