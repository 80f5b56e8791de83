import { measureVisits } from './browser.js';
import { servedBy } from './local-server.js';

/**
 * How soon a bare page with one line is visible in this browser on this machine now: what no page can be quicker than.
 *
 * @param {import('./browser.js').Conditions} conditions
 */
export async function measureFloor(conditions) {
	const server = await servedBy((_request, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(PAGE);
	});
	try {
		const { cold } = await measureVisits({ url: server.url, conditions, runs: 9 });
		return cold;
	} finally {
		server.close();
	}
}

const PLACES = Array.from(
	{ length: 52 },
	(_, i) => `${i === 0 ? 'M' : 'L'}${i * 10},${(i * 37) % 90}`
);
const PAGE = `<!doctype html><html lang="en"><title>Floor</title>
<div class="reader"><svg viewBox="0 0 520 100"><path class="series" d="${PLACES.join('')}" /></svg></div><script>document.documentElement.dataset.ready = "";</script></html>`;
