import { DatabaseSync } from 'node:sqlite';

/** An extract as the store holds it, read from beside a server that runs. */
export interface Kept {
	readonly id: string;
	readonly path: string;
	readonly state: string;
	readonly sha256: string;
	readonly counts: string;
	/** "line:column:code" of each error and notice, in the order in which they were found. */
	readonly told: readonly string[];
}

/** Every extract in a store's file, in order of arrival. */
export function keptIn(store: string): readonly Kept[] {
	return reading(store, (database) => {
		const problems = database.prepare(
			`select line, column_name, code from problem where extract = ? and severity <> 'query' order by ordinal`
		);
		const rows = database
			.prepare(
				`select id, path, state, sha256,
				 rows_read || '=' || rows_ready || '+' || rows_in_error || '+' || rows_blank as counts
				 from extract order by ordinal`
			)
			.all();
		return rows.map((row) => ({
			id: String(row['id']),
			path: String(row['path']),
			state: String(row['state']),
			sha256: String(row['sha256']),
			counts: String(row['counts']),
			told: problems
				.all(String(row['id']))
				.map((each) => toldAs(each['line'], each['column_name'], each['code']))
		}));
	});
}

/** A problem as "line:column:code". */
export function toldAs(line: unknown, column: unknown, code: unknown): string {
	return [line ?? '', column ?? '', code].join(':');
}

/** How many figures, targets and comparators are in force. */
export function liveRows(store: string): number {
	return reading(store, (database) => {
		const of = (table: string) =>
			Number(
				database.prepare(`select count(*) as rows from ${table} where to_version is null`).get()?.[
					'rows'
				]
			);
		return of('figure') + of('target') + of('comparator');
	});
}

/** Reads a store's file beside whoever writes it. */
export function reading<Result>(store: string, read: (database: DatabaseSync) => Result): Result {
	const database = new DatabaseSync(store, { readOnly: true, timeout: 5000 });
	try {
		return read(database);
	} finally {
		database.close();
	}
}
