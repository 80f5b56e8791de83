import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { pack, unpack } from '$lib/server/packing';

const text = (length: number) =>
	Buffer.from('Re-referrals 42%; '.repeat(length / 18 + 1)).subarray(0, length);

test.each([0, 1, 17, 1024, 1025, 65_536, 400_000])(
	'%d bytes are what they were once unpacked, at every effort',
	async (length) => {
		for (const bytes of [text(length), randomBytes(length)]) {
			for (const effort of ['usual', 'best'] as const) {
				const packed = await pack(bytes, 'br', effort);
				expect(Buffer.from(await unpack(packed)).equals(bytes)).toBe(true);
			}
		}
	}
);

test('what comes again at the far end of a page is found', async () => {
	const far = randomBytes(1_000);
	const page = Buffer.concat([far, text(300_000), far]);
	const once = await pack(page.subarray(0, -far.length), 'br');
	const twice = await pack(page, 'br');
	expect(twice.byteLength - once.byteLength).toBeLessThan(100);
});
