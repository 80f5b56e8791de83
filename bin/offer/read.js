import { open } from 'node:fs/promises';

/** So many bytes an extract may have; of a larger file one more is read, by which it is refused. */
const most = 50 * 1024 * 1024;
const chunk = 1024 * 1024;

/**
 * The bytes of a file, no more than one beyond the limit.
 * @param {string} path
 * @returns {Promise<Uint8Array>}
 */
export async function bytesOf(path) {
	const handle = await open(path);
	try {
		/** @type {Uint8Array[]} */
		const parts = [];
		let length = 0;
		while (length <= most) {
			const part = new Uint8Array(Math.min(chunk, most + 1 - length));
			const { bytesRead } = await handle.read(part);
			if (bytesRead === 0) break;
			parts.push(part.subarray(0, bytesRead));
			length += bytesRead;
		}
		return Buffer.concat(parts);
	} finally {
		await handle.close();
	}
}
