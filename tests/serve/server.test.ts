import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { securityHeaders } from '../../bin/serve/headers.js';
import { readinessSymbol } from '../../bin/serve/readiness.js';
import { drain } from '../../bin/serve/stop.js';
import { createSite } from '../../bin/serve/server.js';
import type { Handler } from '../../bin/serve/server.js';
import { ask, askRaw } from './asking.js';

let site: ReturnType<typeof createSite>;
let address = '';

beforeEach(async () => {
	site = createSite();
	address = await site.listen('127.0.0.1', 0);
});

afterEach(() => {
	site.server.closeAllConnections();
	site.server.close();
	Reflect.deleteProperty(globalThis, readinessSymbol);
});

/** Stands for the application: a page, a long page, an error and nothing else. */
const application: Handler = (request, response, next) => {
	if (request.url === '/') {
		response.setHeader('content-security-policy', "script-src 'sha256-1'");
		response.end(
			`page by ${request.method ?? ''} over ${String(request.headers['x-plumbline-protocol'])}`
		);
	} else if (request.url === '/long') {
		response.setHeader('content-type', 'text/html');
		response.end('long '.repeat(1000));
	} else if (request.url === '/throws') throw new Error('broken on purpose');
	else if (request.url === '/late') return Promise.reject(new Error('broken later on purpose'));
	else next();
	return undefined;
};

function expectSecure(headers: Readonly<Record<string, unknown>>) {
	for (const [name, value] of Object.entries(securityHeaders))
		expect(headers[name.toLowerCase()], name).toBe(value);
	expect(headers).not.toHaveProperty('x-powered-by');
	expect(headers).not.toHaveProperty('server');
}

describe('a server whose application is still loading', () => {
	it('is alive but not ready, and asks to be asked again', async () => {
		expect(await ask(address, { path: '/healthz' })).toMatchObject({ status: 200, body: 'ok\n' });
		const ready = await ask(address, { path: '/readyz' });
		expect(ready).toMatchObject({ status: 503, body: 'Plumbline is starting.\n' });
		const page = await ask(address);
		expect(page).toMatchObject({ status: 503, body: 'Plumbline is starting.\n' });
		expect(page.headers['retry-after']).toBe('2');
		expectSecure(page.headers);
	});
});

describe('a server that is open', () => {
	let complaints: string[] = [];
	beforeEach(() => {
		site.open(application);
		complaints = [];
		vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
			complaints.push(String(text));
			return true;
		});
	});
	afterEach(() => vi.restoreAllMocks());

	it('lets a page bring its own content security policy and tells the protocol itself', async () => {
		const page = await ask(address, { headers: { 'x-plumbline-protocol': 'https' } });
		expect(page).toMatchObject({ status: 200, body: 'page by GET over http' });
		expect(page.headers['content-security-policy']).toBe("script-src 'sha256-1'");
	});

	it.each([
		['/nowhere', {}, 404],
		['/throws', {}, 500],
		['/late', {}, 500],
		['/%', {}, 400],
		['/', { host: 'evil.example' }, 421],
		['/', { expect: 'a miracle' }, 417],
		['/healthz', {}, 200],
		['/readyz', {}, 503]
	])('answers %s with %j securely: %i', async (path, headers, status) => {
		const answer = await ask(address, { path, headers });
		expect(answer.status).toBe(status);
		expectSecure(answer.headers);
	});

	it('tells a reader nothing of what broke', async () => {
		const { body } = await ask(address, { path: '/throws' });
		expect(body).toBe('Something went wrong in Plumbline.\n');
		expect(complaints.join('')).toContain('broken on purpose');
	});

	it.each([
		['not http at all\r\n\r\n', '400'],
		['GET / HTTP/1.1\r\n\r\n', '400'],
		[`GET / HTTP/1.1\r\nHost: x\r\nLong: ${'x'.repeat(20_000)}\r\n\r\n`, '431']
	])('answers even what it cannot read securely: %.20j', async (bytes, status) => {
		const answer = await askRaw(address, bytes);
		expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
		for (const [name, value] of Object.entries(securityHeaders))
			expect(answer).toContain(`${name}: ${value}\r\n`);
	});

	it('takes a change from its own pages only', async () => {
		const own = address.slice(0, -1);
		const post = (headers: Record<string, string>) =>
			ask(address, { method: 'POST', headers, body: 'a=1' });
		expect(await post({ origin: own })).toMatchObject({ status: 200 });
		const refused = await post({ origin: 'http://evil.example' });
		expect(refused).toMatchObject({ status: 403 });
		expectSecure(refused.headers);
		expect(await post({})).toMatchObject({ status: 403 });
	});

	it('sends long text small', async () => {
		const response = await fetch(`${address}long`, { headers: { 'accept-encoding': 'gzip, br' } });
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(response.headers.get('vary')).toBe('Accept-Encoding');
		expect(await response.text()).toHaveLength(5000);
	});

	it('is ready when its application says so, and says why not', async () => {
		const says = (readiness: unknown) => Reflect.set(globalThis, readinessSymbol, readiness);
		const ready = () => ask(address, { path: '/readyz' });
		expect(await ready()).toMatchObject({ status: 503 });
		says(() => ({ ready: false, why: 'the store cannot be opened' }));
		expect(await ready()).toMatchObject({ status: 503, body: 'the store cannot be opened\n' });
		says(() => {
			throw new Error('disk gone');
		});
		expect(await ready()).toMatchObject({ status: 503, body: 'disk gone\n' });
		says(() => ({ ready: true, why: '' }));
		expect(await ready()).toMatchObject({ status: 200, body: 'ready\n' });
	});

	it('is asked for its health, not told', async () => {
		const headers = { origin: address.slice(0, -1) };
		const told = await ask(address, { method: 'POST', path: '/healthz', headers });
		expect(told).toMatchObject({ status: 405 });
	});
});

describe('a server that stops', () => {
	/** Opens the site with an application that answers only when told to; tells how many it has been asked. */
	function openWaiting() {
		const waiting: (() => void)[] = [];
		site.open((_request, response) => {
			waiting.push(() => response.end('answered'));
		});
		return waiting;
	}

	it('answers every request it has taken, and takes no more', async () => {
		const waiting = openWaiting();
		const answers = Array.from({ length: 20 }, () => ask(address));
		await vi.waitUntil(() => waiting.length === 20);
		const drained = drain(site.server, 5_000);
		await expect(ask(address)).rejects.toThrow('ECONNREFUSED');
		for (const answer of waiting) answer();
		for (const answer of await Promise.all(answers))
			expect(answer).toMatchObject({ status: 200, body: 'answered' });
		await drained;
	});

	it('does not wait for ever', async () => {
		const waiting = openWaiting();
		const unanswered = ask(address).catch((problem: unknown) => String(problem));
		await vi.waitUntil(() => waiting.length === 1);
		await drain(site.server, 50);
		expect(await unanswered).toContain('socket hang up');
	});
});
