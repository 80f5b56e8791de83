import { createHash } from 'node:crypto';
import {
	numberOf,
	numberOrNull,
	textOf,
	type Row,
	type Statement,
	type Store
} from '$lib/server/store/store';

/** The state of the figures after an extract was published. */
export interface Version {
	readonly id: number;
	readonly parent: number | null;
	readonly extract: string;
	/** ISO with offset. */
	readonly publishedAt: string;
	readonly hash: string;
}

/** Every version, oldest first. */
export async function allVersions(store: Store): Promise<readonly Version[]> {
	const rows = await store.read(
		'select id, parent, extract, published_at, hash from version order by id'
	);
	return rows.map(versionOf);
}

/** The version in force, or null before anything was published. */
export async function liveVersion(store: Store): Promise<Version | null> {
	const [row] = await store.read(
		`select version.id, parent, extract, published_at, hash from version
		 join live on live.version = version.id where live.id = 1`
	);
	return row === undefined ? null : versionOf(row);
}

/** So many characters are hashed in one go: each go costs far more than a change is long. */
const HASHED_AT_ONCE = 65_536;

/** The version that follows `parent`: its hash is made of the parent's and of every change, so that it stands for all the figures. */
export function nextVersion(
	parent: Version | null,
	extract: string,
	publishedAt: string,
	changes: Iterable<string>
): Version {
	const hash = createHash('sha256').update(parent?.hash ?? '');
	let batch = '';
	for (const change of changes) {
		batch += `${change}\u001e`;
		if (batch.length < HASHED_AT_ONCE) continue;
		hash.update(batch);
		batch = '';
	}
	hash.update(batch);
	return {
		id: (parent?.id ?? 0) + 1,
		parent: parent?.id ?? null,
		extract,
		publishedAt,
		hash: hash.digest('hex')
	};
}

/** Adds the version and makes it the one in force. */
export function versionStatements(version: Version): readonly Statement[] {
	return [
		{
			sql: 'insert into version (id, parent, extract, published_at, hash) values (?, ?, ?, ?, ?)',
			rows: [[version.id, version.parent, version.extract, version.publishedAt, version.hash]]
		},
		{
			sql: `insert into live (id, version) values (1, ?)
			      on conflict (id) do update set version = excluded.version`,
			rows: [[version.id]]
		}
	];
}

function versionOf(row: Row): Version {
	return {
		id: numberOf(row, 'id'),
		parent: numberOrNull(row, 'parent'),
		extract: textOf(row, 'extract'),
		publishedAt: textOf(row, 'published_at'),
		hash: textOf(row, 'hash')
	};
}
