import { countedFrom, recordsIn, type CsvRecord } from './csv';
import { decode, type DecodedText } from './decode';
import type { ReadExtract } from './extract';
import { headerOf, NO_HEADER, type Header, type TableShape } from './header';
import type { ColumnLayout } from './layout/column-layout';
import { laidOut, layoutOf } from './layout/laid-out';
import { LIMITS } from './limits';
import { trimmed } from './cells';
import { LINES_AT_ONCE, linesIn, readToTheEnd, type PacedReading } from './paced';
import type { Fault, ProblemLog } from './problem-log';
import { quoteFault, unsoundness } from './soundness';
import { tableBody } from './table-body';
import type { RowReader } from './table-row';

/**
 * Reads a whole file: its text, its header, then every row. Every problem is told. Where the file as a whole is
 * refused, all its rows that are not blank count as in error and none is ready.
 */
export function readTable<Item>(
	bytes: Uint8Array,
	shape: TableShape,
	reader: RowReader<Item>,
	log: ProblemLog
): ReadExtract<Item> {
	return readToTheEnd(pacedTable(bytes, shape, reader, log));
}

/** The same, with a pause after every so many lines, so that a long file need not be read in one go. */
export function* pacedTable<Item>(
	bytes: Uint8Array,
	shape: TableShape,
	reader: RowReader<Item>,
	log: ProblemLog
): PacedReading<ReadExtract<Item>> {
	const decoded = decode(bytes);
	if (decoded.kind === 'refused') return nothing(decoded.fault, decoded.line, log);
	const layout = layoutOf(decoded.text, shape.layouts ?? []);
	const separator = layout?.separator;
	const records = recordsIn(decoded.text, { separator, most: MOST_RECORDS });
	const first = records.next();
	if (first.done === true || !HAS_TEXT.test(decoded.text)) return nothing(EMPTY_FILE, 1, log);
	if (decoded.isTranscoded) log.notice(TRANSCODED, { line: 1, column: null, value: null });
	const header = soundHeader(first.value, decoded, layout, { shape, log });
	const body = tableBody({ shape, header, decoded, reader, log });
	const total = linesIn(decoded.text);
	let pauseAt = LINES_AT_ONCE;
	let next = records.next();
	for (; next.done !== true; next = records.next()) {
		body.take(next.value);
		if (next.value.line < pauseAt) continue;
		pauseAt = next.value.line + LINES_AT_ONCE;
		yield { done: next.value.line, total };
	}
	body.pass(countedFrom(decoded.text, next.value, separator));
	return body.finished();
}

/** The header, as many rows as there may be, and one that is too many: what follows is counted and not read. */
const MOST_RECORDS = LIMITS.rows + 2;

const HAS_TEXT = /[^\s,\u200B-\u200D\u2060\uFEFF]/;

function nothing<Item>(fault: Fault, line: number | null, log: ProblemLog): ReadExtract<Item> {
	log.error(fault, { line, column: null, value: null });
	const counts = { rows: 0, ready: 0, inError: 0, blank: 0 };
	return { items: [], problems: log.problems(), counts };
}

function headerFault(record: CsvRecord, decoded: DecodedText): Fault | null {
	const faults = record.cells.flatMap((cell) => unsoundness(cell, decoded) ?? []);
	const [fault] = record.fault === null ? faults : [quoteFault(record.fault.code), ...faults];
	return fault ?? null;
}

function soundHeader(
	record: CsvRecord,
	decoded: DecodedText,
	layout: ColumnLayout | null,
	told: { readonly shape: TableShape; readonly log: ProblemLog }
): Header {
	const fault = headerFault(record, decoded);
	if (fault === null) return headerBy(layout, record, told);
	told.log.error(fault, { line: 1, column: null, value: null });
	return NO_HEADER;
}

/** The header as a person said that its columns are read, else by its own names. */
function headerBy(
	layout: ColumnLayout | null,
	record: CsvRecord,
	{ shape, log }: { readonly shape: TableShape; readonly log: ProblemLog }
): Header {
	const names = record.cells.map(trimmed);
	const found = layout === null ? null : laidOut(names, layout);
	if (found === null) return headerOf(record, shape, log);
	log.notice(READ_AS_SAID, { line: 1, column: null, value: null });
	return { positions: found.slices[0]?.positions ?? new Map(), names, unnamed: [], laidOut: found };
}

const READ_AS_SAID: Fault = {
	code: 'read_as_said',
	message: 'The columns are read as a person said for files with this first line',
	remedy: 'Nothing need be done; the Extracts page says by whom, and takes it back.'
};

const EMPTY_FILE: Fault = {
	code: 'empty_file',
	message: 'The file is empty',
	remedy: 'Export it again; what is published stays as it is.'
};

const TRANSCODED: Fault = {
	code: 'transcoded',
	message: 'The file is UTF-16, as its mark says, and has been read so',
	remedy: 'Nothing need be done; "CSV UTF-8 (comma delimited)" is the usual form.'
};
