import type { Series } from '$lib/domain/series';
import { Kept } from '$lib/server/kept';
import { numberOf, textOf, type Store } from '$lib/server/store/store';
import type { Columns } from './columns';
import { liveVersion } from './versions';

type Counts = ReadonlyMap<string, number>;

/** What is known of one version, by its hash: nothing of it ever changes, and in another store its number may be another's. */
interface Known {
	readonly version: string;
	readonly counts: Kept<Counts>;
	readonly columns: Map<string, Columns>;
}

const known = new WeakMap<Store, Known>();

/**
 * How many figures in force each unit has of its own, where it has any. All of an indicator is read for it, so it is kept
 * until another version is in force.
 */
export async function ownCounts(store: Store, indicator: string): Promise<Counts> {
	return countsIn(await knownNow(store), store, indicator);
}

/**
 * Lends what pages hold of the version in force: the next file is held against it, and nothing is read for that again.
 * Taken only where the version is still in force, and as many figures are counted in the store for each unit as are lent.
 *
 * @param lent Each unit's series, sums among them, of the version with this hash.
 */
export async function lendSeries(
	store: Store,
	indicator: string,
	lent: { readonly version: string; readonly series: ReadonlyMap<string, Series> }
): Promise<void> {
	const now = await knownNow(store);
	if (now.version !== lent.version) return;
	const columns = new Map<string, Series>();
	for (const [unit, count] of await countsIn(now, store, indicator)) {
		const series = lent.series.get(unit);
		if (series === undefined || figuresIn(series) !== count) return;
		columns.set(unit, series);
	}
	now.columns.set(indicator, columns);
}

/** The figures in force of each unit that has any of its own; null where nobody has lent them. */
export async function lentColumns(store: Store, indicator: string): Promise<Columns | null> {
	return (await knownNow(store)).columns.get(indicator) ?? null;
}

function countsIn({ counts }: Known, store: Store, indicator: string): Promise<Counts> {
	return counts.once(indicator, async () => {
		const rows = await store.read(
			`select unit, count(*) as own from figure
			 where indicator = ? and to_version is null group by unit order by unit`,
			[indicator]
		);
		return new Map(rows.map((row) => [textOf(row, 'unit'), numberOf(row, 'own')]));
	});
}

function figuresIn({ numerators }: Series): number {
	let count = 0;
	for (const numerator of numerators) if (numerator !== null) count += 1;
	return count;
}

async function knownNow(store: Store): Promise<Known> {
	const version = (await liveVersion(store))?.hash ?? '';
	const before = known.get(store);
	if (before?.version === version) return before;
	const now = { version, counts: new Kept<Counts>(), columns: new Map<string, Columns>() };
	known.set(store, now);
	return now;
}
