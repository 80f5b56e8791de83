import { isIPv4 } from 'node:net';

/**
 * @typedef {{ readonly port: number, readonly host: string }} Settings Where to listen; port 0 is any free port.
 * @typedef {{ readonly refusal: string }} Refusal Why not, in words for the person who started the server.
 */

/**
 * Reads PORT (4173 unless told otherwise) and HOST (this machine only, until readers can be told apart).
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Settings | Refusal}
 */
export function settingsOf(environment) {
	const port = environment['PORT'] || '4173';
	const host = environment['HOST'] || '127.0.0.1';
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
		return { refusal: `PORT is a number from 0 to 65535, not "${port}".` };
	if (!isLoopback(host))
		return {
			refusal: `HOST=${host} is refused: Plumbline answers on this machine only until sign-in exists. Leave HOST out, or use 127.0.0.1.`
		};
	return { port: Number(port), host: host.replace(/^\[(.*)\]$/, '$1') };
}

/**
 * Whether an address can be reached from this machine only: 127.0.0.0/8, ::1 and localhost.
 * @param {string} host
 */
export function isLoopback(host) {
	return ['localhost', '::1', '[::1]'].includes(host) || (isIPv4(host) && host.startsWith('127.'));
}

/**
 * What to tell the person at the terminal when the server cannot listen.
 * @param {unknown} problem
 * @param {Settings} settings
 */
export function whyNotListening(problem, { host, port }) {
	const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use, perhaps by another Plumbline. Stop that, or choose another port: PORT=${port + 1} npm start`;
	if (code === 'EACCES')
		return `Port ${port} is not allowed for this user. Choose one from 1024 up: PORT=4173 npm start`;
	return `Plumbline cannot listen on ${host}, port ${port}: ${String(problem)}`;
}
