import { numberOrNull, textOf, type Store } from '$lib/server/store/store';
import { catalogueOf, type CatalogueState, type InUse } from './catalogue-folder';

/** Keeps the bytes of the catalogue's files as they came into force, with the version that was in force then. */
export async function keepCatalogue(
	store: Store,
	state: CatalogueState,
	inForceFrom: string
): Promise<void> {
	const kept = await newestKept(store);
	const [live] = await store.read('select version from live where id = 1');
	const version = live === undefined ? 0 : (numberOrNull(live, 'version') ?? 0);
	const changed = [...state.bytes].filter(([name, bytes]) => !isSame(kept.get(name), bytes));
	await store.write({
		sql: `insert into catalogue (file, bytes, in_force_from, from_version) values (?, ?, ?, ?)
		      on conflict (file, in_force_from) do nothing`,
		rows: changed.map(([name, bytes]) => [name, bytes, inForceFrom, version])
	});
}

/** The newest catalogue kept, where the files in the folder are bad and nothing has been read yet. */
export async function keptCatalogue(store: Store, now: CatalogueState): Promise<CatalogueState> {
	const bytes = await newestKept(store);
	if (bytes.size === 0) return now;
	const kept = catalogueOf(bytes, now);
	return { ...kept, seenSha256: now.seenSha256, problems: now.problems };
}

/** Every indicator and unit under which figures are in force. */
export async function figuresInUse(store: Store): Promise<readonly InUse[]> {
	const rows = await store.read(
		'select distinct indicator, unit from figure where to_version is null'
	);
	return rows.map((row) => ({ indicator: textOf(row, 'indicator'), unit: textOf(row, 'unit') }));
}

async function newestKept(store: Store): Promise<ReadonlyMap<string, Uint8Array>> {
	const rows = await store.read('select file, bytes from catalogue order by in_force_from');
	const newest = new Map<string, Uint8Array>();
	for (const row of rows) {
		const bytes = row['bytes'];
		if (bytes instanceof Uint8Array) newest.set(textOf(row, 'file'), bytes);
	}
	return newest;
}

function isSame(known: Uint8Array | undefined, bytes: Uint8Array): boolean {
	return known !== undefined && Buffer.compare(known, bytes) === 0;
}
