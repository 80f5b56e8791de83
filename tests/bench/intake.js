import { get, Agent } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { medianOf } from './median.js';
import { rowsOf } from './sizes.js';
import { withServer } from './server.js';
import { weeklyFile } from './folder.js';

/**
 * @typedef {import('./folder.js').Made} Made
 * @typedef {import('./server.js').Running} Running
 * @typedef {import('./sizes.js').Size} Size
 */

const MOST_WAITED = 60_000;
/** Files as new as these would be waited for: they are to be read at once. */
const AT_REST = 6500;

/** So often a short history is taken in: one run of a second says little. */
const RUNS = 5;
const SHORT = 100_000;

/**
 * From nothing to a server that serves the whole history: catalogue, targets and comparators are read on the way. The
 * median of several runs where it is short; the store of the last one is kept.
 *
 * @param {Made} made
 * @param {string} store
 * @param {Size} size
 */
export async function measureHistory(made, store, size) {
	await setTimeout(AT_REST);
	/** @type {number[]} */
	const all = [];
	for (let run = 1; run < RUNS && rowsOf(size) <= SHORT; run += 1) {
		const places = { folder: made.folder, store: `${store}-${run}` };
		all.push(await withServer(places, (server) => Promise.resolve(server.seconds)));
	}
	return withServer({ folder: made.folder, store }, async (server) => {
		all.push(server.seconds);
		const { peak } = server.memory();
		checkFigures(store, rowsOf(size));
		const weekly = await measureWeekly(server, { made, store, size });
		return { seconds: medianOf(all), peak, weekly };
	});
}

/**
 * A weekly file on top: how long the server answers nothing else while it reads, checks and publishes it. All of that
 * is one turn of its loop, so that the longest wait between two answers is the time it takes.
 *
 * @param {Running} server
 * @param {{ readonly made: Made, readonly store: string, readonly size: Size }} parts
 */
async function measureWeekly(server, { made, store, size }) {
	const drop = weeklyFile(made.folder, size);
	const before = liveVersion(store);
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const end = performance.now() + MOST_WAITED;
	drop();
	let longest = 0;
	while (liveVersion(store) === before) {
		if (performance.now() > end) throw new Error('The weekly file was not published.');
		longest = Math.max(longest, await longestWait(`${server.address}/healthz`, agent));
	}
	agent.destroy();
	checkFigures(store, rowsOf(size) + size.indicators * size.teams);
	return longest / 1000;
}

/**
 * The longest wait for an answer in a tenth of a second of asking.
 *
 * @param {string} url
 * @param {Agent} agent
 */
async function longestWait(url, agent) {
	const end = performance.now() + 100;
	let longest = 0;
	for (let at = performance.now(); at < end;) {
		await answered(url, agent);
		const now = performance.now();
		longest = Math.max(longest, now - at);
		at = now;
	}
	return longest;
}

/**
 * @param {string} url
 * @param {Agent} agent
 * @returns {Promise<void>}
 */
function answered(url, agent) {
	return new Promise((resolve, reject) => {
		get(url, { agent }, (response) => {
			response.resume();
			response.once('end', resolve);
		}).once('error', reject);
	});
}

/**
 * Throws where the store does not hold so many figures in force: then nothing that is measured means anything.
 *
 * @param {string} store
 * @param {number} expected
 */
function checkFigures(store, expected) {
	const found = liveFigures(store);
	if (found !== expected)
		throw new Error(`${found} live figures where there should be ${expected}.`);
}

/** @param {string} store */
function liveFigures(store) {
	return numberIn(store, 'select count(*) as found from figure where to_version is null');
}

/** @param {string} store */
function liveVersion(store) {
	return numberIn(store, 'select version as found from live');
}

/**
 * @param {string} store
 * @param {string} sql
 */
function numberIn(store, sql) {
	const database = new DatabaseSync(join(store, 'data.sqlite'), { readOnly: true });
	try {
		return Number(database.prepare(sql).get()?.['found']);
	} finally {
		database.close();
	}
}
