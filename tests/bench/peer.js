import compression from 'compression';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectNode, root, run } from '../../bin/setup/steps.js';
import { NET, PLAIN, measureTeamChanges, measureVisits } from './browser.js';
import { servedBy } from './local-server.js';

/**
 * How many times longer a bare page of SvelteKit and D3 takes here now than where the budgets were set, until it is
 * interactive, the same over a slow line with a quarter of the processor, and to change the team with that quarter: by what
 * the budgets of the same are held against. The page is `peer/`, written for this: a trend with target, comparator and
 * choice of team, and nothing else.
 *
 * @typedef {object} Peer
 * @property {number} interactive
 * @property {number} interactiveNet
 * @property {number} slowChange
 */

/** Milliseconds of such a page on the machine of the budgets. */
const THERE = { interactive: 114, interactiveNet: 520, slowChange: 7 };
const RUNS = 5;
const VISITS = 9;
const TEAMS = ['1', '4', '0'];
const WRITTEN = fileURLToPath(new URL('peer', import.meta.url));
/** It is built where the project's own is, out of the sight of whatever checks the project. */
const PLACE = join(root, '.svelte-kit', 'peer');

export function buildPeer() {
	rmSync(PLACE, { recursive: true, force: true });
	cpSync(WRITTEN, PLACE, { recursive: true });
	// Under such names where they are written, tools would take it for a second project of ours.
	renameSync(join(PLACE, 'kit.js'), join(PLACE, 'svelte.config.js'));
	renameSync(join(PLACE, 'vite.js'), join(PLACE, 'vite.config.js'));
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	run(projectNode(), [vite, 'build', '--logLevel', 'warn'], { isQuiet: true, cwd: PLACE });
}

/** @returns {Promise<Peer>} */
export async function measurePeer() {
	const server = await served();
	try {
		const { url } = server;
		const plain = await measureVisits({ url, conditions: PLAIN, runs: VISITS });
		const net = await measureVisits({ url, conditions: NET, runs: VISITS });
		const change = await measureTeamChanges({ url, teams: TEAMS, slowdown: 4, runs: RUNS });
		return {
			interactive: plain.interactive / THERE.interactive,
			interactiveNet: net.interactive / THERE.interactiveNet,
			slowChange: change.painted / THERE.slowChange
		};
	} finally {
		server.close();
	}
}

/**
 * @param {Peer} one
 * @param {Peer} other
 * @returns {Peer}
 */
export function betweenPeers(one, other) {
	return {
		interactive: (one.interactive + other.interactive) / 2,
		interactiveNet: (one.interactiveNet + other.interactiveNet) / 2,
		slowChange: (one.slowChange + other.slowChange) / 2
	};
}

/** The peer as built, compressed as ours is. */
async function served() {
	/** @type {{ readonly handler: import('node:http').RequestListener }} */
	const { handler } = await import(pathToFileURL(join(PLACE, 'build', 'handler.js')).href);
	const compress = compression();
	return servedBy((request, response) => {
		// @ts-expect-error: it takes what Node gives, though its types ask for what Express adds.
		compress(request, response, () => handler(request, response));
	});
}
