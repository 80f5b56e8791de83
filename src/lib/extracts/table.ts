import { countedFrom, recordsIn, type CsvRecord } from './csv';
import { decode, type DecodedText } from './decode';
import type { ReadExtract } from './extract';
import { headerOf, type Header, type TableShape } from './header';
import { LIMITS } from './limits';
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
	const decoded = decode(bytes);
	if (decoded.kind === 'refused') return nothing(decoded.fault, decoded.line, log);
	const records = recordsIn(decoded.text, MOST_RECORDS);
	const first = records.next();
	if (first.done === true || !HAS_TEXT.test(decoded.text)) return nothing(EMPTY_FILE, 1, log);
	if (decoded.isTranscoded) log.notice(TRANSCODED, { line: 1, column: null, value: null });
	const header = soundHeader(first.value, decoded, shape, log);
	const body = tableBody({ shape, header, decoded, reader, log });
	let next = records.next();
	for (; next.done !== true; next = records.next()) body.take(next.value);
	body.pass(countedFrom(decoded.text, next.value));
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

function soundHeader(
	record: CsvRecord,
	decoded: DecodedText,
	shape: TableShape,
	log: ProblemLog
): Header {
	const faults = record.cells.flatMap((cell) => unsoundness(cell, decoded) ?? []);
	const [fault] = record.fault === null ? faults : [quoteFault(record.fault.code), ...faults];
	if (fault === undefined) return headerOf(record, shape, log);
	log.error(fault, { line: 1, column: null, value: null });
	return { positions: new Map(), names: [], unnamed: [] };
}

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
