import { chromium } from 'playwright';
import { browserPath, chromiumFlags } from '../../bin/setup/browser-path.js';
import { act, firstAnswer, startClock } from './in-page.js';
import { medianOf } from './median.js';
import { untilAtRest } from './rest.js';

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 *
 * @typedef {object} Conditions
 * @property {number} slowdown Of the processor: 4 is a quarter of its speed.
 * @property {boolean} isOnLine Whether the page comes over 10 Mbit/s with 40 ms each way there and back.
 *
 * @typedef {object} Visit
 * @property {number} ready
 * @property {number} interactive
 * @property {number} requests
 * @property {number} answer From the first move of a pointer over the chart until it reads a point.
 * @property {number} bytes As served: compressed, headers too.
 * @property {number} scriptBytes Of JavaScript, compressed, without headers.
 */

/** @type {Conditions} */
export const PLAIN = { slowdown: 1, isOnLine: false };
/** @type {Conditions} */
export const NET = { slowdown: 4, isOnLine: true };

const CHART = '.reader svg path.series';
/**
 * Where a visitor comes from: a page of another site, as people do. From there every page begins in a process of its own;
 * from a blank window a page that keeps windows of others away (Cross-Origin-Opener-Policy) would alone pay for one.
 */
const ELSEWHERE = 'data:text/html,<title>Elsewhere</title>';

/**
 * Visits the page in a new browser context, and a second time with what that keeps; medians. Each set of conditions has
 * a browser of its own: a slow line of one page has been seen to hold up the next. The first visit warms that up.
 *
 * @param {{ readonly url: string, readonly selector?: string, readonly conditions: Conditions, readonly runs: number }} what
 */
export async function measureVisits({ url, selector = CHART, conditions, runs }) {
	/** @type {Visit[]} */
	const cold = [];
	/** @type {Visit[]} */
	const warm = [];
	const browser = await openBrowser();
	try {
		for (let run = 0; run <= runs; run += 1) {
			const opened = await openPage(browser, selector, conditions);
			const first = await visit(opened, url, selector);
			const second = await visit(opened, url, selector);
			await opened.close();
			if (run === 0) continue;
			cold.push(first);
			warm.push(second);
		}
	} finally {
		await browser.close();
	}
	const of = (/** @type {Visit[]} */ visits, /** @type {keyof Visit} */ key) =>
		medianOf(visits.map((each) => each[key]));
	return {
		cold: of(cold, 'ready'),
		interactive: of(cold, 'interactive'),
		warm: of(warm, 'ready'),
		answer: of(cold, 'answer'),
		requests: of(cold, 'requests'),
		kilobytes: of(cold, 'bytes') / 1000,
		scriptKilobytes: of(cold, 'scriptBytes') / 1000
	};
}

/** @returns {Promise<Browser>} */
function openBrowser() {
	const executablePath = browserPath();
	return chromium.launch({
		args: [...chromiumFlags],
		...(executablePath === undefined ? {} : { executablePath })
	});
}

/**
 * Changes range, grain and team on an open page. What was shown before is in hand, so each is tried once unmeasured.
 *
 * @param {{ readonly url: string, readonly teams: readonly string[], readonly slowdown: number, readonly runs: number }} what
 */
export function measureChanges({ url, teams, slowdown, runs }) {
	return withPage(url, slowdown, (page) => changesOn(page, teams, runs));
}

/**
 * Changes the team alone on an open page.
 *
 * @param {{ readonly url: string, readonly teams: readonly string[], readonly slowdown: number, readonly runs: number }} what
 */
export function measureTeamChanges({ url, teams, slowdown, runs }) {
	return withPage(url, slowdown, (page) => changes(page, teams.map(teamTo), runs));
}

/**
 * @template Measured
 * @param {string} url
 * @param {number} slowdown
 * @param {(page: Page) => Promise<Measured>} measure
 */
async function withPage(url, slowdown, measure) {
	const browser = await openBrowser();
	try {
		const opened = await openPage(browser, CHART, { slowdown, isOnLine: false });
		await visit(opened, url, CHART);
		return await measure(opened.page);
	} finally {
		await browser.close();
	}
}

/**
 * @param {Page} page
 * @param {readonly string[]} teams
 * @param {number} runs
 */
