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
		const nonce = `bm9uY2Ut${String(drawn.count)}`;
		return Promise.resolve(
			new Response(`<script nonce="${nonce}">page ${String(drawn.count)}</script>`, {
				status,
				headers: {
					'content-type': 'text/html',
					'content-security-policy': `script-src 'self' 'nonce-${nonce}'`,
					etag: '"old"'
				}
			})
		);
	};
	return { drawn, draw };
}

const nonceOf = async (response: Response) => {
	const [, inPolicy] =
		/'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
	const [, inText] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
	expect(inText).toBe(inPolicy);
	return inText;
};

test('a page is drawn once, and every answer has a nonce of its own in text and policy', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	const answers = [];
	for (let index = 0; index < 3; index += 1)
		answers.push(await cache.answer('/', application, draw));
	const nonces = await Promise.all(answers.map(nonceOf));
	expect(new Set(nonces).size).toBe(3);
	expect(drawn.count).toBe(1);
	expect(answers.at(-1)?.headers.has('etag')).toBe(false);
});

test('another address is another page', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	await cache.answer('/?week=2013-07-08', application, draw);
	await cache.answer('/?week=2013-07-01', application, draw);
	expect(drawn.count).toBe(2);
});

test('a new day, or anything new in the figures, is a new page', async () => {
	const { drawn, draw } = drawing();
	const cache = pageCache();
	await cache.answer('/', application, draw);
	const tomorrow = { ...application, now: () => application.now() + 86_400_000 };
	await cache.answer('/', tomorrow, draw);
	expect(drawn.count).toBe(2);
	const { state } = application.gate;
	const published = { ...state, versions: state.versions.slice(0, -1) };
	const later = Object.defineProperty({ ...tomorrow }, 'gate', { value: { state: published } });
	await cache.answer('/', later, draw);
	expect(drawn.count).toBe(3);
});

test('an error is not kept', async () => {
	const { drawn, draw } = drawing(500);
	const cache = pageCache();
	await cache.answer('/', application, draw);
	await cache.answer('/', application, draw);
	expect(drawn.count).toBe(2);
});
