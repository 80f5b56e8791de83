import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '$lib/domain/problem';
import type { ExtractKind } from '$lib/extracts/extract';
import { fileProblem } from './file-problem';
import type { Stillness } from './stillness';
import { clearAfter } from './sparing';
import {
	isNamedCsv,
	isNoneOfOurs,
	misplacedFile,
	otherFile,
	otherFolder,
	unreadableFolder
} from './strays';

/** A file lying in the drop folder; not read yet. */
export interface DroppedFile {
	readonly kind: ExtractKind;
	/** Path below `data/extracts`, with forward slashes. */
	readonly path: string;
	/** Which file, its size and its times: while these stand, the bytes are taken to be the same. */
	readonly stamp: string;
	/** Whether it has stood unchanged for long enough: nobody is writing it any more. */
	readonly isSettled: boolean;
	read(): Promise<DroppedBytes>;
}

export interface DroppedBytes {
	readonly bytes: Uint8Array;
	readonly sha256: string;
	/** The file's stamp once it was read: another one than before where it was written meanwhile. */
	readonly stamp: string;
}

export interface DropFolder {
	readonly files: readonly DroppedFile[];
	/** What lies there and is not read: links, folders, pipes, files too large, files that belong elsewhere. */
	readonly problems: readonly Problem[];
	/** Folders of which nobody knows what lies in them. */
	readonly unread: ReadonlySet<ExtractKind>;
	/** Whether something is changing still that will be a problem if it stays. */
	readonly isChanging: boolean;
}

// Targets and comparators come first, so that the first figures find what they are held against.
const KINDS: readonly ExtractKind[] = ['targets', 'comparators', 'figures'];
const KNOWN: readonly string[] = [...KINDS, 'publish.csv'];

/** No file larger than this is read at all. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What lies in the drop folder: regular files named *.csv, by kind and then by name; and everything that is in a wrong place. */
export async function readDropFolder(folder: string, stillness: Stillness): Promise<DropFolder> {
	// A drive that is away has no folder at all: that its files are gone would be a guess.
	if ((await lstat(folder).catch(() => null)) === null)
		return { files: [], problems: [], unread: new Set(KINDS), isChanging: false };
	const files: DroppedFile[] = [];
	const misfits: Misfit[] = [];
	const unread = new Map<ExtractKind | 'extracts', Error>();
	for (const kind of KINDS) {
		const entries = await entriesIn(join(folder, kind));
		if (entries instanceof Error) unread.set(kind, entries);
		else
			for (const entry of entries) {
				const found = { ...entry, kind, path: `${kind}/${entry.name}` };
				const problem = refusalOf(found);
				if (problem === null) files.push(droppedFile(found, stillness));
				else misfits.push({ problem, stats: entry.stats });
			}
	}
	const beside = await entriesIn(folder);
	if (beside instanceof Error) unread.set('extracts', beside);
	else misfits.push(...(await straysAmong(beside, folder)));
	const told = misfits.filter(({ problem: { file }, stats }) =>
		stillness.isStill(file, stampOf(stats), changedAt(stats))
	);
	return {
		files,
		problems: [
			...[...unread].map(([path, error]) => unreadableFolder(path, error.message)),
			...told.map(({ problem }) => problem)
		],
		unread: new Set(KINDS.filter((kind) => unread.has(kind))),
		isChanging: told.length < misfits.length
	};
}

/** Something that is not read. It is no problem while it is changing: it may be on its way, under a name for the moment. */
interface Misfit {
	readonly problem: Problem;
	readonly stats: Stats;
}

async function straysAmong(entries: readonly Entry[], folder: string): Promise<readonly Misfit[]> {
	const strays: Misfit[] = [];
	for (const entry of entries) {
		if (await isKnown(entry, folder)) continue;
		const { name, stats } = entry;
		strays.push({ problem: stats.isDirectory() ? otherFolder(name) : misplacedFile(name), stats });
	}
	return strays;
}

interface Entry {
	readonly name: string;
	readonly place: string;
	readonly stats: Stats;
}

/** What lies in a folder, by name, without what is none of our business; nothing where there is no such folder. */
async function entriesIn(folder: string): Promise<readonly Entry[] | Error> {
	const names = await orError(readdir(folder));
	if (names instanceof Error) return isAbsence(names) ? [] : names;
	const entries: Entry[] = [];
	for (const name of names.filter((each) => !isNoneOfOurs(each)).sort()) {
		const place = join(folder, name);
		const stats = await lstat(place).catch(() => null);
		// Null: it was taken away since the folder was listed.
		if (stats !== null) entries.push({ name, place, stats });
	}
	return entries;
}

/** Whether it is a folder that is read, or the publish list: where capitals do not matter, under any of them. */
async function isKnown({ name, stats }: Entry, folder: string): Promise<boolean> {
	if (KNOWN.includes(name)) return true;
	if (!KNOWN.includes(name.toLowerCase())) return false;
	const known = await lstat(join(folder, name.toLowerCase())).catch(() => null);
	return known?.ino === stats.ino;
}

function refusalOf({ stats, path }: Found): Problem | null {
	if (!stats.isFile()) {
		return fileProblem(
			'not_a_file',
			path,
			'Only regular files are read: no links, folders or pipes'
		);
	}
	if (!isNamedCsv(path)) return otherFile(path);
	if (stats.size <= MOST_BYTES) return null;
	const remedy = 'Split it into files of at most 400,000 rows.';
	return fileProblem('too_large', path, 'The file is larger than 50 MB', remedy);
}

/** The file's bytes, null where there is no such file, or why it cannot be read. */
export async function readIfThere(place: string): Promise<Uint8Array | Error | null> {
	const bytes = await orError(readFile(place));
	return bytes instanceof Error && isAbsence(bytes) ? null : bytes;
}

async function orError<T>(work: Promise<T>): Promise<T | Error> {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return error;
	}
}

function isAbsence(error: Error): boolean {
	return 'code' in error && error.code === 'ENOENT';
}

interface Found extends Entry {
	readonly kind: ExtractKind;
	readonly path: string;
}

function droppedFile({ kind, path, place, stats }: Found, stillness: Stillness): DroppedFile {
	const stamp = stampOf(stats);
	const isSettled = stillness.isStill(path, stamp, changedAt(stats));
	return { kind, path, stamp, isSettled, read: () => readWhole(place) };
}

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
	return [ino, size, mtimeMs, ctimeMs].join('-');
}

/** The time of the bytes may be that of the original which was copied; the time of the change is the drive's own. */
function changedAt({ mtimeMs, ctimeMs }: Stats): number {
	return Math.max(mtimeMs, ctimeMs);
}

/** Reads the file without following a link and without waiting on a pipe, whatever has become of it since. */
async function readWhole(place: string): Promise<DroppedBytes> {
	const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
	const handle = await open(place, flags);
	try {
		const bytes = await bytesIn(handle);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { bytes, sha256, stamp: stampOf(await handle.stat()) };
	} finally {
		await handle.close();
	}
}

/** As many bytes as the file has now, in memory once: what grows meanwhile has another stamp afterwards. */
async function bytesIn(handle: FileHandle): Promise<Uint8Array> {
	const { size } = await handle.stat();
	// A file that has not come to rest was read a moment ago.
	clearAfter(size);
	const bytes = Buffer.allocUnsafeSlow(size);
	let at = 0;
	while (at < size) {
		const { bytesRead } = await handle.read(bytes, at, size - at, at);
		if (bytesRead === 0) break;
		at += bytesRead;
	}
	return bytes.subarray(0, at);
}
