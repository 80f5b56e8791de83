import { accessSync, constants, existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { browserPath, browserStamp } from './browser-path.js';
import { run, stamp, step } from './steps.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/google-chrome',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** Finds a Chromium for the tests, installs one if it must, and writes down where it is. */
export async function findBrowser() {
	if (browserPath() !== undefined) return;
	const found = (await browserHere()) ?? (await installedBrowser());
	if (found === undefined) {
		rmSync(browserStamp, { force: true });
		process.stdout.write(
			'No browser found, so what needs one will not be tested. Install Chromium, or name one: CHROMIUM=/path/to/chromium npm test\n'
		);
		return;
	}
	process.stdout.write(`Browser for tests: ${found}\n`);
	stamp('browser').write(found);
}

async function browserHere() {
	const onPath = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [await playwrightsOwn(), ...onPath, ...usualPlaces].find(isProgram);
}

async function playwrightsOwn() {
	const { chromium } = await import('playwright');
	return chromium.executablePath();
}

async function installedBrowser() {
	for (const install of [fromDebian, fromPlaywright]) {
		try {
			install();
		} catch (problem) {
			process.stdout.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
		}
		const found = await browserHere();
		if (found !== undefined) return found;
	}
	return undefined;
}

function fromDebian() {
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !isDebian()) return;
	step('Installing Chromium from Debian', () => {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	});
}

function fromPlaywright() {
	step("Downloading Playwright's Chromium, for a minute at most", () => {
		run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { timeout: 60_000 });
	});
}

function isDebian() {
	const release = '/etc/os-release';
	return existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'));
}

/** @param {string} path */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
