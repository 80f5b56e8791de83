import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openSqlite, openSqliteToRead } from './sqlite';
import { failureCode, type Store } from './store';

/** The data folder that the environment names: `data` unless PLUMBLINE_DATA says otherwise. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
	return resolve(environment['PLUMBLINE_DATA'] ?? 'data');
}

/** The store that the environment names: PostgreSQL by DATABASE_URL and PLUMBLINE_SCHEMA, else one file of SQLite. */
export async function openStore(environment: NodeJS.ProcessEnv): Promise<Store> {
	const database = databaseIn(environment);
	if (database === null) return openSqlite(fileIn(environment));
	const { openPostgres } = await postgres();
	return openPostgres(database.url, database.schema);
}

/** The same store to be read only: nothing is made, and where there is none yet, it is one without anything. */
export async function openStoreToRead(environment: NodeJS.ProcessEnv): Promise<Store> {
	const database = databaseIn(environment);
	if (database !== null) {
		const { openPostgresToRead } = await postgres();
		return madeOrEmpty(openPostgresToRead(database.url, database.schema));
	}
	const file = fileIn(environment);
	return existsSync(file) ? openSqliteToRead(file, existsSync(`${file}-wal`)) : nothingYet();
}

/** Its library takes time and memory, which most stores do without. */
function postgres() {
	return import('./postgres');
}

/** A store of nothing, gone when the program ends. */
export function nothingYet(): Store {
	return openSqlite(':memory:');
}

/** PostgreSQL's word for a table that is not there. */
const NO_TABLE = '42P01';

async function madeOrEmpty(store: Store): Promise<Store> {
	try {
		await store.read('select id from version limit 1');
		return store;
	} catch (error) {
		store.close();
		if (failureCode(error) !== NO_TABLE) throw error;
		return nothingYet();
	}
}

function fileIn(environment: NodeJS.ProcessEnv): string {
	const place = resolve(environment['PLUMBLINE_STORE'] ?? 'var');
	return join(place, `${basename(dataFolder(environment))}.sqlite`);
}

function databaseIn({
	DATABASE_URL: url,
	PLUMBLINE_SCHEMA: schema = 'plumbline'
}: NodeJS.ProcessEnv) {
	return url === undefined || url === '' ? null : { url, schema };
}
