import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectNode } from '../../bin/setup/steps.js';
import { NET, PLAIN, measureChanges, measureVisits } from './browser.js';
import { measureFloor } from './floor.js';
import { medianOf } from './median.js';
import { startServer } from './server.js';

const CONNECTIONS = 50;
const RUNS = 5;
const SECONDS = 2;
/** A page that takes longer is measured in fewer runs. */
const SLOW = 0.5;
const FEW_RUNS = 2;
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
	const runs = (await seconds(page)) > SLOW ? FEW_RUNS : RUNS;
	return {
		floor: await measureFloor(),
		plain: await measureVisits({ url: page, conditions: PLAIN, runs }),
		net: await measureVisits({ url: page, conditions: NET, runs }),
		overview: await measureVisits({
			url: `${server.address}/`,
			selector: OVERVIEW_CHART,
			conditions: PLAIN,
			runs
		}),
		changes: await measureChanges({ url: page, teams, slowdown: 1, runs }),
		slowChanges: await measureChanges({ url: page, teams, slowdown: 4, runs })
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
 * Median of the runs; a page too slow for fifty at a time is asked for alone, one after the other.
 *
 * @param {string} url
 * @returns {Promise<number>}
 */
async function requestsPerSecond(url) {
	const alone = medianOf([await seconds(url), await seconds(url), await seconds(url)]);
	if (alone > SLOW) return 1 / alone;
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
