import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nodeFlags } from '../../bin/serve/node-flags.js';
import { addressOf } from '../../bin/serve/address-of.js';

/** The built product running as a process of its own. */
export interface Served {
	readonly address: string;
	readonly pid: number;
	/** Ends it with the signal and waits until it is gone; its exit code. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	/** What it has said on its error output. */
	said(): string;
	/** Memory in MB: now, and the most since it began. */
	memory(): { readonly now: number; readonly most: number };
}

/** Starts the product as a process of its own and does not wait for anything. */
export function started(
	folder: string,
	store: string,
	environment: Readonly<Record<string, string>> = {}
) {
	return spawn(process.execPath, [...nodeFlags, 'bin/serve.js'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			PORT: '0',
			PLUMBLINE_DATA: folder,
			PLUMBLINE_STORE: store,
			...environment
		}
	});
}

/** Starts the product on a data folder and a place for its store, and waits until it serves. */
export async function serve(
	folder: string,
	store: string,
	environment: Readonly<Record<string, string>> = {}
): Promise<Served> {
	const server = started(folder, store, environment);
	let error = '';
	server.stderr.on('data', (text: Buffer) => (error += text.toString()));
	const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
	return {
		address: await addressOf(server),
		pid: server.pid ?? 0,
		said: () => error,
		memory: () => memoryOf(server),
		stop(signal = 'SIGTERM') {
			server.kill(signal);
			return ended;
		}
	};
}

function memoryOf({ pid }: ChildProcess) {
	const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
	const megabytes = (line: RegExp) => Number(line.exec(status)?.[1] ?? Number.NaN) / 1024;
	return { now: megabytes(/^VmRSS:\s+(\d+)/m), most: megabytes(/^VmHWM:\s+(\d+)/m) };
}
