import Papa from 'papaparse';
import { keptText, keptUpTo, passKept } from './kept-text';
import { LIMITS } from './limits';

/** A quote in the wrong place: in which cell (from 0), and the line on which that cell begins. */
export interface QuoteFault {
	readonly code: 'bad_quote' | 'unterminated_quote';
	readonly cell: number;
	readonly line: number;
}

/** One record of a text. */
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

/** Where a record stands in the text, before its cells are told apart. */
interface Stretch {
	/** What papaparse is given: the record without its line end, up to the cell that is at fault. */
	readonly sound: string | null;
	/** The rest of the line from the cell at fault on. */
	readonly rest: string | null;
	/** How many cells there are, the one at fault among them. */
	readonly count: number;
	readonly line: number;
	readonly fault: QuoteFault | null;
}

interface Cursor {
	readonly text: string;
	/** Code of what stands between two cells. */
	readonly separator: number;
	at: number;
	line: number;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How a text's records are told. */
export interface Telling {
	/** What stands between two cells. */
	readonly separator?: string | undefined;
	readonly most?: number;
}

/** Records handed to papaparse at once: enough to be quick, few enough to be small. */
const BATCH = 4096;

/**
 * The records of a text whose cells are separated by commas (RFC 4180), or by another character where that is known. LF,
 * CRLF, CR and mixtures of them end a line; a last line end starts no record. A misplaced or unclosed quote is a fault of its record, which then ends with the line on which its
 * cell began: the lines after it are records of their own, so that no row is swallowed by it.
 *
 * Papaparse tells the cells apart. It misreads mixed line ends, knows no physical lines and passes over misplaced
 * quotes; so the records are found here first, and it is given them one a line.
 *
 * At most so many records are told; returned is the position in the text behind the last of them.
 */
export function* recordsIn(
	text: string,
	{ separator = ',', most = Number.POSITIVE_INFINITY }: Telling = {}
): Generator<CsvRecord, number, undefined> {
	const cursor: Cursor = { text, separator: separator.charCodeAt(0), at: 0, line: 1 };
	let row = 0;
	while (cursor.at < text.length && row < most) {
		const batch: Stretch[] = [];
		const room = Math.min(BATCH, most - row);
		while (batch.length < room && cursor.at < text.length) batch.push(nextStretch(cursor));
		const cells = cellsOf(batch, separator);
		for (const [index, stretch] of batch.entries()) {
			row += 1;
			yield recordOf(stretch, cells[index] ?? [''], row);
		}
	}
	return cursor.at;
}

/** How many records follow a position, and how many of them hold nothing but commas, quotes and white space. */
export function countedFrom(text: string, at: number, separator = ','): RecordCount {
	const cursor: Cursor = { text, separator: separator.charCodeAt(0), at, line: 1 };
	const counted = { rows: 0, blank: 0 };
	while (cursor.at < text.length) {
		const start = cursor.at;
		while (passCell(cursor) === null && text.charCodeAt(cursor.at) === cursor.separator)
			cursor.at += 1;
		// A misplaced quote ends its record with the line.
		while (cursor.at < text.length && !isLineEnd(text.charCodeAt(cursor.at))) cursor.at += 1;
		counted.rows += 1;
		if (start === cursor.at || !HOLDS_SOMETHING.test(text.slice(start, cursor.at)))
			counted.blank += 1;
		passLineEnd(cursor);
	}
	return counted;
}

export interface RecordCount {
	readonly rows: number;
	readonly blank: number;
}

const HOLDS_SOMETHING = /[^\s,"\u200B-\u200D\u2060\uFEFF]/;

/** The cells of each stretch's sound part, told apart by papaparse in one go. */
function cellsOf(batch: readonly Stretch[], delimiter: string): readonly (readonly string[])[] {
	// A line before the first keeps papaparse from taking a byte order mark, or from finding nothing at all.
	const lines = ['', ...batch.map((stretch) => stretch.sound ?? '')].join('\n');
	const { data } = Papa.parse<string[]>(lines, { header: false, delimiter, newline: '\n' });
	return data.slice(1);
}

function recordOf(stretch: Stretch, sound: readonly string[], row: number): CsvRecord {
	const { line, fault, rest } = stretch;
	const before = stretch.sound === null ? [] : sound;
	const all = rest === null ? before : [...before, rest];
	return { cells: withinLimit(all), count: stretch.count, line, row, fault };
}

/** At most one cell more than a table may have; beyond that the last one that holds something stands for what follows. */
function withinLimit(cells: readonly string[]): readonly string[] {
	if (cells.length <= LIMITS.columns + 1) return cells;
	const following = cells.slice(LIMITS.columns);
	return [...cells.slice(0, LIMITS.columns), following.findLast((cell) => cell !== '') ?? ''];
}

/** Finds where the next record ends, minding quotes, and stands behind its line end. */
function nextStretch(cursor: Cursor): Stretch {
	const { text, at: start, line } = cursor;
	const kept = keptText(start);
	let count = 0;
	for (;;) {
		const cellStart = cursor.at;
		const code = passCell(cursor);
		if (code !== null) {
			const fault = { code, cell: count, line: cursor.line };
			const rest = restOfLine(cursor, cellStart);
			passLineEnd(cursor);
			const sound = count === 0 ? null : keptUpTo(kept, text, count, cellStart - 1);
			return { sound, rest, count: count + 1, line, fault };
		}
		count += 1;
		passKept(kept, text, count, { start: cellStart, end: cursor.at });
		if (text.charCodeAt(cursor.at) !== cursor.separator) break;
		cursor.at += 1;
	}
	const sound = keptUpTo(kept, text, count, cursor.at);
	passLineEnd(cursor);
	return { sound, rest: null, count, line, fault: null };
}

/** Passes one cell; answers what is wrong with its quotes, or null. */
function passCell(cursor: Cursor): QuoteFault['code'] | null {
	return cursor.text.charCodeAt(cursor.at) === QUOTE ? passQuoted(cursor) : passPlain(cursor);
}

/** Passes up to the next separator or line end. A quote on the way is a fault. */
function passPlain(cursor: Cursor): 'bad_quote' | null {
	const { text, separator } = cursor;
	const highest = Math.max(separator, QUOTE);
	let { at } = cursor;
	for (; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code > highest) continue;
		if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
		if (code === QUOTE) return 'bad_quote';
	}
	cursor.at = at;
	return null;
}

function passQuoted(cursor: Cursor): QuoteFault['code'] | null {
	const { text, at: opening } = cursor;
	const closing = closingQuote(text, opening);
	if (closing === -1) return 'unterminated_quote';
	if (!isCellEnd(cursor, closing + 1)) return 'bad_quote';
	cursor.at = closing + 1;
	cursor.line += lineEndsIn(text.slice(opening + 1, closing));
	return null;
}

/** Position of the quote that closes the one at `opening`, or -1. Doubled quotes are part of the cell. */
function closingQuote(text: string, opening: number): number {
	let at = text.indexOf('"', opening + 1);
	while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
	return at;
}

function isCellEnd({ text, separator }: Cursor, at: number): boolean {
	if (at >= text.length) return true;
	const code = text.charCodeAt(at);
	return code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The text from a cell on to the end of the line on which it begins. */
function restOfLine(cursor: Cursor, start: number): string {
	const { text } = cursor;
	cursor.at = start;
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
