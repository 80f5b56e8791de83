import { setImmediate, setTimeout } from 'node:timers/promises';
import { RowSum } from '$lib/server/store/row-sum';
import {
	numberOf,
	numberOrNull,
	textOf,
	type Row,
	type Statement,
	type Store
} from '$lib/server/store/store';

/**
 * What a version began and ended in one table under one indicator, as a sum: neither ever changes once the version is
 * there, so another sum later means that the disk, or somebody, has changed a figure.
 */
export interface Seal {
	readonly version: number;
	/** `figure+` for rows begun, `figure-` for rows ended, and so on; `version` for the version's own row. */
	readonly kind: string;
	readonly indicator: string;
	readonly sum: string;
}

const TABLES = [
	{ table: 'figure', key: ['indicator', 'period', 'unit'], rest: ['numerator', 'denominator'] },
	{ table: 'target', key: ['indicator', 'unit', 'from_day'], rest: ['target', 'tolerance'] },
	{
		table: 'comparator',
		key: ['indicator', 'authority', 'year'],
		rest: ['value', 'numerator', 'denominator', 'source', 'published_on']
	}
] as const;

/** Sums that grow row by row, one for each seal. */
export class SealSums {
	readonly #sums = new Map<string, { readonly of: Omit<Seal, 'sum'>; readonly sum: RowSum }>();

	/** The sum of a seal, to which its rows are added. */
	sumOf(of: Omit<Seal, 'sum'>): RowSum {
		const name = sealName(of);
		const known = this.#sums.get(name) ?? { of, sum: new RowSum() };
		this.#sums.set(name, known);
		return known.sum;
	}

	seals(): readonly Seal[] {
		return [...this.#sums.values()].map(({ of, sum }) => ({ ...of, sum: sum.text }));
	}
}

/**
 * The seals of every version from one on, as its rows stand now. One indicator is read at a time, with a pause between
 * two: others are answered meanwhile.
 */
export async function sealsNow(store: Store, from: number): Promise<readonly Seal[]> {
	const sums = new SealSums();
	const began = performance.now();
	for (const { table, key, rest } of TABLES) {
		const cellsOf = (row: Row, columns: readonly string[]) => columns.map((name) => row[name]);
		for (const indicator of await indicatorsIn(store, table)) {
			await pauseAfter(performance.now() - began);
			for (const row of await rowsFrom(store, { table, indicator, from })) {
				const [begun, ended] = [numberOf(row, 'from_version'), numberOrNull(row, 'to_version')];
				if (begun >= from)
					sums
						.sumOf({ version: begun, kind: `${table}+`, indicator })
						.add(cellsOf(row, [...key, ...rest]));
				if (ended !== null && ended >= from)
					sums.sumOf({ version: ended, kind: `${table}-`, indicator }).add(cellsOf(row, key));
			}
		}
	}
	const versions = await store.read('select * from version where id >= ?', [from]);
	for (const row of versions) {
		const cells = ['parent', 'extract', 'published_at', 'hash'].map((name) => row[name]);
		sums.sumOf({ version: numberOf(row, 'id'), kind: 'version', indicator: '' }).add(cells);
	}
	return sums.seals();
}

/** A short store is read in one go; a long one leaves more time to others than it takes. */
function pauseAfter(milliseconds: number): Promise<unknown> {
	return milliseconds < SOON ? setImmediate() : setTimeout(LONG_PAUSE);
}

const SOON = 250;
const LONG_PAUSE = 80;

/** By what a seal is known. */
export function sealName({ version, kind, indicator }: Omit<Seal, 'sum'>): string {
	return `${String(version)} ${kind} ${indicator}`;
}

/** The seals that were kept when their versions came. */
export async function sealsKept(store: Store): Promise<readonly Seal[]> {
	const rows = await store.read('select version, kind, indicator, seal from version_seal');
	return rows.map((row) => ({
		version: numberOf(row, 'version'),
		kind: textOf(row, 'kind'),
		indicator: textOf(row, 'indicator'),
		sum: textOf(row, 'seal')
	}));
}

/** Seals the versions that are not sealed yet, of which `newest` is the last: those of a store from before there were seals, and undone ones. */
export async function sealNew(store: Store, newest: number): Promise<void> {
	const [row] = await store.read(
		`select max(version) as sealed from version_seal where kind = 'version'`
	);
	const sealed = row === undefined ? 0 : (numberOrNull(row, 'sealed') ?? 0);
	if (sealed >= newest) return;
	const seals = await sealsNow(store, sealed + 1);
	await store.write(sealStatement(() => seals.filter(({ version }) => version <= newest)));
}

/** Keeps the seals, which are asked for last. */
export function sealStatement(seals: () => readonly Seal[]): Statement {
	function* rows() {
		for (const { version, kind, indicator, sum } of seals()) yield [version, kind, indicator, sum];
	}
	return {
		sql: `insert into version_seal (version, kind, indicator, seal) values (?, ?, ?, ?)
		      on conflict (version, kind, indicator) do nothing`,
		rows: rows()
	};
}

async function indicatorsIn(store: Store, table: string): Promise<readonly string[]> {
	const rows = await store.read(`select distinct indicator from ${table}`);
	return rows.map((row) => textOf(row, 'indicator'));
}

/** What an indicator's rows are read by. */
interface Stretch {
	readonly table: string;
	readonly indicator: string;
	readonly from: number;
}

function rowsFrom(store: Store, { table, indicator, from }: Stretch): Promise<readonly Row[]> {
	return store.read(
		`select * from ${table} where indicator = ? and (from_version >= ? or to_version >= ?)`,
		[indicator, from, from]
	);
}
