import type { Indicator } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { Series } from '$lib/domain/series';
import { Kept } from '$lib/server/kept';
import { numberOf, textOf, type Row, type Store } from '$lib/server/store/store';
import { endsOf, type Columns } from './columns';
import { liveVersion } from './versions';

/** Of one unit: how many figures, how many of them of something, and the first and the last period. */
interface Counted {
	readonly own: number;
	readonly denominators: number;
	readonly first: IsoDate;
	readonly last: IsoDate;
}

type Counts = ReadonlyMap<string, Counted>;

/** What was lent, and as what kind of indicator it was read. */
interface Lent extends Pick<Indicator, 'frequency' | 'measure'> {
	readonly columns: Columns;
}

/** What is known of one version, by its hash: its figures never change, and in another store its number may be another's. */
interface Known {
	readonly version: string;
	readonly counts: Kept<Counts>;
	readonly lent: Map<string, Lent>;
}

const known = new WeakMap<Store, Known>();

/**
 * How many figures in force each unit has of its own, where it has any. All of an indicator is read for it, so it is kept
 * until another version is in force.
 */
export async function ownCounts(
	store: Store,
	indicator: string
): Promise<ReadonlyMap<string, number>> {
	const counts = await countsIn(await knownNow(store), store, indicator);
	return new Map([...counts].map(([unit, { own }]) => [unit, own]));
}

/**
 * Lends what pages hold of the version in force: the next file is held against it, and nothing is read for that again.
 * Taken only where the version is still in force, and the store counts as many figures and as many denominators for each
 * unit, from the same first period to the same last.
 *
 * @param lent Each unit's series, sums among them, of the version with this hash.
 */
export async function lendSeries(
	store: Store,
	indicator: Indicator,
	lent: { readonly version: string; readonly series: ReadonlyMap<string, Series> }
): Promise<void> {
	const now = await knownNow(store);
	if (now.version !== lent.version) return;
	const columns = new Map<string, Series>();
	const { id, frequency, measure } = indicator;
	now.lent.delete(id);
	for (const [unit, counted] of await countsIn(now, store, id)) {
		const series = lent.series.get(unit);
		if (series === undefined || !isSame(countedIn(series), counted)) return;
		columns.set(unit, series);
	}
	now.lent.set(id, { frequency, measure, columns });
}

/** The figures in force of each unit that has any of its own; null where nobody has lent them as of such an indicator. */
export async function lentColumns(
	store: Store,
	{ id, frequency, measure }: Indicator
): Promise<Columns | null> {
	const lent = (await knownNow(store)).lent.get(id);
	return lent?.frequency === frequency && lent.measure === measure ? lent.columns : null;
}

function countsIn({ counts }: Known, store: Store, indicator: string): Promise<Counts> {
	return counts.once(indicator, async () => {
		const rows = await store.read(
			`select unit, count(*) as own, count(denominator) as denominators,
			 min(period) as first, max(period) as last from figure
			 where indicator = ? and to_version is null group by unit order by unit`,
			[indicator]
		);
		return new Map(rows.map((row) => [textOf(row, 'unit'), countedOf(row)]));
	});
}

function countedOf(row: Row): Counted {
	return {
		own: numberOf(row, 'own'),
		denominators: numberOf(row, 'denominators'),
		first: textOf(row, 'first'),
		last: textOf(row, 'last')
	};
}

function countedIn(series: Series): Counted {
	const known = (parts: readonly (number | null)[]) => parts.filter((part) => part !== null).length;
	const [first = '', last = ''] = endsOf(series);
	return { own: known(series.numerators), denominators: known(series.denominators), first, last };
}

function isSame(one: Counted, other: Counted): boolean {
	return (
		one.own === other.own &&
		one.denominators === other.denominators &&
		one.first === other.first &&
		one.last === other.last
	);
}

async function knownNow(store: Store): Promise<Known> {
	const version = (await liveVersion(store))?.hash ?? '';
	const before = known.get(store);
	if (before?.version === version) return before;
	const now = { version, counts: new Kept<Counts>(), lent: new Map<string, Lent>() };
	known.set(store, now);
	return now;
}
