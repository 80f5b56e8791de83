import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '$lib/domain/problem';
import type { ExtractKind } from '$lib/extracts/extract';

/** A file lying in the drop folder; not read yet. */
export interface DroppedFile {
	readonly kind: ExtractKind;
	/** Path below `data/extracts`, with forward slashes. */
	readonly path: string;
	/** Which file, its size and its times: while these stand, the bytes are taken to be the same. */
	readonly stamp: string;
	/** Whether its time is long enough ago that nobody is writing it any more. */
	readonly isSettled: boolean;
	read(): Promise<DroppedBytes>;
}

export interface DroppedBytes {
	readonly bytes: Uint8Array;
	readonly sha256: string;
}

export interface DropFolder {
	readonly files: readonly DroppedFile[];
	/** What lies there and is not read: links, folders, pipes, files too large. */
	readonly problems: readonly Problem[];
}

// Targets and comparators come first, so that the first figures find what they are held against.
const KINDS: readonly ExtractKind[] = ['targets', 'comparators', 'figures'];

/** No file larger than this is read at all. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** A file changed less than this ago may still be being written. */
export const SETTLE_MILLISECONDS = 6000;

/** What lies in the drop folder: regular files named *.csv, by kind and then by name. */
export async function readDropFolder(folder: string, now: number): Promise<DropFolder> {
	const files: DroppedFile[] = [];
	const problems: Problem[] = [];
	for (const kind of KINDS) {
		for (const name of await namesIn(join(folder, kind))) {
			const path = `${kind}/${name}`;
			const place = join(folder, kind, name);
			const stats = await lstat(place).catch(() => null);
			// It was taken away since the folder was listed.
			if (stats === null) continue;
			const problem = refusalOf(stats, path);
			if (problem === null) files.push(droppedFile(place, { kind, path, stats, now }));
			else problems.push(problem);
		}
	}
	return { files, problems };
}

async function namesIn(folder: string): Promise<readonly string[]> {
	const names = await readdir(folder).catch(() => []);
	return names
		.filter((name) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.'))
		.sort();
}

function refusalOf(stats: Stats, path: string): Problem | null {
	if (!stats.isFile()) {
		return fileProblem(
			'not_a_file',
			path,
			'Only regular files are read: no links, folders or pipes'
		);
	}
	if (stats.size > MOST_BYTES) {
		return fileProblem('too_large', path, 'The file is larger than 50 MB');
	}
	return null;
}

/** The file's bytes, null where there is no such file, or why it cannot be read. */
export async function readIfThere(place: string): Promise<Uint8Array | Error | null> {
	try {
		return await readFile(place);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return 'code' in error && error.code === 'ENOENT' ? null : error;
	}
}

/** A problem of a whole file that was not read. */
export function fileProblem(code: string, file: string, message: string): Problem {
	const remedy =
		code === 'too_large'
			? 'Split it into files of at most 400,000 rows.'
			: 'Put the CSV file itself into the folder.';
	return { code, severity: 'error', file, line: null, column: null, value: null, message, remedy };
}

interface Found {
	readonly kind: ExtractKind;
	readonly path: string;
	readonly stats: Stats;
	readonly now: number;
}

function droppedFile(place: string, { kind, path, stats, now }: Found): DroppedFile {
	return {
		kind,
		path,
		stamp: [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join('-'),
		isSettled: now - stats.mtimeMs >= SETTLE_MILLISECONDS,
		read: () => readWhole(place)
	};
}

/** Reads the file without following a link and without waiting on a pipe, whatever has become of it since. */
async function readWhole(place: string): Promise<DroppedBytes> {
	const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
	const handle = await open(place, flags);
	try {
		const bytes = await handle.readFile();
		return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
	} finally {
		await handle.close();
	}
}
