import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { batchesOf } from './batches';
import { checkedAside } from './check-aside';
import { SCHEMA } from './schema';
import { textOf, type Cell, type Row, type Statement, type Store } from './store';

/** A file of so many bytes is checked beside everything else. */
const LARGE = 32e6;

/** So many rows go into one statement. */
const ROWS_AT_ONCE = 50;

/** Opens (or makes) the store in one SQLite file; `:memory:` for one that lasts as long as the process. */
export function openSqlite(path: string): Store {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	return new SqliteStore(path);
}

/** Opens a store to be read and nothing else. Where no other program has it open, nothing at all is written beside it. */
export function openSqliteToRead(path: string, isInUse: boolean): Store {
	const place = pathToFileURL(path);
	if (!isInUse) place.searchParams.set('immutable', '1');
	return new SqliteStore(path, new DatabaseSync(place, { readOnly: true, timeout: 5000 }));
}

function opened(path: string): DatabaseSync {
	const database = new DatabaseSync(path, { timeout: 5000 });
	database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
	for (const statement of SCHEMA) database.exec(clustered(statement));
	return database;
}

/**
 * Figures, targets and comparators lie in the order of their keys, with no index beside them: half the file, and an
 * indicator is read in one go.
 */
function clustered(statement: string): string {
	const isKeyed = /^create table if not exists (figure|target|comparator) /.test(statement);
	return isKeyed ? `${statement} without rowid` : statement;
}

class SqliteStore implements Store {
	readonly #path: string;
	#database: DatabaseSync;
	/** Which file is open: a file that was taken away can be written to still, and nothing of it would be there again. */
	#file: string | null;
	readonly #prepared = new Map<string, StatementSync>();

	constructor(path: string, database: DatabaseSync = opened(path)) {
		this.#path = path;
		this.#database = database;
		this.#file = fileAt(path);
	}

	read(sql: string, parameters: readonly Cell[] = []): Promise<readonly Row[]> {
		return answered(() => {
			const rows: readonly Readonly<Record<string, unknown>>[] = this.#prepare(sql).all(
				...parameters
			);
			if (rows.every(isRow)) return rows;
			throw new Error(STRANGE_CELL);
		});
	}

	readCells(sql: string, parameters: readonly Cell[] = []): Promise<readonly (readonly Cell[])[]> {
		return answered(() => {
			const rows: readonly unknown[] = this.#prepare(sql, true).all(...parameters);
			if (rows.every(isCells)) return rows;
			throw new Error(STRANGE_CELL);
		});
	}

	async write(...statements: readonly Statement[]): Promise<void> {
		await this.standing();
		this.#database.exec('begin immediate');
		try {
			for (const statement of statements) {
				for (const { sql, parameters } of batchesOf(statement, ROWS_AT_ONCE))
					this.#prepare(sql).run(...parameters);
			}
			this.#database.exec('commit');
		} catch (error) {
			if (this.#database.isTransaction) this.#database.exec('rollback');
			throw error instanceof Error ? error : new Error(String(error));
		}
	}

	standing(): Promise<void> {
		const file = fileAt(this.#path);
		if (file === null && this.#file !== null)
			return Promise.reject(new Error(`The store ${this.#path} is not there any more.`));
		if (file !== this.#file) {
			this.close();
			this.#database = opened(this.#path);
			this.#file = file;
		}
		return Promise.resolve();
	}

	async examined(): Promise<string | null> {
		try {
			const found = await this.#checked();
			return found === 'ok' ? null : found;
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	}

	async #checked(): Promise<string> {
		const size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
		if (size > LARGE) return checkedAside(this.#path);
		const [row] = await this.read('pragma quick_check(1)');
		return row === undefined ? '' : textOf(row, 'quick_check');
	}

	close(): void {
		this.#prepared.clear();
		this.#database.close();
	}

	#prepare(sql: string, asCells = false): StatementSync {
		const name = asCells ? `cells ${sql}` : sql;
		const known = this.#prepared.get(name);
		if (known !== undefined) return known;
		const statement = this.#database.prepare(sql);
		statement.setReturnArrays(asCells);
		this.#prepared.set(name, statement);
		return statement;
	}
}

const STRANGE_CELL = 'the store holds a cell of a kind that is never put in';

/** What is read at once, as a promise: a failure rejects it, as with an engine that is elsewhere. */
function answered<Answer>(read: () => Answer): Promise<Answer> {
	return new Promise((resolve) => {
		resolve(read());
	});
}

/** Which file lies at the path; null where none does, or where there is no path. */
function fileAt(path: string): string | null {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats === undefined ? null : `${String(stats.dev)}-${String(stats.ino)}`;
}

function isCells(row: unknown): row is readonly Cell[] {
	return Array.isArray(row) && row.every(isCell);
}

function isCell(cell: unknown): cell is Cell {
	const isPlain = cell === null || typeof cell === 'string' || typeof cell === 'number';
	return isPlain || cell instanceof Uint8Array;
}

/** Whether SQLite's answer holds only what we put in: no whole numbers beyond a double. */
function isRow(row: Readonly<Record<string, unknown>>): row is Row {
	for (const column in row) {
		if (!isCell(row[column])) return false;
	}
	return true;
}
