import { describe, expect, it } from 'vitest';
import { knownHosts, refusalOf } from '../../bin/serve/guard.js';

const hosts = knownHosts('127.0.0.1', 4173);
const own = { host: 'localhost:4173', origin: 'http://localhost:4173' };

const status = (method: string, headers: Record<string, string | undefined>, url = '/') =>
	refusalOf({ method, url, headers }, hosts)?.status;

describe('the host of a request', () => {
	it.each(['localhost:4173', '127.0.0.1:4173', '[::1]:4173', 'LOCALHOST:4173'])(
		'may be %s',
		(host) => {
			expect(status('GET', { host })).toBeUndefined();
		}
	);

	it.each(['localhost', 'localhost:80', 'evil.example:4173', 'localhost:4173.evil.example', ''])(
		'is misdirected as "%s"',
		(host) => {
			expect(status('GET', { host })).toBe(421);
		}
	);

	it('must be there', () => {
		expect(status('GET', {})).toBe(400);
	});

	it('needs no port on port 80, and may be the address listened on', () => {
		expect(knownHosts('127.0.0.9', 80)).toContain('127.0.0.9');
		expect(knownHosts('::1', 4173)).toContain('[::1]:4173');
	});
});

describe('the address of a request', () => {
	it.each(['/%', '/%E0%A4%A', '/%00', 'http://evil.example/', '*', ''])(
		'cannot be read as "%s"',
		(url) => {
			expect(status('GET', own, url)).toBe(400);
		}
	);

	it('may hold anything after the question mark', () => {
		expect(status('GET', own, '/indicator/one?range=%')).toBeUndefined();
	});
});

describe('a request that would change something', () => {
	const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'post'];
	const types = [
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'application/json',
		'application/octet-stream',
		'text/csv',
		undefined
	];
	const cases = unsafe.flatMap((method) => types.map((type) => [method, type] as const));

	it.each(cases)('passes from a page of this server: %s %s', (method, type) => {
		const headers = { ...own, 'content-type': type };
		expect(status(method, headers)).toBeUndefined();
		expect(status(method, { ...headers, 'sec-fetch-site': 'same-origin' })).toBeUndefined();
	});

	it.each(cases)('is refused from anywhere else: %s %s', (method, type) => {
		const base = { host: own.host, 'content-type': type };
		const elsewhere = [
			{},
			{ 'sec-fetch-site': 'same-origin' },
			{ origin: 'null' },
			{ origin: 'http://evil.example' },
			{ origin: 'https://localhost:4173' },
			{ origin: 'http://localhost:4174' },
			{ origin: 'http://127.0.0.1:4173' },
			{ origin: own.origin, 'sec-fetch-site': 'cross-site' },
			{ origin: own.origin, 'sec-fetch-site': 'same-site' },
			{ origin: own.origin, 'sec-fetch-site': 'none' }
		];
		for (const headers of elsewhere) expect(status(method, { ...base, ...headers })).toBe(403);
	});

	it('is misdirected when a name was pointed at this machine', () => {
		const headers = { host: 'evil.example:4173', origin: 'http://evil.example:4173' };
		expect(status('POST', headers)).toBe(421);
	});
});

describe('what a request may bring', () => {
	const length = (bytes: number) => ({ ...own, 'content-length': String(bytes) });

	it('is an extract of 50 MB, and half a megabyte elsewhere', () => {
		expect(status('POST', length(50 * 1024 * 1024), '/extracts?/upload')).toBeUndefined();
		expect(status('POST', length(60 * 1024 * 1024), '/extracts?/upload')).toBe(413);
		expect(status('POST', length(400_000), '/actions')).toBeUndefined();
		expect(status('POST', length(600_000), '/actions')).toBe(413);
	});

	it('says how long it is', () => {
		expect(status('POST', { ...own, 'transfer-encoding': 'chunked' }, '/actions')).toBe(411);
	});
});
