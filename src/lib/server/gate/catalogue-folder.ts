import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '$lib/domain/catalogue';
import type { Problem } from '$lib/domain/problem';
import { CATALOGUE_FILES, readCatalogue, type CatalogueBytes } from '$lib/extracts/catalogue';

/** The catalogue in force and what is wrong with the files as they lie in `data` now. */
export interface CatalogueState {
	/** The last good catalogue; null where there was none yet. */
	readonly catalogue: Catalogue | null;
	/** Hash of the files of the catalogue in force. */
	readonly sha256: string;
	/** Hash of the files as they lie there now: the same, unless these are bad. */
	readonly seenSha256: string;
	readonly bytes: CatalogueBytes;
	readonly problems: readonly Problem[];
}

export const NO_CATALOGUE: CatalogueState = {
	catalogue: null,
	sha256: '',
	seenSha256: '',
	bytes: new Map(),
	problems: []
};

/** Reads the catalogue anew when its files changed. Bad ones leave the last good catalogue in force. */
export async function refreshCatalogue(
	folder: string,
	before: CatalogueState
): Promise<CatalogueState> {
	const bytes = await bytesIn(folder);
	const seenSha256 = hashOf(bytes);
	if (seenSha256 === before.seenSha256) return before;
	return catalogueOf(bytes, before);
}

/** Reads the files given; used with the stored bytes when the files in the folder are bad at start. */
export function catalogueOf(bytes: CatalogueBytes, before: CatalogueState): CatalogueState {
	const { catalogue, problems } = readCatalogue(bytes);
	const seenSha256 = hashOf(bytes);
	if (catalogue === null) return { ...before, seenSha256, problems };
	return { catalogue, sha256: seenSha256, seenSha256, bytes, problems };
}

async function bytesIn(folder: string): Promise<CatalogueBytes> {
	const found = new Map<string, Uint8Array>();
	for (const name of CATALOGUE_FILES) {
		const bytes = await readFile(join(folder, name)).catch(() => null);
		if (bytes !== null) found.set(name, bytes);
	}
	return found;
}

function hashOf(bytes: CatalogueBytes): string {
	const hash = createHash('sha256');
	for (const [name, content] of bytes) hash.update(name).update('\0').update(content).update('\0');
	return hash.digest('hex');
}
