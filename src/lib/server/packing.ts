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
					params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort] }
				});
	return Uint8Array.from(packed);
}

const QUALITY = { usual: 6, best: 11 } as const;

export async function unpack(packed: Bytes): Promise<Bytes> {
	return Uint8Array.from(await promisify(brotliDecompress)(packed));
}
