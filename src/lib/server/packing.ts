import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that an Accept-Encoding header allows; plain where it says nothing of ours. */
export function encodingFor(accepted: string): Encoding {
	const allowed = new Set(
		accepted
			.toLowerCase()
			.split(',')
			.map((each) => each.trim())
			.filter((each) => !/;\s*q=0(\.0*)?$/.test(each))
			.map((each) => each.replace(/;.*$/, '').trim())
	);
	if (allowed.has('br')) return 'br';
	return allowed.has('gzip') ? 'gzip' : 'identity';
}

/** Compresses once what is sent many times; `best` takes ten times as long for a tenth less. */
export async function pack(
	bytes: Uint8Array,
	encoding: 'br' | 'gzip',
	effort: 'usual' | 'best' = 'usual'
): Promise<Bytes> {
	const packed =
		encoding === 'gzip'
			? await promisify(gzip)(bytes)
			: await promisify(brotliCompress)(bytes, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: QUALITY[effort],
						[constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.byteLength)
					}
				});
	return Uint8Array.from(packed);
}

/**
 * Of the window in which repetitions are looked for, as a power of two: no wider than what is packed. At the most effort a full one
 * takes 30 MB, and finds no more.
 */
function windowBits(size: number): number {
	const needed = Math.ceil(Math.log2(Math.max(1, size)));
	return Math.min(
		constants.BROTLI_DEFAULT_WINDOW,
		Math.max(constants.BROTLI_MIN_WINDOW_BITS, needed)
	);
}

const QUALITY = { usual: 6, best: 11 } as const;

export async function unpack(packed: Bytes): Promise<Bytes> {
	return Uint8Array.from(await promisify(brotliDecompress)(packed));
}
