/**
 * Takes the two pictures of the running product that the README shows: `npm run pictures:readme`. It serves the built
 * product on the sample, as it stands, and needs a browser.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { addressOf } from './serve/address-of.js';
import { browserPath, chromiumFlags } from './setup/browser-path.js';
import { projectNode, root } from './setup/steps.js';

const PICTURES = [
	{ name: 'this-week', path: '/?week=2013-07-08', height: 1180 },
	{
		name: 'indicator',
		path: '/indicators/initial-assessments-in-time?week=2013-07-08',
		height: 1120
	}
];

const folder = join(root, 'static', 'readme');
const store = mkdtempSync(join(tmpdir(), 'plumbline-pictures-'));
const server = spawn(projectNode(), ['bin/serve.js'], {
	cwd: root,
	stdio: ['ignore', 'pipe', 'inherit'],
	env: { ...process.env, PORT: '0', PLUMBLINE_STORE: store }
});
try {
	mkdirSync(folder, { recursive: true });
	await takeAll(await addressOf(server));
} finally {
	server.kill('SIGTERM');
	await new Promise((resolve) => server.once('exit', resolve));
	rmSync(store, { recursive: true, force: true });
}

/** @param {string} address */
async function takeAll(address) {
	const executablePath = browserPath();
	const browser = await chromium.launch({
		args: [...chromiumFlags],
		...(executablePath === undefined ? {} : { executablePath })
	});
	for (const { name, path, height } of PICTURES) {
		const page = await browser.newPage({ viewport: { width: 1280, height }, locale: 'en-GB' });
		await page.goto(`${address}${path}`);
		await page.waitForSelector('html[data-ready]');
		await page.screenshot({ path: join(folder, `${name}.png`) });
		await page.close();
	}
	await browser.close();
}
