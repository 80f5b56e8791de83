import { createServer } from 'node:http';

/**
 * A server of this process alone, at a port that is free.
 *
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<{ readonly url: string, readonly close: () => void }>}
 */
export async function servedBy(listener) {
	const server = createServer(listener);
	const port = await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(address === null || typeof address === 'string' ? 0 : address.port);
		});
	});
	return {
		url: `http://127.0.0.1:${String(port)}/`,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
