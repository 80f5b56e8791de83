import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import { unitOf } from '$lib/domain/organisation';
import type { Problem } from '$lib/domain/problem';
import { readIfThere } from './drop-folder';
import { fileProblem } from './file-problem';
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

/** The catalogue's files as they lie in the folder. */
export interface CatalogueFiles {
	readonly bytes: CatalogueBytes;
	/** Hash of all of them, and of why one cannot be read. */
	readonly sha256: string;
	/** Files that are there and cannot be read. */
	readonly problems: readonly Problem[];
}

/** Reads the catalogue anew when its files changed. Bad ones leave the last good catalogue in force. */
export async function refreshCatalogue(
	{ bytes, sha256, problems }: CatalogueFiles,
	before: CatalogueState,
	inUse: () => Promise<readonly InUse[]>
): Promise<CatalogueState> {
	if (sha256 === before.seenSha256) return before;
	if (problems.length > 0) return { ...before, seenSha256: sha256, problems };
	const next = catalogueOf(bytes, before);
	if (next.catalogue === null || next.problems.some(({ severity }) => severity === 'error'))
		return next;
	const lost = lostIn(next.catalogue, await inUse());
	return lost.length === 0
		? next
		: { ...before, seenSha256: sha256, problems: [...next.problems, ...lost] };
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

/** Reads every file of the catalogue that is there. */
export async function catalogueFiles(folder: string): Promise<CatalogueFiles> {
	const bytes = new Map<string, Uint8Array>();
	const problems: Problem[] = [];
	for (const name of CATALOGUE_FILES) {
		const read = await readIfThere(join(folder, name));
		if (read instanceof Error) problems.push(fileProblem('unreadable', name, read.message));
		else if (read !== null) bytes.set(name, read);
	}
	const unread = problems.map(({ file, message }) => `${file} ${message}`);
	return { bytes, problems, sha256: [hashOf(bytes), ...unread].join(' ') };
}

function hashOf(bytes: CatalogueBytes): string {
	const hash = createHash('sha256');
	for (const [name, content] of bytes) hash.update(name).update('\0').update(content).update('\0');
	return hash.digest('hex');
}
