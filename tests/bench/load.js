/**
 * A process of its own that asks for addresses again and again, one after the other and round again:
 * `node tests/bench/load.js CONNECTIONS SECONDS URL…`.
 * It prints `{ "perSecond": …, "bytes": … }`, and fails where any answer is not 200.
 */
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

const [, , connections = '50', seconds = '2', ...urls] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
let asked = 0;
let answers = 0;
let bytes = 0;

/** @returns {Promise<void>} */
function ask() {
	const url = urls[asked % urls.length] ?? '';
	asked += 1;
	return new Promise((resolve, reject) => {
		get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`Status ${response.statusCode ?? 0}`));
			response.on('data', (/** @type {Buffer} */ part) => (bytes += part.length));
			response.once('end', resolve);
		}).once('error', reject);
	});
}

/** @param {number} end */
async function askUntil(end) {
	while (performance.now() < end) {
		await ask();
		answers += 1;
	}
}

const began = performance.now();
const end = began + Number(seconds) * 1000;
await Promise.all(Array.from({ length: Number(connections) }, () => askUntil(end)));
const perSecond = (answers * 1000) / (performance.now() - began);
process.stdout.write(JSON.stringify({ perSecond, bytes: bytes / answers }));
agent.destroy();
