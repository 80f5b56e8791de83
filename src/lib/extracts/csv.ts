import { LIMITS } from './limits';

/** A quote in the wrong place: in which cell (from 0), and the line on which that cell begins. */
export interface QuoteFault {
	readonly code: 'bad_quote' | 'unterminated_quote';
	readonly cell: number;
	readonly line: number;
}

/** One record of a text: the same object for every record, good until the next one is asked for. */
export interface CsvRecord {
	/** At most one more than a table may have; beyond that the last one stands for what follows. */
	readonly cells: readonly string[];
	/** How many cells the record has. */
	readonly count: number;
	/** Physical line on which it starts, from 1. A line break inside quotes is a line here and not in a spreadsheet. */
	readonly line: number;
	/** Its row in a spreadsheet, from 1. */
	readonly row: number;
	readonly fault: QuoteFault | null;
}

interface Cursor {
	readonly text: string;
	at: number;
	line: number;
}

type MutableRecord = {
	-readonly [Name in keyof CsvRecord]: CsvRecord[Name];
} & { readonly cells: string[] };

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The records of a comma separated text (RFC 4180). LF, CRLF, CR and mixtures of them end a line; a last line end
 * starts no record. A misplaced or unclosed quote is a fault of its record, which then ends with the line on which its
 * cell began: the lines after it are records of their own, so that no row is swallowed by it.
 */
export function* recordsIn(text: string): Generator<CsvRecord, void, undefined> {
	const cursor: Cursor = { text, at: 0, line: 1 };
	const record: MutableRecord = { cells: [], count: 0, line: 1, row: 0, fault: null };
	while (cursor.at < text.length) {
		record.cells.length = 0;
		record.count = 0;
		record.fault = null;
		record.line = cursor.line;
		record.row += 1;
		readRecord(cursor, record);
		yield record;
	}
}

function readRecord(cursor: Cursor, record: MutableRecord): void {
	const { text } = cursor;
	for (;;) {
		const isQuoted = text.charCodeAt(cursor.at) === QUOTE;
		add(record, isQuoted ? quotedCell(cursor, record) : plainCell(cursor, record));
		if (text.charCodeAt(cursor.at) !== COMMA) break;
		cursor.at += 1;
	}
	passLineEnd(cursor);
}

function add(record: MutableRecord, cell: string): void {
	record.count += 1;
	if (record.cells.length <= LIMITS.columns) record.cells.push(cell);
	else if (cell !== '') record.cells[LIMITS.columns] = cell;
}

/** Reads up to the next comma or line end. A quote in it is a fault. */
function plainCell(cursor: Cursor, record: MutableRecord): string {
	const { text, at: start } = cursor;
	let at = start;
	let hasQuote = false;
	for (; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code > COMMA) continue;
		if (code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN) break;
		if (code === QUOTE) hasQuote = true;
	}
	if (hasQuote) return faultyCell(cursor, record, 'bad_quote');
	cursor.at = at;
	return text.slice(start, at);
}

function quotedCell(cursor: Cursor, record: MutableRecord): string {
	const { text, at: opening } = cursor;
	const closing = closingQuote(text, opening);
	if (closing === -1) return faultyCell(cursor, record, 'unterminated_quote');
	if (!isCellEnd(text, closing + 1)) return faultyCell(cursor, record, 'bad_quote');
	const content = text.slice(opening + 1, closing);
	cursor.at = closing + 1;
	cursor.line += lineEndsIn(content);
	return content.includes('"') ? content.replaceAll('""', '"') : content;
}

/** Position of the quote that closes the one at `opening`, or -1. Doubled quotes are part of the cell. */
function closingQuote(text: string, opening: number): number {
	let at = text.indexOf('"', opening + 1);
	while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
	return at;
}

function isCellEnd(text: string, at: number): boolean {
	if (at >= text.length) return true;
	const code = text.charCodeAt(at);
	return code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Notes the fault and takes the rest of the line on which the cell began. */
function faultyCell(cursor: Cursor, record: MutableRecord, code: QuoteFault['code']): string {
	const { text, at: start, line } = cursor;
	record.fault = { code, cell: record.count, line };
	while (cursor.at < text.length && !isLineEnd(text.charCodeAt(cursor.at))) cursor.at += 1;
	return text.slice(start, cursor.at);
}

function isLineEnd(code: number): boolean {
	return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function lineEndsIn(content: string): number {
	const isOneLine = !content.includes('\n') && !content.includes('\r');
	return isOneLine ? 0 : content.split(/\r\n|\n|\r/).length - 1;
}

function passLineEnd(cursor: Cursor): void {
	const { text } = cursor;
	if (cursor.at >= text.length) return;
	const isPair =
		text.charCodeAt(cursor.at) === CARRIAGE_RETURN && text.charCodeAt(cursor.at + 1) === LINE_FEED;
	cursor.at += isPair ? 2 : 1;
	cursor.line += 1;
}
