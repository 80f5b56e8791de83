import type { Problem } from '$lib/domain/problem';
import { knownIds, type KnownIds } from '$lib/extracts/known-ids';
import { problemLog, type Fault, type ProblemLog } from '$lib/extracts/problem-log';
import { readTable } from '$lib/extracts/table';
import type { TableRow } from '$lib/extracts/table-row';

/** Bytes of each catalogue file that there is, by its name below `data/`. */
export type CatalogueBytes = ReadonlyMap<string, Uint8Array>;

/** The columns of a catalogue file. */
export interface CatalogueFile {
	readonly name: string;
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Whether there must be such a file with at least one row. */
	readonly isNeeded: boolean;
	/** What may stand once only, in words: "indicator", "date". */
	readonly keyInWords: string;
}

/** What a row of the catalogue says, and on which line it does. */
export interface Entry<Item> {
	readonly line: number;
	readonly item: Item;
}

/** Where something is wrong in a catalogue file. */
export interface Spot {
	readonly line: number | null;
	readonly column: string | null;
	readonly value: string | null;
}

/** The files of a catalogue, read one by one, and everything that is wrong with any of them. */
export interface Desk {
	/** The good rows of a file; none where there is no such file. */
	entries<Item>(file: CatalogueFile, read: (row: TableRow) => Item | null): readonly Entry<Item>[];
	/** Every id in the file's first column, of bad rows too, so that one mistake is told once; null where it was not read. */
	ids(file: CatalogueFile): KnownIds<string> | null;
	error(file: CatalogueFile, fault: Fault, spot: Spot): void;
	problems(): readonly Problem[];
}

/** A desk with the files on it. */
export function deskWith(files: CatalogueBytes): Desk {
	const logs = new Map<string, ProblemLog>();
	const ids = new Map<string, readonly string[]>();
	const logOf = (name: string): ProblemLog => {
		const log = logs.get(name) ?? problemLog(name);
		logs.set(name, log);
		return log;
	};
	return {
		entries(file, read) {
			const bytes = files.get(file.name);
			const log = logOf(file.name);
			if (bytes !== undefined) return entriesIn(bytes, file, { log, ids, read });
			if (file.isNeeded) log.error(missingFile(file), { line: null, column: null, value: null });
			return [];
		},
		ids(file) {
			const found = ids.get(file.name);
			return found === undefined ? null : knownIds(found, (id) => id);
		},
		error: (file, fault, spot) => logOf(file.name).error(fault, spot),
		problems: () => [...logs.values()].flatMap((log) => log.problems())
	};
}

interface Reading<Item> {
	readonly log: ProblemLog;
	readonly ids: Map<string, readonly string[]>;
	readonly read: (row: TableRow) => Item | null;
}

function entriesIn<Item>(
	bytes: Uint8Array,
	{ name, required, optional, isNeeded, keyInWords }: CatalogueFile,
	{ log, ids, read }: Reading<Item>
): readonly Entry<Item>[] {
	const shape = { required, optional, tellsOthers: true, mayBeEmpty: !isNeeded };
	const found: string[] = [];
	const { items } = readTable<Entry<Item>>(
		bytes,
		shape,
		{
			keyInWords,
			isSame: () => false,
			read(row) {
				found.push(row.text(required[0] ?? '') ?? '');
				const item = read(row);
				return item === null ? null : { line: row.line(), item };
			}
		},
		log
	);
	const isRead = found.length > 0 || log.errorCount() === 0;
	if (isRead) ids.set(name, found);
	return items;
}

function missingFile({ name, required, optional }: CatalogueFile): Fault {
	return {
		code: 'missing_file',
		message: `There is no ${name}`,
		remedy: `Write it with the columns ${[...required, ...optional].join(', ')}.`
	};
}
