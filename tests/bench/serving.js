import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectNode } from '../../bin/setup/steps.js';
import { NET, PLAIN, measureChanges, measureVisits } from './browser.js';
import { medianOf } from './median.js';
import { withServer } from './server.js';

const CONNECTIONS = 50;
const RUNS = 5;
/** Visits differ from one to the next more than answers of a server do. */
const VISITS = 9;
const SECONDS = 2;
/** A page that takes longer is measured in fewer runs. */
const SLOW = 0.5;
const FEW_RUNS = 2;
/** The overview draws sparklines; the first of them is there when the page is. */
const OVERVIEW_CHART = 'main svg path.series';

/** @typedef {import('./folder.js').Made} Made */

/**
 * A server whose store is in place: how soon it serves, what it keeps in memory, how many pages it gives.
 *
 * @param {Made} made
 * @param {string} store
 */
export async function measureServing({ folder, indicators, sets }, store) {
	const places = { folder, store };
	/** @type {number[]} */
	const starts = [];
	for (let run = 1; run < RUNS; run += 1)
		starts.push(await withServer(places, (server) => Promise.resolve(server.seconds)));
	return withServer(places, async (server) => {
		starts.push(server.seconds);
		const pages = indicators.map((id) => `${server.address}/indicators/${id}`);
		const overviews = sets.map((id) => `${server.address}/?set=${id}`);
		const firstRead = await secondsFor(pages[0] ?? '');
		for (const url of [...pages, ...overviews]) await secondsFor(url);
		// Whatever is read ahead is among the readings too.
		await server.atRest();
		const memory = server.memory().now;
		const indicator = await requestsPerSecond(pages);
		const overview = await requestsPerSecond(overviews);
		return { start: medianOf(starts), firstRead, memory, indicator, overview };
	});
}

/**
 * The pages in a browser.
 *
 * @param {Made} made
 * @param {string} store
 */
export function measurePages({ folder, indicators, teams }, store) {
	return withServer({ folder, store }, async ({ address, atRest }) => {
		const overview = `${address}/`;
		const url = `${address}/indicators/${indicators[0] ?? ''}`;
		const chosen = [teams[1] ?? '', teams[4] ?? ''];
		await secondsFor(overview);
		await secondsFor(url);
		await atRest();
		const isSlow = (await secondsFor(url)) > SLOW;
		const runs = isSlow ? FEW_RUNS : RUNS;
		const visits = isSlow ? FEW_RUNS : VISITS;
		const plain = { conditions: PLAIN, runs: visits };
		return {
			plain: await measureVisits({ url, ...plain }),
			net: await measureVisits({ url, conditions: NET, runs: visits }),
			overview: await measureVisits({ url: overview, selector: OVERVIEW_CHART, ...plain }),
			changes: await measureChanges({ url, teams: chosen, slowdown: 1, runs }),
			slowChanges: await measureChanges({ url, teams: chosen, slowdown: 4, runs })
		};
	});
}

/**
 * How long the page takes to be served whole.
 *
 * @param {string} url
 */
async function secondsFor(url) {
	const began = performance.now();
	const response = await fetch(url);
	const text = await response.text();
	if (response.status !== 200 || !text.includes('<svg'))
		throw new Error(`${url} has no chart: ${response.status}`);
	return (performance.now() - began) / 1000;
}

/**
 * Pages of all these addresses in turn; median of the runs. A page too slow for fifty at a time is asked for alone, one after the other.
 *
 * @param {readonly string[]} urls
 * @returns {Promise<number>}
 */
async function requestsPerSecond(urls) {
	const alone = medianOf(await Promise.all(urls.slice(0, 1).map(secondsFor)));
	if (alone > SLOW) return 1 / alone;
	const rates = [];
	for (let run = 0; run <= RUNS; run += 1) {
		const { stdout } = await promisify(execFile)(projectNode(), [
			fileURLToPath(new URL('load.js', import.meta.url)),
			String(CONNECTIONS),
			String(SECONDS),
			...urls
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
