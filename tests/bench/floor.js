import { createServer } from 'node:http';
import { measureVisits } from './browser.js';

/**
 * How soon a bare page with one line is visible in this browser on this machine now: what no page can be quicker than.
 *
 * @param {import('./browser.js').Conditions} conditions
 */
export async function measureFloor(conditions) {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(PAGE);
	});
	const port = await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(address === null || typeof address === 'string' ? 0 : address.port);
		});
	});
	try {
		const url = `http://127.0.0.1:${String(port)}/`;
		const { cold } = await measureVisits({ url, conditions, runs: 9 });
		return cold;
	} finally {
		server.close();
		server.closeAllConnections();
	}
}

const PLACES = Array.from(
	{ length: 52 },
	(_, i) => `${i === 0 ? 'M' : 'L'}${i * 10},${(i * 37) % 90}`
);
const PAGE = `<!doctype html><html lang="en"><title>Floor</title>
<div class="reader"><svg viewBox="0 0 520 100"><path class="series" d="${PLACES.join('')}" /></svg></div><script>document.documentElement.dataset.ready = "";</script></html>`;
