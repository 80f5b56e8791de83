/**
 * @typedef {object} Request What the guard looks at.
 * @property {string | undefined} [method]
 * @property {string | undefined} [url]
 * @property {import('node:http').IncomingHttpHeaders} headers
 *
 * @typedef {{ readonly status: number, readonly message: string }} Refused
 */

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Why a request is not answered, or undefined when it may pass. The framework compares Origin with Host
 * for form posts only; a page elsewhere whose name was pointed at this machine passes that, and JSON is not looked at.
 * @param {Request} request
 * @param {ReadonlySet<string>} hosts The Host headers under which this server is known, in lower case.
 * @returns {Refused | undefined}
 */
export function refusalOf(request, hosts) {
	return (
		refusedHost(request, hosts) ??
		refusedTarget(request) ??
		refusedOrigin(request) ??
		refusedSize(request)
	);
}

/**
 * The Host headers under which a server is known: this machine's names and the address it listens on.
 * @param {string} host
 * @param {number} port
 * @returns {ReadonlySet<string>}
 */
export function knownHosts(host, port) {
	const names = ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host];
	const suffixes = port === 80 ? ['', ':80'] : [`:${port}`];
	return new Set(names.flatMap((name) => suffixes.map((suffix) => name + suffix)));
}

/** @type {(request: Request, hosts: ReadonlySet<string>) => Refused | undefined} */
function refusedHost({ headers }, hosts) {
	const host = headers.host?.toLowerCase();
	if (host === undefined) return { status: 400, message: 'A request needs a Host header.' };
	if (hosts.has(host)) return undefined;
	return { status: 421, message: 'This server is not known under that host name.' };
}

/** @type {(request: Request) => Refused | undefined} */
function refusedTarget({ url }) {
	const refused = { status: 400, message: 'The address of this request cannot be read.' };
	if (!url?.startsWith('/')) return refused;
	const [path = ''] = url.split('?');
	try {
		return decodeURIComponent(path).includes('\0') ? refused : undefined;
	} catch {
		return refused;
	}
}

/** @type {(request: Request) => Refused | undefined} */
function refusedOrigin({ method = '', headers }) {
	if (safeMethods.includes(method)) return undefined;
	const isOwnOrigin = headers.origin === `http://${headers.host?.toLowerCase() ?? ''}`;
	const site = headers['sec-fetch-site'];
	if (isOwnOrigin && (site === undefined || site === 'same-origin')) return undefined;
	return { status: 403, message: 'A change must be sent from a page of this server.' };
}

/**
 * So many bytes a request to the path may bring: an extract of 50 MB with the form around it, and half a megabyte elsewhere.
 * @param {string} path
 * @returns {number}
 */
export function mostBytes(path) {
	return path === '/extracts' ? 51 * 1024 * 1024 : 512 * 1024;
}

/** @type {(request: Request) => Refused | undefined} */
function refusedSize({ method = '', url = '', headers }) {
	if (safeMethods.includes(method)) return undefined;
	const [path = ''] = url.split('?');
	if ('transfer-encoding' in headers && path !== '/extracts')
		return { status: 411, message: 'A request with a body must say how long it is.' };
	const length = Number(headers['content-length'] ?? 0);
	if (length <= mostBytes(path)) return undefined;
	return { status: 413, message: 'That is more than is taken here: an extract may have 50 MB.' };
}
