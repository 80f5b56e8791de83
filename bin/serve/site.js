/** Opens the built site where PORT and HOST say, until it is told to stop. */
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { mostBytes } from './guard.js';
import { createSite, protocolHeader } from './server.js';
import { settingsOf, whyNotListening } from './settings.js';
import { stop, whenAbandoned } from './stop.js';

const handlerUrl = new URL('../../build/handler.js', import.meta.url);

if (!process.allowedNodeEnvironmentFlags.has('--experimental-sqlite'))
	giveUp(
		`Plumbline needs Node 24, which has node:sqlite; this is Node ${process.versions.node}. Use npm start, which brings its own, or install Node 24.`
	);
if (!existsSync(handlerUrl)) giveUp('Plumbline has not been built yet. Use npm start.');

const settings = settingsOf(process.env);
if ('refusal' in settings) giveUp(settings.refusal);
serve(settings).catch((/** @type {unknown} */ problem) => {
	if (!(problem instanceof Error)) giveUp(String(problem));
	giveUp(problem.name === 'StartRefusal' ? problem.message : (problem.stack ?? problem.message));
});

/** @param {import('./settings.js').Settings} settings */
async function serve(settings) {
	const site = createSite();
	/** @type {Promise<void> | undefined} */
	let stopping;
	// Not once: Ctrl+C arrives twice, from the terminal and from npm, and the second must not cut the first short.
	const stopFor = (/** @type {string} */ reason) => void (stopping ??= stop(site.server, reason));
	process.on('SIGTERM', stopFor).on('SIGINT', stopFor);
	if (process.env['npm_lifecycle_event']) whenAbandoned(() => stopFor('SIGTERM'));

	const address = await site
		.listen(settings.host, settings.port)
		.catch((/** @type {unknown} */ problem) => giveUp(whyNotListening(problem, settings)));
	site.open(await loadedHandler());
	// The files are read. Pages are drawn once and then sent from memory: room counts for more than speed from now on.
	setFlagsFromString('--optimize-for-size');
	process.stdout.write(`Plumbline is at ${address}\n`);
}

/**
 * Loads the application, which reads its data on the way; that can take seconds.
 * @returns {Promise<import('./server.js').Handler>}
 */
async function loadedHandler() {
	// The adapter believes these, and takes https for granted without them: what is left over from elsewhere must not count.
	delete process.env['ORIGIN'];
	delete process.env['HOST_HEADER'];
	delete process.env['PORT_HEADER'];
	delete process.env['ADDRESS_HEADER'];
	process.env['PROTOCOL_HEADER'] = protocolHeader;
	// An extract may have 50 MB; the guard lets nothing else through that is as large.
	process.env['BODY_SIZE_LIMIT'] = String(mostBytes('/extracts') + 1024);
	/** @type {{ handler: import('./server.js').Handler }} */
	const { handler } = await import(handlerUrl.href);
	return handler;
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
