import Papa from 'papaparse';

/** A cell of a table that leaves the product. Null is an empty cell. */
export type OutCell = string | number | null;

/**
 * The table as CSV text (RFC 4180, CRLF, a last line end). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it; numbers stay numbers.
 */
export function writeCsv(
	head: readonly string[],
	rows: readonly (readonly OutCell[])[],
	delimiter = ','
): string {
	const table = [head, ...rows].map((row) => row.map((cell) => cell ?? ''));
	return `${Papa.unparse(table, { newline: '\r\n', escapeFormulae: true, delimiter })}\r\n`;
}

/** One row without its line end. */
export function csvLine(cells: readonly string[]): string {
	return Papa.unparse([[...cells]], { newline: '\r\n' });
}
