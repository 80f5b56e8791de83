/** What a cell of the store may hold. */
export type Cell = string | number | null | Uint8Array;

export type Row = Readonly<Record<string, Cell>>;

/** One statement, run once for each row of parameters (once without any where there are none). */
export interface Statement {
	readonly sql: string;
	readonly rows?: Iterable<readonly Cell[]>;
}

/**
 * Where everything is kept. The SQL is the subset that SQLite and PostgreSQL share: ISO text for dates, 0 and 1 for
 * booleans, ids made by us, no functions of the clock.
 */
export interface Store {
	read(sql: string, parameters?: readonly Cell[]): Promise<readonly Row[]>;
	/** The same as cells alone, in the order of the columns: for many rows, which cost a third of their time so. */
	readCells(sql: string, parameters?: readonly Cell[]): Promise<readonly (readonly Cell[])[]>;
	/** All of the statements or none of them; on disk when it returns. */
	write(...statements: readonly Statement[]): Promise<void>;
	/** Fails, in words, where the store is not where it was; opens it anew where another stands in its place. */
	standing(): Promise<void>;
	/** What the engine itself finds wrong with its files; null where nothing is. */
	examined(): Promise<string | null>;
	close(): void;
}

/** Whether a row could not be added because its key is taken: another program has just added one. */
export function isKeyTaken(error: unknown): boolean {
	return TAKEN.has(failureCode(error) ?? '');
}

/** SQLite's result for a primary key and for a unique one; PostgreSQL's for both. */
const TAKEN: ReadonlySet<string> = new Set(['1555', '2067', '23505']);

/** The code under which the engine reports a failure, as text; null where it is none of an engine. */
export function failureCode(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	if ('errcode' in error && typeof error.errcode === 'number') return String(error.errcode);
	return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The cell as text; the empty text where there is none. */
export function textOf(row: Row, column: string): string {
	return textIn(row[column]);
}

/** The same of a cell alone, as `readCells` answers them. */
export function textIn(cell: Cell | undefined): string {
	return typeof cell === 'string' ? cell : '';
}

/** The cell as text, or null. */
export function textOrNull(row: Row, column: string): string | null {
	const cell = row[column];
	return typeof cell === 'string' ? cell : null;
}

/** The cell as a number, or null. */
export function numberOrNull(row: Row, column: string): number | null {
	return numberInOrNull(row[column]);
}

/** The same of a cell alone. */
export function numberInOrNull(cell: Cell | undefined): number | null {
	return typeof cell === 'number' ? cell : null;
}

/** The cell as a number that must be there. */
export function numberOf(row: Row, column: string): number {
	return numberIn(row[column], column);
}

/** The same of a cell alone, of the column by that name. */
export function numberIn(cell: Cell | undefined, column: string): number {
	if (typeof cell !== 'number') throw new Error(`${column} holds no number`);
	return cell;
}
