import { cellOf } from './csv.js';
import { recordsIn } from './published-files.js';

/** @typedef {{ folder: string, names: Map<string, string> }} Source names by every code of an authority */

/**
 * The names of Wiltshire, its neighbours in both models, the South West and England, by every code of theirs.
 *
 * @param {string} data
 * @returns {Map<string, string>}
 */
export function wantedNames(data) {
	const neighbours = recordsIn(data, 'neighbours.csv');
	const wanted = new Set([
		'wiltshire',
		'england',
		'south-west',
		...neighbours.map((record) => cellOf(record, 'neighbour'))
	]);
	const authorities = recordsIn(data, 'authorities.csv');
	return new Map(
		authorities
			.filter((record) => wanted.has(cellOf(record, 'authority')))
			.flatMap((record) => namesByCode(record))
	);
}

/**
 * @param {Record<string, string>} record
 * @returns {[string, string][]}
 */
function namesByCode(record) {
	const name = cellOf(record, 'name');
	return cellOf(record, 'codes')
		.split(';')
		.map((code) => [code, name]);
}

/**
 * The records of a file in the shape of explore education statistics, those of the wanted authorities.
 *
 * @param {Source} source
 * @param {string} file
 */
export function recordsOf({ folder, names }, file) {
	return recordsIn(folder, file).flatMap((record) => {
		const code =
			['new_la_code', 'region_code', 'country_code']
				.map((column) => cellOf(record, column))
				.find(Boolean) ?? '';
		const authority = names.get(code);
		return authority ? [{ authority, year: cellOf(record, 'time_period'), record }] : [];
	});
}
