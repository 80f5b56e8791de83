import pg from 'pg';
import { batchesOf } from './batches';
import { SCHEMA } from './schema';
import { isAway, WENT_AWAY } from './trouble';
import { failureCode, type Cell, type Row, type Statement, type Store } from './store';

// Counts come as whole numbers beyond 32 bits, and are far from beyond a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Another writer was quicker: the same batch may be tried again. */
const SERIALIZATION_FAILURE = '40001';
const MOST_TRIES = 4;
/** So many rows go into one statement. */
const ROWS_AT_ONCE = 500;
/** So long, in milliseconds, a statement may take before its connection is given up, and the question whether anybody is there. */
const MOST_WAITED = 30_000;
const MOST_WAITED_STANDING = 2000;

/** Opens (or makes) the store in a schema of a PostgreSQL database: for councils that have outgrown one machine. */
export async function openPostgres(url: string, schema: string): Promise<Store> {
	const pool = poolOf(url, schema);
	const statements = [`create schema if not exists ${schema}`, ...SCHEMA.map(inPostgres)];
	for (const statement of statements) await madeOnce(pool, statement);
	return new PostgresStore(pool);
}

/** Opens the store to be read; what is not there is not made. */
export function openPostgresToRead(url: string, schema: string): Store {
	return new PostgresStore(poolOf(url, schema));
}

function poolOf(url: string, schema: string): pg.Pool {
	if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
		throw new Error(`PLUMBLINE_SCHEMA is a name of small letters, digits and _, not "${schema}".`);
	}
	const pool = new pg.Pool({
		connectionString: url,
		max: 8,
		// A database that does not answer is an error soon, not a wait.
		connectionTimeoutMillis: 4000,
		query_timeout: MOST_WAITED,
		options: `-c search_path=${schema}`
	});
	// A connection that breaks while nobody uses it is made anew by the next who asks.
	pool.on('error', () => undefined);
	return pool;
}

/** Two instances that start at once make the same table at once: the second finds it made when it looks again. */
async function madeOnce(pool: pg.Pool, statement: string): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			await pool.query(statement);
			return;
		} catch (error) {
			if (attempt === MOST_TRIES || !MADE_BY_ANOTHER.has(failureCode(error) ?? '')) throw error;
		}
	}
}

/** Unique violation, duplicate table, duplicate schema, duplicate object. */
const MADE_BY_ANOTHER: ReadonlySet<string> = new Set(['23505', '42P07', '42P06', '42710']);

/** The one type that the two engines name differently. */
function inPostgres(statement: string): string {
	return statement.replace(/\bblob\b/g, 'bytea');
}

class PostgresStore implements Store {
	readonly #pool: pg.Pool;
	/** Why the database did not answer when it was last asked whether it stands: until it does, nobody else waits for it. */
	#absence: Error | null = null;

	constructor(pool: pg.Pool) {
		this.#pool = pool;
	}

	async read(sql: string, parameters: readonly Cell[] = []): Promise<readonly Row[]> {
		this.#refuseWhileAway();
		const { rows } = await this.#pool.query<Record<string, unknown>>(numbered(sql), [
			...parameters
		]);
		if (rows.every(isRow)) return rows;
		throw new Error('the store holds a cell of a kind that is never put in');
	}

	async readCells(
		sql: string,
		parameters: readonly Cell[] = []
	): Promise<readonly (readonly Cell[])[]> {
		this.#refuseWhileAway();
		const answer = await this.#pool.query<unknown[]>({
			text: numbered(sql),
			values: [...parameters],
			rowMode: 'array'
		});
		const rows: readonly unknown[] = answer.rows;
		if (rows.every(isCells)) return rows;
		throw new Error('the store holds a cell of a kind that is never put in');
	}

	async write(...statements: readonly Statement[]): Promise<void> {
		// Rows may be given one after the other and only once: a batch that is tried again needs them again.
		const batch = statements.map(({ sql, rows }) => (rows ? { sql, rows: [...rows] } : { sql }));
		for (let attempt = 1; ; attempt += 1) {
			this.#refuseWhileAway();
			try {
				await this.#writeOnce(batch);
				return;
			} catch (error) {
				if (attempt === MOST_TRIES || failureCode(error) !== SERIALIZATION_FAILURE) throw error;
			}
		}
	}

	async standing(): Promise<void> {
		try {
			const question = { text: 'select 1', query_timeout: MOST_WAITED_STANDING };
			await this.#pool.query(question);
			this.#absence = null;
		} catch (error) {
			this.#absence = error instanceof Error ? error : new Error(String(error));
			throw error;
		}
	}

	// A database has checksums of its own, which its keeper turns on.
	examined(): Promise<null> {
		return Promise.resolve(null);
	}

	close(): void {
		void this.#pool.end();
	}

	#refuseWhileAway(): void {
		if (this.#absence !== null) throw this.#absence;
	}

	async #writeOnce(statements: readonly Statement[]): Promise<void> {
		const client = await this.#pool.connect();
		// A connection that breaks between two statements would end the process; the next statement tells of it.
		const unheard = () => undefined;
		client.on('error', unheard);
		let isBroken = false;
		try {
			await client.query('begin');
			for (const statement of statements) {
				for (const { sql, parameters } of batchesOf(statement, ROWS_AT_ONCE))
					await client.query(numbered(sql), [...parameters]);
			}
			await committed(client);
		} catch (error) {
			isBroken = isAway(error) || !(await isRolledBack(client));
			throw error;
		} finally {
			client.off('error', unheard);
			client.release(isBroken);
		}
	}
}

function isRolledBack(client: pg.PoolClient): Promise<boolean> {
	return client.query('rollback').then(
		() => true,
		() => false
	);
}

/** Commits; where the connection breaks on the way, nobody can say whether it was done. */
async function committed(client: pg.PoolClient): Promise<void> {
	try {
		await client.query('commit');
	} catch (error) {
		throw isAway(error) ? new Error(WENT_AWAY, { cause: error }) : error;
	}
}

/** Our ? for each parameter as PostgreSQL numbers them. No text of ours holds a question mark. */
function numbered(sql: string): string {
	let number = 0;
	return sql.replace(/\?/g, () => `$${String((number += 1))}`);
}

function isCells(row: unknown): row is readonly Cell[] {
	return Array.isArray(row) && row.every(isCell);
}

function isCell(cell: unknown): cell is Cell {
	const isPlain = cell === null || typeof cell === 'string' || typeof cell === 'number';
	return isPlain || cell instanceof Uint8Array;
}

function isRow(row: Readonly<Record<string, unknown>>): row is Row {
	return Object.values(row).every(isCell);
}
