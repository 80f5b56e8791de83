import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../bin/serve/headers.js';
import { ask } from './asking.js';
import type { Answer } from './asking.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const store = mkdtempSync(join(tmpdir(), 'plumbline-served-'));

/** Starts the real server as a person would and gathers what it says. */
function start(
	environment: Readonly<Record<string, string>>,
	command: readonly [string, ...string[]] = [process.execPath, 'bin/serve.js']
) {
	const env = { ...process.env, PLUMBLINE_STORE: store, ...environment };
	const [program, ...args] = command;
	const server = spawn(program, args, { cwd: root, env });
	const said = { out: '', error: '' };
	server.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
	server.stderr.on('data', (text: Buffer) => (said.error += text.toString()));
	const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
	return { server, said, ended };
}

/** Waits for the line with the address, which comes when pages can be served. */
async function addressOf({ server, said }: Pick<ReturnType<typeof start>, 'server' | 'said'>) {
	while (server.exitCode === null) {
		const [, address] = /^Plumbline is at (http:\/\/\S+)$/m.exec(said.out) ?? [];
		if (address !== undefined) return address;
		await pause(20);
	}
	throw new Error(`The server did not start: ${said.error}`);
}

function expectSecure({ headers }: Answer, pageOrFile: 'page' | 'file') {
	for (const [name, value] of Object.entries(securityHeaders))
		if (pageOrFile === 'file' || name !== 'Content-Security-Policy')
			expect(headers[name.toLowerCase()], name).toBe(value);
	if (pageOrFile === 'page') {
		const policy = String(headers['content-security-policy']);
		expect(policy).toMatch(/default-src 'none'.*script-src 'self' 'sha256-/);
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toContain('unsafe-inline');
	}
	expect(headers).not.toHaveProperty('x-powered-by');
}

let running: ReturnType<typeof start> | undefined;
let address = '';

beforeAll(async () => {
	if (!existsSync(join(root, 'build/handler.js')))
		throw new Error('The site has not been built: npm test does that, or npm run build.');
	running = start({ PORT: '0', ORIGIN: 'https://left-over.example' });
	address = await addressOf(running);
}, 60_000);

afterAll(async () => {
	running?.server.kill();
	await running?.ended;
	rmSync(store, { recursive: true, force: true });
}, 15_000);

describe('the site as it is served', () => {
	it('sends its pages, missing ones included, with a policy of hashes', async () => {
		const missing = await ask(address, { path: '/no-such-page-at-all' });
		expect(missing.status).toBe(404);
		expectSecure(missing, 'page');
		expect((await ask(address)).status).toBeLessThan(500);
	});

	it.each(['/robots.txt', '/favicon.png', '/fonts/LiberationSans-Regular.ttf'])(
		'sends the file %s securely',
		async (path) => {
			const file = await ask(address, { path });
			expect(file.status).toBe(200);
			expectSecure(file, 'file');
		}
	);

	it('sends files compressed beforehand', async () => {
		const file = await ask(address, { path: '/error.css', headers: { 'accept-encoding': 'br' } });
		expect(file.headers['content-encoding']).toBe('br');
	});

	it('lets its own forms through over plain http, and no others', async () => {
		const own = {
			origin: address.slice(0, -1),
			'content-type': 'application/x-www-form-urlencoded'
		};
		const posted = (headers: Record<string, string>) =>
			ask(address, { method: 'POST', path: '/no-such-page-at-all', headers, body: 'a=1' });
		expect(await posted(own)).toMatchObject({ status: 404 });
		expect(await posted({ ...own, origin: 'http://evil.example' })).toMatchObject({ status: 403 });
	});

	it('says so when its port is taken', async () => {
		const { port } = new URL(address);
		const second = start({ PORT: port });
		expect(await second.ended).toBe(1);
		expect(second.said.error).toContain(`Port ${port} is in use`);
	});

	it('refuses to be reached from elsewhere', async () => {
		const open = start({ HOST: '0.0.0.0', PORT: '0' });
		expect(await open.ended).toBe(1);
		expect(open.said.error).toContain('until sign-in exists');
	});
});

describe('the served site told to stop', () => {
	it('leaves no answer half sent and ends in good order', async () => {
		const stopping = start({ PORT: '0', PLUMBLINE_STORE: mkdtempSync(join(store, 'stopping-')) });
		const place = await addressOf(stopping);
		const answers: Answer[] = [];
		const asking = Array.from({ length: 8 }, () => askUntilGone(place, stopping.server, answers));
		await pause(300);
		const began = performance.now();
		stopping.server.kill('SIGTERM');
		expect(await stopping.ended).toBe(0);
		expect(performance.now() - began).toBeLessThan(10_000);
		await Promise.all(asking);
		expect(answers.length).toBeGreaterThan(8);
		for (const { status, body } of answers) {
			expect(status).toBe(404);
			expect(body).toMatch(/<\/html>\s*$/);
		}
	}, 30_000);

	it('ends when the shell that npm started it with is gone', async () => {
		const shell = ['sh', '-c', `'${process.execPath}' bin/serve.js; true`] as const;
		const { server, said } = start({ PORT: '0', npm_lifecycle_event: 'start' }, shell);
		const place = await addressOf({ server, said });
		server.kill('SIGTERM');
		await expect.poll(() => ask(place).catch(String), { timeout: 5_000 }).toContain('ECONNREFUSED');
	}, 30_000);

	it('ends just as well while it is still starting', async () => {
		const starting = start({ PORT: '0', PLUMBLINE_STORE: mkdtempSync(join(store, 'starting-')) });
		await pause(150);
		starting.server.kill('SIGTERM');
		const code = await starting.ended;
		expect(code === 0 || code === null).toBe(true);
	}, 30_000);
});

/** Asks again and again until nobody answers; an answer that breaks off half-way is an error. */
async function askUntilGone(place: string, server: ChildProcess, answers: Answer[]) {
	while (server.exitCode === null) {
		try {
			answers.push(await ask(place, { path: '/no-such-page-at-all' }));
		} catch (problem) {
			if (String(problem).includes('aborted')) throw problem;
			return;
		}
	}
}
