import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectNode } from '../../bin/setup/steps.js';
import { NET, PLAIN, measureChanges, measureVisits } from './browser.js';
import { medianOf } from './median.js';
import { startServer } from './server.js';

const CONNECTIONS = 50;
const RUNS = 5;
const SECONDS = 2;
/** The overview draws sparklines; the first of them is there when the page is. */
const OVERVIEW_CHART = 'main svg path.series';

/**
 * @typedef {import('./folder.js').Made} Made
 * @typedef {import('./server.js').Running} Running
 */

/**
 * Everything that is measured on a server whose store is in place.
 *
 * @param {Made} made
 * @param {string} store
 */
export async function measureServing(made, store) {
	const starts = [];
	for (let run = 1; run < RUNS; run += 1) {
		const server = await startServer(made.folder, store);
		starts.push(server.seconds);
		await server.stop();
	}
	const server = await startServer(made.folder, store);
	starts.push(server.seconds);
	const page = `${server.address}/indicators/${made.indicators[0] ?? ''}`;
	const firstRead = await seconds(page);
	await visitAll(server, made);
	const memory = server.memory().now;
	const rates = {
		indicator: await requestsPerSecond(page),
		overview: await requestsPerSecond(`${server.address}/`)
	};
	const pages = await measurePages(server, page, made);
	await server.stop();
	return { start: medianOf(starts), firstRead, memory, rates, ...pages };
}

/**
 * @param {Running} server
 * @param {string} page
 * @param {Made} made
 */
async function measurePages(server, page, made) {
	const teams = [made.teams[1] ?? '', made.teams[4] ?? ''];
	return {
		plain: await measureVisits({ url: page, conditions: PLAIN }),
		net: await measureVisits({ url: page, conditions: NET }),
		overview: await measureVisits({
			url: `${server.address}/`,
			selector: OVERVIEW_CHART,
			conditions: PLAIN
		}),
		changes: await measureChanges({ url: page, teams, slowdown: 1 }),
		slowChanges: await measureChanges({ url: page, teams, slowdown: 4 })
	};
}

/**
 * Every indicator and every set is asked for, so that the server keeps the readings of all.
 *
 * @param {Running} server
 * @param {Made} made
 */
async function visitAll({ address }, { indicators, sets }) {
	for (const id of indicators) await seconds(`${address}/indicators/${id}`);
	for (const id of sets) await seconds(`${address}/?set=${id}`);
}

/**
 * How long the page takes to be served whole.
 *
 * @param {string} url
 */
async function seconds(url) {
	const began = performance.now();
	const response = await fetch(url);
	const text = await response.text();
	if (response.status !== 200 || !text.includes('<svg'))
		throw new Error(`${url} has no chart: ${response.status}`);
	return (performance.now() - began) / 1000;
}

/**
 * @param {string} url
 * @returns {Promise<number>}
 */
async function requestsPerSecond(url) {
	const rates = [];
	for (let run = 0; run <= RUNS; run += 1) {
		const { stdout } = await promisify(execFile)(projectNode(), [
			fileURLToPath(new URL('load.js', import.meta.url)),
			url,
			String(CONNECTIONS),
			String(SECONDS)
		]);
		// The first run warms up.
		if (run > 0) rates.push(perSecondIn(stdout));
	}
	return medianOf(rates);
}

/** @param {string} text */
function perSecondIn(text) {
	/** @type {{ readonly perSecond: number }} */
	const { perSecond } = JSON.parse(text);
	return perSecond;
}
