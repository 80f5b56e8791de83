import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { nodeFlags } from '../../bin/serve/node-flags.js';
import { addressOf } from '../../bin/serve/address-of.js';
import { projectNode, root } from '../../bin/setup/steps.js';
import { untilAtRest } from './rest.js';

/**
 * The built product, running.
 *
 * @typedef {object} Running
 * @property {string} address Without the slash at its end.
 * @property {number} seconds From being started until it serves.
 * @property {number} pid
 * @property {() => { readonly now: number, readonly peak: number }} memory Of the process, in MB; not known but on Linux.
 * @property {() => Promise<void>} atRest Until it has read ahead what it wants to; not waited for but on Linux.
 * @property {() => Promise<void>} stop
 */

const MEGABYTE = 1e6;

/**
 * Starts the product on the folder and waits until it serves.
 *
 * @param {string} folder
 * @param {string} store
 * @returns {Promise<Running>}
 */
async function startServer(folder, store) {
	const began = performance.now();
	const child = spawn(projectNode(), [...nodeFlags, 'bin/serve.js'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PORT: '0', PLUMBLINE_DATA: folder, PLUMBLINE_STORE: store }
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const address = await addressOf(child);
	const pid = child.pid ?? 0;
	return {
		address,
		seconds: (performance.now() - began) / 1000,
		pid,
		memory: () => memoryOf(pid),
		atRest: () => untilAtRest(() => workOf(pid), PAUSED_FOR),
		async stop() {
			child.kill('SIGTERM');
			await ended;
		}
	};
}

/** It reads ahead two seconds after a file, and has its store examined by another program: so many looks it may seem at rest. */
const PAUSED_FOR = 25;

/** Of a second of work, as Linux counts it. */
const TICKS = 100;

/**
 * How many seconds the process has worked so far.
 *
 * @param {number} pid
 */
function workOf(pid) {
	if (process.platform !== 'linux') return 0;
	const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const fields = afterName.split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** @param {number} pid */
function memoryOf(pid) {
	if (process.platform !== 'linux') return { now: NaN, peak: NaN };
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const megabytes = (/** @type {RegExp} */ line) =>
		(Number(line.exec(status)?.[1] ?? NaN) * 1024) / MEGABYTE;
	return { now: megabytes(/^VmRSS:\s+(\d+)/m), peak: megabytes(/^VmHWM:\s+(\d+)/m) };
}

/**
 * Starts the product, works with it, and stops it whatever happens.
 *
 * @template Result
 * @param {{ readonly folder: string, readonly store: string }} places
 * @param {(server: Running) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withServer({ folder, store }, work) {
	const server = await startServer(folder, store);
	try {
		return await work(server);
	} finally {
		await server.stop();
	}
}
