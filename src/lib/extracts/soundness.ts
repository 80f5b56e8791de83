import { trimmed } from './cells';
import type { CsvRecord } from './csv';
import { DAMAGE, isControl, type DecodedText } from './decode';
import { LIMITS } from './limits';
import type { Fault } from './problem-log';

/** The first thing that makes a cell unfit to be read: its length, bytes that are no text, control characters. */
export function unsoundness(cell: string, decoded: DecodedText): Fault | null {
	if (cell.length > LIMITS.cell) return TOO_LONG;
	if (decoded.isDamaged && cell.includes(DAMAGE)) return BAD_ENCODING;
	return decoded.hasControls && holdsControl(cell) ? BINARY : null;
}

function holdsControl(cell: string): boolean {
	for (let at = 0; at < cell.length; at += 1) if (isControl(cell.charCodeAt(at))) return true;
	return false;
}

/** Whether the record holds nothing: no character, only commas, only white space. */
export function isBlank(record: CsvRecord): boolean {
	return record.fault === null && record.cells.every((cell) => trimmed(cell) === '');
}

/** Why a record with a misplaced quote is refused. */
export function quoteFault(code: 'bad_quote' | 'unterminated_quote'): Fault {
	return code === 'bad_quote' ? BAD_QUOTE : UNTERMINATED;
}

/** Why a record with too few or too many cells is refused. */
export function raggedRow(count: number, expected: number): Fault {
	return {
		code: 'ragged_row',
		message: `The row has ${cellsInWords(count)} where the first line has ${String(expected)}`,
		remedy:
			count > expected
				? 'Put a text or number that holds a comma in double quotes, or remove the comma.'
				: 'Give every row as many cells as the first line; a cell may be empty, its comma stays.'
	};
}

function cellsInWords(count: number): string {
	return count === 1 ? '1 cell' : `${String(count)} cells`;
}

const TOO_LONG: Fault = {
	code: 'cell_too_long',
	message: 'The cell has more than 4,096 characters',
	remedy: 'Shorten it; perhaps a double quote is missing further up.'
};

const BAD_ENCODING: Fault = {
	code: 'bad_encoding',
	message: 'The cell holds bytes that are not UTF-8, so that its text is not certain',
	remedy: 'Export the file again as "CSV UTF-8 (comma delimited)".'
};

const BINARY: Fault = {
	code: 'binary_content',
	message: 'The cell holds a control character, which no table has',
	remedy: 'Export the file again from its source; this one is damaged.'
};

const BAD_QUOTE: Fault = {
	code: 'bad_quote',
	message: 'A double quote stands where none may be',
	remedy: 'Put the whole cell in double quotes and double those inside it, or remove them.'
};

const UNTERMINATED: Fault = {
	code: 'unterminated_quote',
	message: 'A double quote opens here and is never closed',
	remedy: 'Close the quote at the end of its cell, or remove it.'
};
