import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import { unitOf } from '$lib/domain/organisation';
import type { Problem } from '$lib/domain/problem';
import { fileProblem, readIfThere } from './drop-folder';
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

/** Which indicator and unit have figures in force: a catalogue that lacks one of them would lose its figures. */
export interface InUse {
	readonly indicator: string;
	readonly unit: string;
}

/** Reads the catalogue anew when its files changed. Bad ones leave the last good catalogue in force. */
export async function refreshCatalogue(
	folder: string,
	before: CatalogueState,
	inUse: () => Promise<readonly InUse[]>
): Promise<CatalogueState> {
	const { bytes, problems } = await bytesIn(folder);
	const seenSha256 = hashOf(bytes);
	if (problems.length > 0) return { ...before, problems };
	if (seenSha256 === before.seenSha256) return { ...before, problems: before.problems };
	const next = catalogueOf(bytes, before);
	if (next.catalogue === null || next.problems.some(({ severity }) => severity === 'error'))
		return next;
	const lost = lostIn(next.catalogue, await inUse());
	return lost.length === 0
		? next
		: { ...before, seenSha256, problems: [...next.problems, ...lost] };
}

/** Reads the files given; used with the stored bytes when the files in the folder are bad at start. */
export function catalogueOf(bytes: CatalogueBytes, before: CatalogueState): CatalogueState {
	const { catalogue, problems } = readCatalogue(bytes);
	const seenSha256 = hashOf(bytes);
	if (catalogue === null) return { ...before, seenSha256, problems };
	return { catalogue, sha256: seenSha256, seenSha256, bytes, problems };
}

function lostIn(catalogue: Catalogue, inUse: readonly InUse[]): readonly Problem[] {
	const gone = inUse.flatMap(({ indicator, unit }): readonly (readonly [string, string])[] => [
		...(indicatorOf(catalogue, indicator) === null ? [['indicators.csv', indicator] as const] : []),
		...(unitOf(catalogue.organisation, unit) === null ? [['units.csv', unit] as const] : [])
	]);
	return [...new Map(gone.map((pair) => [pair.join(), pair])).values()].map(([file, id]) => ({
		...fileProblem('in_use', file, `${id} is missing, and figures are published under it`),
		value: id,
		remedy: 'Put its line back; give it a valid_until where it has ended.'
	}));
}

async function bytesIn(folder: string) {
	const bytes = new Map<string, Uint8Array>();
	const problems: Problem[] = [];
	for (const name of CATALOGUE_FILES) {
		const read = await readIfThere(join(folder, name));
		if (read instanceof Error) problems.push(fileProblem('unreadable', name, read.message));
		else if (read !== null) bytes.set(name, read);
	}
	return { bytes, problems };
}

function hashOf(bytes: CatalogueBytes): string {
	const hash = createHash('sha256');
	for (const [name, content] of bytes) hash.update(name).update('\0').update(content).update('\0');
	return hash.digest('hex');
}
