import type { Statement } from '$lib/server/store/store';

/** The tables whose rows are in force from one version up to another, with the columns that a row is made of. */
const TABLES: readonly { readonly table: string; readonly columns: string }[] = [
	{ table: 'figure', columns: 'indicator, period, unit, numerator, denominator' },
	{ table: 'target', columns: 'indicator, unit, from_day, target, tolerance' },
	{
		table: 'comparator',
		columns: 'indicator, authority, year, value, numerator, denominator, source, published_on'
	}
];

/**
 * Makes what was in force in an earlier version be in force again from a new one on: rows that came since are ended, rows
 * that were ended since begin again. No row is deleted.
 */
export function undoStatements(back: number, version: number): readonly Statement[] {
	return TABLES.flatMap(({ table, columns }): readonly Statement[] => [
		{
			sql: `update ${table} set to_version = ? where to_version is null and from_version > ?`,
			rows: [[version, back]]
		},
		{
			sql: `insert into ${table} (${columns}, from_version)
			      select ${columns}, cast(? as integer) from ${table}
			      where from_version <= ? and to_version > ? and to_version <= ?`,
			rows: [[version, back, back, version]]
		}
	]);
}
