import type { RowSum } from '$lib/server/store/row-sum';
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
	const own = sums.sumOf({ version: id, kind: 'version', indicator: '' });
	own.add([parent, extract, publishedAt, hash]);
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
	const kind = `${table}${isNew ? '+' : '-'}`;
	function* passing(all: Iterable<readonly Cell[]>) {
		let sum: RowSum | null = null;
		let indicator: Cell = null;
		for (const row of all) {
			// A new row ends with its version; one that ends begins with it.
			const cells = isNew ? row.slice(0, -1) : row.slice(1);
			const [of = null] = cells;
			if (sum === null || of !== indicator)
				sum = sums.sumOf({ version, kind, indicator: String(of) });
			indicator = of;
			sum.add(cells);
			yield row;
		}
	}
	return { sql, rows: passing(rows) };
}
