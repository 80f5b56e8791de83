/**
 * Measures the built product on made-up councils of three sizes and prints each figure beside its budget:
 * `npm run bench -- --sizes S,M --json results.json`. It fails only where something is broken, never for a time.
 */
import { mkdtempSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../bin/setup/build.js';
import { HISTORY_LINES, PAGE_LINES, READING_LINES, SERVING_LINES } from './budgets.js';
import { makeFolder, removeFolder } from './folder.js';
import { measureHistory } from './intake.js';
import { measureReadings } from './readings.js';
import { between, measureMachine } from './machine.js';
import { betweenPeers, buildPeer, measurePeer } from './peer.js';
import { resultsOf, tableOf } from './report.js';
import { measurePages, measureServing } from './serving.js';
import { SIZES, rowsOf } from './sizes.js';

/** The files, the store that keeps them and their figures, and its log: more than enough for a row. */
const BYTES_A_ROW = 400;

const { values } = parseArgs({
	options: { sizes: { type: 'string', default: 'S,M,L' }, json: { type: 'string' } }
});
const asked = values.sizes.split(',').map((name) => name.trim());
const unknown = asked.filter((name) => !SIZES.some((size) => size.name === name));
if (unknown.length > 0) throw new Error(`There is no size ${unknown.join(', ')}: S, M and L are.`);

build();
buildPeer();
say(`${cpus().length} processors, Node ${process.versions.node}, load ${loadInWords()}`);
say(
	'Beside a time stands what it comes to where the budgets were set, by the same work of others.'
);
/** @type {Record<string, unknown>} */
const all = {};
for (const size of SIZES.filter(({ name }) => asked.includes(name))) {
	const results = await measureSize(size);
	if (results !== null) all[size.name] = results;
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, '\t')}\n`);

/** @param {import('./sizes.js').Size} size */
async function measureSize(size) {
	const { name, indicators, teams, weeks } = size;
	const rows = rowsOf(size).toLocaleString('en-GB');
	say(`\n${name}: ${indicators} indicators × ${teams} teams × ${weeks} weeks = ${rows} rows`);
	const place = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
	try {
		const { bavail, bsize } = statfsSync(place);
		if (bavail * bsize < rowsOf(size) * BYTES_A_ROW + 1e8) {
			say('  left out: too little room in the temporary folder');
			return null;
		}
		const made = makeFolder(join(place, 'data'), size);
		say(`  ${made.files} files of figures, ${(made.bytes / 1e6).toFixed(0)} MB`);
		return await measureAll(made, join(place, 'store'), size);
	} finally {
		removeFolder(place);
	}
}

/**
 * Each part is printed as soon as it is measured.
 *
 * @param {import('./folder.js').Made} made
 * @param {string} store
 * @param {import('./sizes.js').Size} size
 */
async function measureAll(made, store, size) {
	const began = loadInWords();
	const first = await measureMachine();
	const taken = await measureHistory(made, store, size);
	const second = await measureMachine();
	const intake = between(first, second);
	say(`  ${machineInWords(intake)}`);
	const history = resultsOf(HISTORY_LINES, taken, size.name, intake);
	say(tableOf(history));
	const readings = resultsOf(READING_LINES, await measureReadings(size), size.name, intake);
	say(tableOf(readings));
	const serving = resultsOf(SERVING_LINES, await measureServing(made, store), size.name, intake);
	say(tableOf(serving));
	const peer = await measurePeer();
	const seen = await measurePages(made, store);
	const browsing = between(second, await measureMachine());
	const peers = betweenPeers(peer, await measurePeer());
	say(`  ${machineInWords(browsing)}`);
	say(`  ${peersInWords(peers)}`);
	const pages = resultsOf(PAGE_LINES, seen, size.name, { ...browsing, ...peers });
	say(tableOf(pages));
	say(`  load before and after: ${began}, ${loadInWords()}`);
	return [...history, ...readings, ...serving, ...pages];
}

/** @param {import('./machine.js').Machine} machine */
function machineInWords({ page, net, rows }) {
	const times = (/** @type {number} */ ratio) => ratio.toFixed(2);
	return `a bare page takes ${times(page)} times as long here as there, over a slow line ${times(net)}, rows read ${times(rows)}`;
}

/** @param {import('./peer.js').Peer} peer */
function peersInWords({ interactive, interactiveNet, slowChange }) {
	const times = (/** @type {number} */ ratio) => ratio.toFixed(2);
	return `a bare page of SvelteKit and D3 is interactive after ${times(interactive)} times as long, over a slow line ${times(interactiveNet)}, changes with a quarter of the processor in ${times(slowChange)}`;
}

function loadInWords() {
	return (loadavg()[0] ?? 0).toFixed(1);
}

/** @param {string} text */
function say(text) {
	process.stdout.write(`${text}\n`);
}
