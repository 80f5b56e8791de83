import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { batchesOf } from './batches';
import { SCHEMA } from './schema';
import type { Cell, Row, Statement, Store } from './store';

/** So many rows go into one statement. */
const ROWS_AT_ONCE = 50;

/** Opens (or makes) the store in one SQLite file; `:memory:` for one that lasts as long as the process. */
export function openSqlite(path: string): Store {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	const database = new DatabaseSync(path, { timeout: 5000 });
	database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
	for (const statement of SCHEMA) database.exec(clustered(statement));
	return new SqliteStore(database);
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
	readonly #database: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();

	constructor(database: DatabaseSync) {
		this.#database = database;
	}

	read(sql: string, parameters: readonly Cell[] = []): Promise<readonly Row[]> {
		const rows: readonly Readonly<Record<string, unknown>>[] = this.#prepare(sql).all(
			...parameters
		);
		if (rows.every(isRow)) return Promise.resolve(rows);
		return Promise.reject(new Error('the store holds a cell of a kind that is never put in'));
	}

	write(...statements: readonly Statement[]): Promise<void> {
		this.#database.exec('begin immediate');
		try {
			for (const statement of statements) {
				for (const { sql, parameters } of batchesOf(statement, ROWS_AT_ONCE))
					this.#prepare(sql).run(...parameters);
			}
			this.#database.exec('commit');
		} catch (error) {
			if (this.#database.isTransaction) this.#database.exec('rollback');
			return Promise.reject(error instanceof Error ? error : new Error(String(error)));
		}
		return Promise.resolve();
	}

	close(): void {
		this.#prepared.clear();
		this.#database.close();
	}

	#prepare(sql: string): StatementSync {
		const known = this.#prepared.get(sql);
		if (known !== undefined) return known;
		const statement = this.#database.prepare(sql);
		this.#prepared.set(sql, statement);
		return statement;
	}
}

/** Whether SQLite's answer holds only what we put in: no whole numbers beyond a double. */
function isRow(row: Readonly<Record<string, unknown>>): row is Row {
	for (const column in row) {
		const cell = row[column];
		const isPlain = cell === null || typeof cell === 'string' || typeof cell === 'number';
		if (!isPlain && !(cell instanceof Uint8Array)) return false;
	}
	return true;
}