async function changesOn(page, teams, runs) {
	const range = await changes(page, ['Everything', '13 weeks'].map(linkTo), runs);
	const grain = await changes(page, ['Month', 'Quarter'].map(linkTo), runs);
	await page.evaluate(act, linkTo('Week'));
	const team = await changes(page, [...teams, ''].map(teamTo), runs);
	return { range, grain, team };
}

/** @param {string} link */
function linkTo(link) {
	return { changed: CHART, link, team: null };
}

/** @param {string} team */
function teamTo(team) {
	return { changed: CHART, link: null, team };
}

/**
 * @param {Page} page
 * @param {readonly Parameters<typeof act>[0][]} actions
 * @param {number} runs
 */
async function changes(page, actions, runs) {
	const painted = [];
	const mutated = [];
	for (let run = 0; run <= runs; run += 1) {
		for (const action of actions) {
			// What the last change left for later is done, as it is for a person; and not always at the same moment between two frames.
			await page.waitForTimeout(200 + ((run * 7) % 16));
			const took = await page.evaluate(act, action);
			if (run === 0) continue;
			painted.push(took.painted);
			mutated.push(took.mutated);
		}
	}
	return { painted: medianOf(painted), mutated: medianOf(mutated) };
}

/**
 * @param {Browser} browser
 * @param {string} selector
 * @param {Conditions} conditions
 */
async function openPage(browser, selector, { slowdown, isOnLine }) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.goto(ELSEWHERE);
	await atRest(browser);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	if (isOnLine) {
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 40,
			downloadThroughput: 1_250_000,
			uploadThroughput: 1_250_000
		});
	}
	await session.send('Runtime.enable');
	await session.send('Runtime.addBinding', { name: 'plumblineClock' });
	await page.addInitScript(startClock, selector);
	return { page, session, close: () => context.close() };
}

/**
 * Waits until the browser has done with opening a window: what it makes ready for its own toolbar takes a core of two for
 * half a second, whatever page is asked for meanwhile.
 *
 * @param {Browser} browser
 */
async function atRest(browser) {
	const session = await browser.newBrowserCDPSession();
	const worked = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
	};
	await untilAtRest(worked);
	await session.detach();
}

/** @typedef {Awaited<ReturnType<typeof openPage>>} Opened */

/**
 * When the chart was there and when the page had hydrated, as the page's clock says.
 *
 * @param {Opened['session']} session
 * @returns {Promise<import('./in-page.js').Clock>}
 */
function clockOf(session) {
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error('The page is not there in a minute.')), 60_000);
		session.once('Runtime.bindingCalled', ({ payload }) => {
			clearTimeout(late);
			/** @type {import('./in-page.js').Clock} */
			const clock = JSON.parse(payload);
			resolve(clock);
		});
	});
}

/**
 * @param {Opened} opened
 * @param {string} url
 * @param {string} selector
 * @returns {Promise<Visit>}
 */
async function visit({ page, session }, url, selector) {
	/** @type {import('playwright').Request[]} */
	const served = [];
	const note = (/** @type {import('playwright').Request} */ request) => served.push(request);
	page.on('requestfinished', note);
	const stopped = clockOf(session);
	await page.goto(url, { waitUntil: 'commit' });
	const { ready, interactive } = await stopped;
	await page.waitForLoadState('networkidle');
	page.off('requestfinished', note);
	const answers = await Promise.all(served.map(weigh));
	const answer = selector === CHART ? await page.evaluate(firstAnswer) : NaN;
	return {
		ready,
		interactive,
		answer,
		requests: answers.length,
		bytes: answers.reduce((sum, { body, headers }) => sum + body + headers, 0),
		scriptBytes: answers.reduce((sum, { body, isScript }) => sum + (isScript ? body : 0), 0)
	};
}

/** @param {import('playwright').Request} request */
async function weigh(request) {
	const response = await request.response();
	const { responseBodySize, responseHeadersSize } = await request.sizes();
	const type = response?.headers()['content-type'] ?? '';
	return {
		isScript: type.includes('javascript'),
		body: Math.max(0, responseBodySize),
		headers: Math.max(0, responseHeadersSize)
	};
}
