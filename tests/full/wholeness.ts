import { examined } from '$lib/server/gate/examination';
import { openSqlite } from '$lib/server/store/sqlite';
import { reading } from './kept';
import { BIG_ROWS } from './many-teams';

/** The version in force, and of which of the big files its figures are. */
export interface Whole {
	readonly version: number;
	readonly mark: number | null;
}

/** What is in force in a store that must be sound and hold one big file whole, or nothing; anything else is an error. */
export async function wholeIn(file: string): Promise<Whole> {
	const store = openSqlite(file);
	try {
		const { problems } = await examined(store);
		if (problems.length > 0) throw new Error(JSON.stringify(problems));
	} finally {
		store.close();
	}
	return reading(file, (database) => {
		const version = database.prepare('select version from live').get()?.['version'] ?? 0;
		const rows = database
			.prepare(
				'select denominator - 100 as mark, count(*) as rows from figure where to_version is null group by 1'
			)
			.all();
		const [one] = rows;
		if (rows.length > 1 || (one !== undefined && one['rows'] !== BIG_ROWS))
			throw new Error(`in force is ${JSON.stringify(rows)}`);
		return { version: Number(version), mark: one === undefined ? null : Number(one['mark']) };
	});
}
