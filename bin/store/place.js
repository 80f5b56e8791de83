import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The file that holds the store: below PLUMBLINE_STORE (var), named after the data folder PLUMBLINE_DATA (data).
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string}
 */
export function storeOf(environment) {
	const folder = resolve(environment['PLUMBLINE_DATA'] ?? 'data');
	const place = resolve(environment['PLUMBLINE_STORE'] ?? 'var');
	return join(place, `${basename(folder)}.sqlite`);
}

/**
 * Why a file is no store that can be read whole, or undefined where it is one.
 * @param {string} file
 * @returns {string | undefined}
 */
export function whyNoStore(file) {
	if (!existsSync(file)) return `There is no ${file}.`;
	/** @type {DatabaseSync | undefined} */
	let database;
	try {
		database = new DatabaseSync(file, { readOnly: true });
		const [check] = database.prepare('pragma integrity_check').all();
		if (check?.['integrity_check'] !== 'ok') return `${file} is damaged: it is not used.`;
		database.prepare('select count(*) from version').get();
		return undefined;
	} catch (error) {
		return `${file} is no store of Plumbline: ${error instanceof Error ? error.message : String(error)}.`;
	} finally {
		database?.close();
	}
}

/**
 * Whether another process holds the store open for writing, or has left its last writings beside it.
 * @param {string} file
 * @returns {boolean}
 */
export function isInUse(file) {
	const database = new DatabaseSync(file, { timeout: 0 });
	try {
		// Exclusive means that nobody else may even read: it fails while any other connection is open.
		database.exec('pragma locking_mode = exclusive; begin exclusive; commit');
		database.exec('pragma wal_checkpoint(truncate)');
		return false;
	} catch {
		return true;
	} finally {
		database.close();
	}
}

/**
 * @param {string} message
 * @param {number} code
 * @returns {never}
 */
export function giveUp(message, code) {
	process.stderr.write(`${message}\n`);
	process.exit(code);
}
