import { setImmediate, setTimeout } from 'node:timers/promises';
import { BETWEEN_CELLS, RowHash, RowSum } from '$lib/server/store/row-sum';
import {
	numberOf,
	numberOrNull,
	textOf,
	type Cell,
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
 * The seals of every version from one on, as its rows stand now. One indicator is read at a time, each row once, with a
 * pause between two: others are answered meanwhile.
 */
export async function sealsNow(store: Store, from: number): Promise<readonly Seal[]> {
	const seals: Seal[] = [];
	const began = performance.now();
	for (const table of TABLES) {
		for (const indicator of await indicatorsIn(store, table.table)) {
			await pauseAfter(performance.now() - began);
			seals.push(...(await sealsOf(store, { ...table, indicator, from })));
		}
	}
	const versions = await store.read('select * from version where id >= ?', [from]);
	for (const row of versions) {
		const sum = new RowSum();
		sum.add(['parent', 'extract', 'published_at', 'hash'].map((name) => row[name]));
		const version = numberOf(row, 'id');
		seals.push({ version, kind: 'version', indicator: '', sum: sum.text });
	}
	return seals;
}

/** What an indicator's rows of a table began and ended, version by version. */
async function sealsOf(store: Store, stretch: Stretch): Promise<readonly Seal[]> {
	const { table, indicator, from } = stretch;
	const begun = new Map<number, RowSum>();
	const ended = new Map<number, RowSum>();
	const hashOf = keyHashes(indicator);
	for (const [own, end, first, second, third, ...rest] of await rowsFrom(store, stretch)) {
		// A damaged name stands where the right one was, and is found there.
		const key = own === indicator ? hashOf(second, third) : RowHash.start.with(String(own));
		const begins = versionIn(first);
		if (begins !== null && begins >= from)
			sumIn(begun, begins).addHash(key.with(textOfCells(rest)));
		const ends = versionIn(end);
		if (ends !== null && ends >= from) sumIn(ended, ends).addHash(key);
	}
	const sealsIn = (sums: ReadonlyMap<number, RowSum>, kind: string): readonly Seal[] =>
		[...sums].map(([version, sum]) => ({ version, kind, indicator, sum: sum.text }));
	return [...sealsIn(begun, `${table}+`), ...sealsIn(ended, `${table}-`)];
}

function sumIn(sums: Map<number, RowSum>, version: number): RowSum {
	const known = sums.get(version);
	if (known !== undefined) return known;
	const sum = new RowSum();
	sums.set(version, sum);
	return sum;
}

function versionIn(cell: Cell | undefined): number | null {
	return typeof cell === 'number' ? cell : null;
}

/** Cells as they follow others in a row's text. */
function textOfCells(cells: readonly (Cell | undefined)[]): string {
	let text = '';
	for (const cell of cells) text += `${BETWEEN_CELLS}${String(cell ?? '')}`;
	return text;
}

/**
 * What the key of each row comes to, by its second and third column. Rows lie in the order of their keys, and the same
 * figure of many versions side by side, so nearly every key, or its beginning, is that of the row before.
 */
function keyHashes(indicator: string): (second?: Cell, third?: Cell) => RowHash {
	const ofIndicator = RowHash.start.with(indicator);
	let [ofSecond, ofKey] = [ofIndicator, ofIndicator];
	let known: readonly (Cell | undefined)[] = [];
	return (second, third) => {
		const isSameSecond = known.length > 0 && second === known[0];
		if (isSameSecond && third === known[1]) return ofKey;
		if (!isSameSecond) ofSecond = ofIndicator.with(textOfCells([second]));
		ofKey = ofSecond.with(textOfCells([third]));
		known = [second, third];
		return ofKey;
	};
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

/** What an indicator's rows of a table are read by. */
interface Stretch {
	readonly table: string;
	/** The indicator and the two columns with which it makes a row's key. */
	readonly key: readonly [string, string, string];
	readonly rest: readonly string[];
	readonly indicator: string;
	readonly from: number;
}

/** The version that ended a row and the one that began it, the rest of its key, and what it says. */
function rowsFrom(
	store: Store,
	{ table, key: [, second, third], rest, indicator, from }: Stretch
): Promise<readonly (readonly Cell[])[]> {
	const columns = ['indicator', 'to_version', 'from_version', second, third, ...rest].join(', ');
	return store.readCells(
		`select ${columns} from ${table} where indicator = ? and (from_version >= ? or to_version >= ?)`,
		[indicator, from, from]
	);
}
