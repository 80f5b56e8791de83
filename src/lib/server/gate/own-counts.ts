import type { Organisation } from '$lib/domain/organisation';
import type { Store } from '$lib/server/store/store';
import { countsInForce } from './figures-in-force';
import { liveVersion } from './versions';

type Counts = ReadonlyMap<string, number>;

/** What is known of one version, by its hash: no count of it ever changes, and in another store its number may be another's. */
interface KnownCounts {
	readonly version: string;
	readonly counts: Map<string, Promise<Counts>>;
}

const known = new WeakMap<Store, KnownCounts>();

/**
 * How many figures in force each unit above others has of its own, where it has any. All of an indicator is read for it,
 * so it is kept until another version is in force.
 */
export async function ownCounts(
	store: Store,
	indicator: string,
	{ units }: Organisation
): Promise<Counts> {
	const { counts } = await knownNow(store);
	const above = [...new Set(units.flatMap(({ parent }) => parent ?? []))];
	const name = [indicator, ...above].join('\n');
	const kept = counts.get(name) ?? countsInForce(store, indicator, above);
	counts.set(name, kept);
	kept.catch(() => counts.delete(name));
	return kept;
}

async function knownNow(store: Store): Promise<KnownCounts> {
	const version = (await liveVersion(store))?.hash ?? '';
	const before = known.get(store);
	if (before?.version === version) return before;
	const now = { version, counts: new Map<string, Promise<Counts>>() };
	known.set(store, now);
	return now;
}
