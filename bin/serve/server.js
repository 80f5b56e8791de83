import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { knownHosts, refusalOf } from './guard.js';
import { answerPlainly, answerUnreadable, securityHeaders } from './headers.js';
import { readinessOf } from './readiness.js';

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Incoming, response: Response, next: (problem?: unknown) => void) => unknown} Handler
 *
 * @typedef {object} Site The server and what the person who started it can do with it.
 * @property {import('node:http').Server} server
 * @property {(host: string, port: number) => Promise<string>} listen Resolves to the address; nothing but health is answered yet.
 * @property {(handler: Handler) => void} open Pages are served from now on.
 */

/** The header in which the application is told the protocol; whatever a client sent in it is overwritten. */
export const protocolHeader = 'x-plumbline-protocol';

/** @type {(request: Incoming, response: Response, next: () => void) => void} */
const compress = /** @type {any} */ (compression)({
	threshold: 1024,
	level: 5,
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
});

/** @returns {Site} */
export function createSite() {
	/** @type {ReadonlySet<string>} */
	let hosts = new Set();
	/** @type {Handler | undefined} */
	let handler;

	const server = createServer(limits, (request, response) => {
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		const refused = refusalOf(request, hosts);
		if (refused) refuse(request, response, refused);
		else if (!answeredHere(request, response, handler !== undefined))
			pass(request, response, handler);
	});
	server.maxConnections = 4096;
	server.keepAliveTimeout = 10_000;
	server.on('clientError', (problem, socket) => answerUnreadable(socket, problem));
	server.on('checkExpectation', (_request, response) =>
		answerPlainly(response, 417, 'That expectation cannot be met.')
	);

	return {
		server,
		listen: async (host, port) => {
			const address = await listening(server, host, port);
			hosts = knownHosts(host, address.port);
			return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`;
		},
		open: (opened) => {
			handler = opened;
		}
	};
}

/** A connection that says nothing, or its request too slowly, is cut well within 45 s. */
const limits = {
	headersTimeout: 15_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 5_000,
	// Without a Host header the guard answers, with our headers; Node's own refusal has none.
	requireHostHeader: false
};

/** @type {(server: Site['server'], host: string, port: number) => Promise<import('node:net').AddressInfo>} */
function listening(server, host, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			const address = server.address();
			if (address === null || typeof address === 'string') reject(new Error('No address.'));
			else resolve(address);
		});
	});
}

/** So much of a body that is not wanted, for so long, is read and thrown away: who is still sending must hear the answer. */
const lingering = { bytes: 4 * 1024 * 1024, milliseconds: 1000 };

/** @type {(request: Incoming, response: Response, refused: import('./guard.js').Refused) => void} */
function refuse(request, response, { status, message }) {
	answerPlainly(response, status, message);
	let left = lingering.bytes;
	const cut = setTimeout(() => request.destroy(), lingering.milliseconds);
	request.on('data', (/** @type {Buffer} */ chunk) => {
		left -= chunk.length;
		if (left < 0) request.destroy();
	});
	request.once('close', () => clearTimeout(cut));
}

/** @type {(request: Incoming, response: Response, isOpen: boolean) => boolean} */
function answeredHere({ url, method }, response, isOpen) {
	const [path] = (url ?? '').split('?');
	if (path !== '/healthz' && path !== '/readyz') return false;
	if (method !== 'GET' && method !== 'HEAD')
		answerPlainly(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
	else if (path === '/healthz') answerPlainly(response, 200, 'ok');
	else {
		const { ready, why } = readinessOf(isOpen);
		answerPlainly(response, ready ? 200 : 503, why, ready ? {} : { 'Retry-After': '2' });
	}
	return true;
}

/** @type {(request: Incoming, response: Response, handler: Handler | undefined) => void} */
function pass(request, response, handler) {
	if (handler === undefined) {
		answerPlainly(response, 503, readinessOf(false).why, { 'Retry-After': '2' });
		return;
	}
	request.headers[protocolHeader] = 'http';
	/** @param {unknown} problem */
	const failed = (problem) => {
		process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
		answerPlainly(response, 500, 'Something went wrong in Plumbline.');
	};
	compress(request, response, () => {
		Promise.resolve()
			.then(() =>
				handler(request, response, (problem) => (problem ? failed(problem) : notFound(response)))
			)
			.catch(failed);
	});
}

/** @param {Response} response */
function notFound(response) {
	answerPlainly(response, 404, 'Not found.');
}
