import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { bytesOf } from './read.js';
import { wishOf } from './arguments.js';
import '../typescript/sources.js';

/**
 * @typedef {import('../../src/lib/server/gate/command-door').Desk} Desk
 * @typedef {import('../../src/lib/server/gate/command-door').Offered} Offered
 * @typedef {import('./arguments.js').Wish} Wish
 */

const codes = { publishable: 0, published: 0, live: 0, refused: 1, held: 2 };

/**
 * Runs `check` or `publish` and ends with the code that says how it went.
 * @param {'check' | 'publish'} command
 */
export async function runOffer(command) {
	const wish = wishOf(command, process.argv.slice(2));
	if (typeof wish === 'string') {
		process.stderr.write(`${wish}\n`);
		process.exitCode = 64;
		return;
	}
	const { storeTrouble } = await import('../../src/lib/server/store/trouble');
	try {
		const all = await allOffered(command, wish);
		process.exitCode = codeOf(all);
		const answer = { code: process.exitCode, files: all };
		if (wish.isJson) process.stdout.write(`${JSON.stringify(answer, null, '\t')}\n`);
	} catch (problem) {
		const trouble = storeTrouble(problem) ?? unreadable(problem);
		if (trouble === null) throw problem;
		process.stderr.write(`${trouble}\n`);
		process.exitCode = 1;
	}
}

/**
 * One file after the other; each is told as it is done.
 * @param {'check' | 'publish'} command
 * @param {Wish} wish
 * @returns {Promise<readonly Offered[]>}
 */
async function allOffered(command, wish) {
	const door = await import('../../src/lib/server/gate/command-door');
	const { offerInWords } = await import('../../src/lib/server/gate/offer-words');
	/** @type {Offered[]} */
	const all = [];
	const desk = await deskOf(command, wish);
	try {
		if (command === 'publish') await door.keepCatalogueOf(desk);
		for (const path of wish.files) {
			const offered = await offeredOf(door, command, { desk, wish, path });
			all.push(offered);
			if (!wish.isJson) process.stdout.write(offerInWords(offered));
		}
	} finally {
		desk.store.close();
	}
	return all;
}

/**
 * @param {'check' | 'publish'} command
 * @param {Wish} wish
 * @returns {Promise<Desk>}
 */
async function deskOf(command, { catalogue }) {
	const stores = await import('../../src/lib/server/store/open');
	const now = () => Date.now();
	if (catalogue !== null) return { folder: here(catalogue), store: stores.nothingYet(), now };
	const folder = stores.dataFolder(process.env);
	const store =
		command === 'check'
			? await stores.openStoreToRead(process.env)
			: await stores.openStore(process.env);
	return { folder, store, now };
}

/**
 * @param {typeof import('../../src/lib/server/gate/command-door')} door
 * @param {'check' | 'publish'} command
 * @param {{ readonly desk: Desk, readonly wish: Wish, readonly path: string }} parts
 * @returns {Promise<Offered>}
 */
async function offeredOf(door, command, { desk, wish, path }) {
	const file = { kind: wish.kind, name: basename(path), bytes: await bytesOf(here(path)) };
	if (command === 'check') return door.checkOffer(desk, file);
	return door.publishOffer(desk, file, {
		by: wish.by || userInfo().username,
		reason: wish.reason
	});
}

/**
 * Why a file named on the command line could not be read; null where it is something else that failed.
 * @param {unknown} problem
 */
function unreadable(problem) {
	const isOfFile = problem instanceof Error && 'syscall' in problem && 'path' in problem;
	return isOfFile ? `${String(problem.path)} cannot be read: ${problem.message}` : null;
}

/**
 * A path as it was meant: npm goes to the project's folder first.
 * @param {string} path
 */
function here(path) {
	return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** @param {readonly Offered[]} all */
function codeOf(all) {
	const found = new Set(all.map(({ outcome }) => codes[outcome]));
	return [1, 2].find((code) => found.has(code)) ?? 0;
}
