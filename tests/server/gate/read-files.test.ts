import { expect, test } from 'vitest';
import type { DroppedFile } from '$lib/server/gate/drop-folder';
import { ReadFiles } from '$lib/server/gate/read-files';

const file = (isSettled: boolean, stampThen: string): DroppedFile => ({
	kind: 'figures',
	path: 'figures/a.csv',
	stamp: 'before',
	isSettled,
	read: () => Promise.resolve({ bytes: new Uint8Array(), sha256: 'hash', stamp: stampThen })
});

test.each([
	[true, 'before', true],
	[false, 'before', false],
	// Somebody began to write it between the look at it and its last byte.
	[true, 'after', false]
])('a file settled (%s) that then stood as %s is whole: %s', async (isSettled, then, isWhole) => {
	expect(await new ReadFiles().read(file(isSettled, then))).toMatchObject({ isWhole });
});

test('a file that stands as it was read need not be read again', async () => {
	const files = new ReadFiles();
	expect(files.knownHash(file(true, 'before'))).toBeNull();
	await files.read(file(true, 'before'));
	expect(files.knownHash(file(true, 'before'))).toBe('hash');
	await files.read(file(true, 'after'));
	expect(files.knownHash(file(true, 'after'))).toBeNull();
	expect(files.lastHash('figures/a.csv')).toBe('hash');
});

test('a file that cannot be read is a problem', async () => {
	const broken = { ...file(true, 'before'), read: () => Promise.reject(new Error('no access')) };
	const read = await new ReadFiles().read(broken);
	expect(read).toMatchObject({
		code: 'unreadable',
		message: 'The file cannot be read: no access'
	});
});
