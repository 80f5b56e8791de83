import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A PostgreSQL of a test's own, or one that the environment names. */
export interface Postgres {
	readonly url: string;
	stop(): void;
	/** Takes it away, at once or as its keeper would; null where it is one that the environment names. */
	readonly power: Power | null;
}

/** What can befall a database of a test's own. */
export interface Power {
	/** Ends it: in order (SIGINT), or as a cut of the power does (SIGQUIT). */
	off(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
	on(): Promise<void>;
	/** Leaves it there without an answer, as a machine that hangs. */
	freeze(): void;
	thaw(): void;
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
	if (named !== undefined) return { url: named, stop: () => undefined, power: null };
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
	const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'];
	const start = async () => {
		const begun = spawn(join(programs, 'postgres'), args, {
			...who,
			cwd: folder,
			stdio: 'ignore'
		});
		await answering(programs, port, begun);
		return begun;
	};
	let server = await start();
	return {
		url: `postgres://plumbline@127.0.0.1:${String(port)}/postgres`,
		stop() {
			server.kill('SIGINT');
			server.kill('SIGCONT');
			rmSync(folder, { recursive: true, force: true });
		},
		power: {
			async off(signal) {
				const ended = new Promise((resolve) => server.once('exit', resolve));
				server.kill(signal);
				await ended;
			},
			async on() {
				server = await start();
			},
			freeze() {
				for (const pid of familyOf(server)) process.kill(pid, 'SIGSTOP');
			},
			thaw() {
				for (const pid of familyOf(server)) process.kill(pid, 'SIGCONT');
			}
		}
	};
}

/** The server's own process and one for each connection and chore. */
function familyOf({ pid = 0 }: ChildProcess): readonly number[] {
	const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
	return [pid, ...text.trim().split(' ').filter(Boolean).map(Number)];
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
