import type { Cell, Statement } from '$lib/server/store/store';
import { SealSums, sealStatement } from './seals';
import { versionStatements, type Version } from './versions';

/**
 * The statements that bring a version and its rows, and seal it: summed while the rows go by, so that none of them has to
 * be read again.
 */
export function sealedStatements(
	version: Version,
	statements: readonly Statement[]
): readonly Statement[] {
	const { id, parent, extract, publishedAt, hash } = version;
	const sums = new SealSums();
	sums.add({ version: id, kind: 'version', indicator: '' }, [parent, extract, publishedAt, hash]);
	return [
		...versionStatements(version),
		...statements.map((statement) => summed(statement, id, sums)),
		sealStatement(() => sums.seals())
	];
}

/** The statement as it is, each of whose rows is added to the sums on its way. */
function summed({ sql, rows }: Statement, version: number, sums: SealSums): Statement {
	const [, verb, table = ''] = /^\s*(insert into|update)\s+(\w+)/.exec(sql) ?? [];
	if (rows === undefined) return { sql };
	const isNew = verb === 'insert into';
	function* passing(all: Iterable<readonly Cell[]>) {
		for (const row of all) {
			// A new row ends with its version; one that ends begins with it.
			const cells = isNew ? row.slice(0, -1) : row.slice(1);
			const of = { version, kind: `${table}${isNew ? '+' : '-'}`, indicator: String(cells[0]) };
			sums.add(of, cells);
			yield row;
		}
	}
	return { sql, rows: passing(rows) };
}
