const longestWait = 8_000;

/**
 * Stops: no new requests, those under way are answered, then the application is told to close what it holds
 * (`sveltekit:shutdown`) and the process ends, within ten seconds in all.
 * @param {import('node:http').Server} server
 * @param {string} reason
 */
export async function stop(server, reason) {
	await drain(server, longestWait);
	/** @type {import('node:events').EventEmitter} */ (process).emit('sveltekit:shutdown', reason);
	// What the application left running, a timer say, does not keep the process.
	setTimeout(() => process.exit(0), 500);
}

/**
 * Takes no new connection and waits until every request is answered; what takes longer is cut.
 * @param {import('node:http').Server} server
 * @param {number} milliseconds
 */
export async function drain(server, milliseconds) {
	const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
	// A kept connection would otherwise be held open by a client that goes on asking.
	server.prependListener('request', (_request, response) =>
		response.setHeader('Connection', 'close')
	);
	server.keepAliveTimeout = 1;
	await new Promise((resolve) => {
		server.close(resolve);
		server.closeIdleConnections();
	});
	clearTimeout(cut);
}

/**
 * Acts once when the shell that started this process is gone: npm hands a signal to its shell, and that
 * dies of it without handing it on. Windows keeps the number of a parent that is gone, so nothing happens there.
 * @param {() => void} act
 */
export function whenAbandoned(act) {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		act();
	}, 250);
	watch.unref();
}
