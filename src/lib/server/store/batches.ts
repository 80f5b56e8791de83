import type { Cell, Statement } from './store';

/** The values of an insert, by which many rows can go in one statement. */
const VALUES = /values\s*\(\s*\?(?:\s*,\s*\?)*\s*\)/i;

/** A statement with the parameters of as many rows as it has places for. */
export interface Batch {
	readonly sql: string;
	readonly parameters: readonly Cell[];
}

/** The statement as it is to be run, again and again: an insert takes up to `most` rows at once, all else one. */
export function* batchesOf({ sql, rows }: Statement, most: number): Generator<Batch> {
	if (rows === undefined) {
		yield { sql, parameters: [] };
		return;
	}
	const size = /^\s*insert\b/i.test(sql) && VALUES.test(sql) ? most : 1;
	let parameters: Cell[] = [];
	let count = 0;
	for (const row of rows) {
		parameters.push(...row);
		count += 1;
		if (count < size) continue;
		yield { sql: forRows(sql, count), parameters };
		parameters = [];
		count = 0;
	}
	if (count > 0) yield { sql: forRows(sql, count), parameters };
}

const written = new Map<string, string>();

/** The statement with places for so many rows. */
function forRows(sql: string, count: number): string {
	if (count === 1) return sql;
	const key = `${String(count)} ${sql}`;
	const known = written.get(key);
	if (known !== undefined) return known;
	const one = VALUES.exec(sql)?.[0].replace(/^values\s*/i, '') ?? '';
	const whole = sql.replace(
		VALUES,
		`values ${Array.from({ length: count }, () => one).join(', ')}`
	);
	written.set(key, whole);
	return whole;
}
