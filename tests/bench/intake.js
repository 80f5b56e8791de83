import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { medianOf } from './median.js';
import { rowsOf } from './sizes.js';
import { withServer } from './server.js';
import { weeklyExtract } from './folder.js';

/**
 * @typedef {import('./folder.js').Made} Made
 * @typedef {import('./server.js').Running} Running
 * @typedef {import('./sizes.js').Size} Size
 */

/** Files as new as these would be waited for: they are to be read at once. */
const AT_REST = 6500;

/** So often a short history is taken in: one run of a second says little. */
const RUNS = 5;
const SHORT = 100_000;

/**
 * From nothing to a server that serves the whole history: catalogue, targets and comparators are read on the way; and a
 * weekly file on top of it. Medians of several runs, each from nothing, where the history is short; the store of the last
 * one is kept.
 *
 * @param {Made} made
 * @param {string} store
 * @param {Size} size
 */
export async function measureHistory(made, store, size) {
	await setTimeout(AT_REST);
	const runs = rowsOf(size) <= SHORT ? RUNS : 1;
	/** @type {Awaited<ReturnType<typeof oneHistory>>[]} */
	const all = [];
	for (let run = 1; run < runs; run += 1)
		all.push(await oneHistory(made.folder, `${store}-${run}`, size));
	const last = await oneHistory(made.folder, store, size);
	all.push(last);
	return {
		seconds: medianOf(all.map(({ seconds }) => seconds)),
		peak: last.peak,
		weekly: medianOf(all.map(({ weekly }) => weekly))
	};
}

/**
 * @param {string} folder
 * @param {string} store
 * @param {Size} size
 */
function oneHistory(folder, store, size) {
	return withServer({ folder, store }, async (server) => {
		const { peak } = server.memory();
		checkFigures(store, rowsOf(size));
		// What is read ahead after a start is read.
		await server.atRest();
		return { seconds: server.seconds, peak, weekly: await measureWeekly(server, { store, size }) };
	});
}

/**
 * A weekly file on top, as a person puts it in on the page, which is open before it: sent, read and checked, then published.
 * The seconds of both together; no wait of the drop folder, which leaves a file alone until it has lain still, is in it.
 *
 * @param {Running} server
 * @param {{ readonly store: string, readonly size: Size }} parts
 */
async function measureWeekly({ address }, { store, size }) {
	const file = new File([weeklyExtract(size)], 'weekly.csv', { type: 'text/csv' });
	const before = liveVersion(store);
	await opened(address, '/extracts');
	const began = performance.now();
	const extract = await sent(address, '/extracts?/upload', { kind: 'figures', file });
	await sent(address, `${extract}?/publish`, {});
	const seconds = (performance.now() - began) / 1000;
	if (liveVersion(store) === before) throw new Error('The weekly file was not published.');
	checkFigures(store, rowsOf(size) + size.indicators * size.teams);
	return seconds;
}

/**
 * @param {string} address
 * @param {string} path
 */
async function opened(address, path) {
	const answer = await fetch(`${address}${path}`, { headers: { accept: 'text/html' } });
	await answer.text();
	if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
}

/**
 * Sends a form of a page, signed; answers where it leads.
 *
 * @param {string} address
 * @param {string} path
 * @param {Readonly<Record<string, string | File>>} fields
 */
async function sent(address, path, fields) {
	const body = new FormData();
	for (const [name, value] of Object.entries({ by: 'Bench', ...fields })) body.set(name, value);
	const answer = await fetch(`${address}${path}`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: address, accept: 'text/html' }
	});
	const place = answer.headers.get('location');
	if (place === null) throw new Error(`${path} was answered with ${answer.status}.`);
	return place;
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
