import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { pageCache } from '$lib/server/page-cache';
import { sampleApplication } from '../charts/sample-pages';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

/** Draws pages as the site does, and counts how often. */
function drawing(status = 200) {
	const drawn = { count: 0 };
	const draw = () => {
		drawn.count += 1;
		return Promise.resolve(
			new Response(`<p>page ${String(drawn.count)}, \u2018gewogen\u2019</p>`, {
				status,
				headers: {
					'content-type': 'text/html',
					'content-security-policy': "script-src 'self' 'sha256-1'",
					etag: '"old"'
				}
			})
		);
	};
	return { drawn, draw };
}

const ask = (address: string, accepted = 'br') => ({ address, accepted });

test('a page is drawn once, and answered in each encoding as it was drawn', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	const plain = await cache.answer(ask('/', ''), application, draw);
	const text = await plain.text();
	expect(text).toContain('page 1');
	expect(plain.headers.has('content-encoding')).toBe(false);
	const packed = await cache.answer(ask('/', 'gzip, deflate, br'), application, draw);
	expect(packed.headers.get('content-encoding')).toBe('br');
	expect(packed.headers.get('vary')).toBe('Accept-Encoding');
	const bytes = Buffer.from(await packed.arrayBuffer());
	expect(packed.headers.get('content-length')).toBe(String(bytes.length));
	expect(brotliDecompressSync(bytes).toString()).toBe(text);
	const older = await cache.answer(ask('/', 'gzip, br;q=0'), application, draw);
	expect(older.headers.get('content-encoding')).toBe('gzip');
	expect(gunzipSync(Buffer.from(await older.arrayBuffer())).toString()).toBe(text);
	expect(older.headers.get('content-security-policy')).toBe("script-src 'self' 'sha256-1'");
	expect(older.headers.has('etag')).toBe(false);
	expect(drawn.count).toBe(1);
});

test('another address is another page', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	await cache.answer(ask('/?week=2013-07-08'), application, draw);
	await cache.answer(ask('/?week=2013-07-01'), application, draw);
	expect(drawn.count).toBe(2);
});

test('a new day, or anything new in the figures, is a new page', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	await cache.answer(ask('/'), application, draw);
	const tomorrow = { ...application, now: () => application.now() + 86_400_000 };
	await cache.answer(ask('/'), tomorrow, draw);
	expect(drawn.count).toBe(2);
	const { state } = application.gate;
	const published = { ...state, versions: state.versions.slice(0, -1) };
	const later = Object.defineProperty({ ...tomorrow }, 'gate', { value: { state: published } });
	await cache.answer(ask('/'), later, draw);
	expect(drawn.count).toBe(3);
});

test('an error is not kept', async () => {
	const { drawn, draw } = drawing(500);
	const cache = pageCache();
	await cache.answer(ask('/'), application, draw);
	await cache.answer(ask('/'), application, draw);
	expect(drawn.count).toBe(2);
});

test('a page that is asked for again is packed as well as can be, and is the same page', async () => {
	const { draw } = drawing();
	const numbers = Array.from({ length: 4000 }, (_, index) => (index * 7919) % 307);
	const text = `<p>week after week</p>${numbers.join(',')}`;
	const long = async () => new Response(text, { headers: (await draw()).headers });
	const cache = pageCache();
	const sizeOf = async () => {
		const answer = await cache.answer(ask('/'), application, long);
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(brotliDecompressSync(bytes).toString()).toBe(text);
		return bytes.length;
	};
	const first = await sizeOf();
	await sizeOf();
	await expect.poll(sizeOf).toBeLessThan(first);
});
