/**
 * Sent with every answer, files and errors included. Pages bring their own content security policy, with
 * the hashes of its scripts, in place of this one. The referrer policy is `same-origin`, not `no-referrer`, because with the
 * latter a browser sends `Origin: null` with our own forms.
 */
export const securityHeaders = Object.freeze({
	// Our own sheet and icon are for the page that stands where a file cannot be given (src/error.html).
	'Content-Security-Policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	// What is not built to be kept (hashed files say so themselves) is kept nowhere: it holds small numbers.
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'
});

/**
 * Answers in plain text, once, whatever went before.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {Readonly<Record<string, string>>} [more]
 */
export function answerPlainly(response, status, message, more = {}) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	response.writeHead(status, {
		...securityHeaders,
		'Content-Type': 'text/plain; charset=utf-8',
		'Cache-Control': 'no-store',
		...more
	});
	response.end(`${message}\n`);
}

/**
 * The same for a connection whose request could not even be read, so that there is no response to write to.
 * @param {import('node:stream').Duplex} socket
 * @param {NodeJS.ErrnoException} problem
 */
export function answerUnreadable(socket, problem) {
	if (!socket.writable || problem.code === 'ECONNRESET') {
		socket.destroy();
		return;
	}
	const status = unreadable.get(problem.code ?? '') ?? '400 Bad Request';
	const headers = Object.entries({ ...securityHeaders, Connection: 'close', 'Content-Length': '0' })
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('');
	socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n`);
}

const unreadable = new Map([
	['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
	['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout']
]);
