/**
 * Comma-separated text, RFC 4180, as the sample needs it: a header, quotes where a cell asks for them.
 *
 * @param {readonly string[]} columns
 * @param {readonly (readonly (string | number | null)[])[]} rows
 */
export function csvText(columns, rows) {
	return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

/** @param {string | number | null} cell */
function cellText(cell) {
	const text = cell === null ? '' : String(cell);
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The records of a file by column name. A quoted cell may hold commas and line ends.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function csvRecords(text) {
	const [header = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
	return rows
		.filter((row) => row.length > 1)
		.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/**
 * A cell by its column's name; a column that is not there is a mistake in the script.
 *
 * @param {Record<string, string>} record
 * @param {string} column
 */
export function cellOf(record, column) {
	const cell = record[column];
	if (cell === undefined) throw new Error(`There is no column ${column}.`);
	return cell;
}

/**
 * @param {string} text
 * @returns {string[][]}
 */
function csvRows(text) {
	/** @type {string[][]} */
	const rows = [];
	/** @type {string[]} */
	let row = [];
	for (const [, quoted, plain, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g
	)) {
		row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
