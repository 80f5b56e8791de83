import { trimmed } from './cells';
import type { CsvRecord, RecordCount } from './csv';
import type { DecodedText } from './decode';
import type { ReadExtract } from './extract';
import { unknownColumn, type Header, type TableShape } from './header';
import { LIMITS } from './limits';
import type { Slice } from './layout/laid-out';
import type { Fault, Place, ProblemLog } from './problem-log';
import { repeatLedger } from './repeats';
import { isBlank } from './soundness';
import { rowCursor, type RowReader } from './table-row';

/** What the rows below a header are read with. */
export interface TableParts<Item> {
	readonly shape: TableShape;
	readonly header: Header;
	readonly decoded: DecodedText;
	readonly reader: RowReader<Item>;
	readonly log: ProblemLog;
}

/** Takes the records below the header one by one and keeps the account of every one. */
export interface TableBody<Item> {
	take(record: CsvRecord): void;
	/** Takes note of records that were not read, since there were too many before them. */
	pass(count: RecordCount): void;
	finished(): ReadExtract<Item>;
}

/**
 * The rows of a table. Blank ones are counted; after a problem of the header, or beyond 500,000 rows, they are only
 * counted. Rows that the reader passes over are told by their number and are no part of the account.
 */
export function tableBody<Item>(parts: TableParts<Item>): TableBody<Item> {
	const { header, decoded, reader, log, shape } = parts;
	const [isReadable, repeats] = [log.errorCount() === 0, repeatLedger(reader, log)];
	const unnamed = unnamedColumns(header, log);
	const cursor = rowCursor(header, decoded, log, (key) => repeats.claim(key));
	const tally = { rows: 0, blank: 0, passedOver: 0 };
	const [weeks, each] = [weeksOf(header), rowsInOne(header)];

	const readOne = (isSound: boolean, isWhole: boolean) => {
		const errorsBefore = log.errorCount();
		const item = isSound ? reader.read(cursor.row) : null;
		const isInError = !isWhole || log.errorCount() > errorsBefore;
		if (item === 'passed-over' && !isInError) tally.passedOver += 1;
		else repeats.enter(item === 'passed-over' || isInError ? null : item, cursor.placeOf(null));
	};
	const read = (record: CsvRecord) => {
		const errorsBefore = log.errorCount();
		const isSound = cursor.moveTo(record);
		const isWhole = log.errorCount() === errorsBefore;
		unnamed.note(record);
		if (weeks.length === 0) readOne(isSound, isWhole);
		for (const slice of weeks) {
			cursor.turnTo(slice);
			if (isSound && isWithoutFigure(record, slice)) {
				count(tally, 0, 1);
				log.notice(BLANK_WEEKS, cursor.placeOf('numerator'));
			} else readOne(isSound, isWhole);
		}
	};
	return {
		take(record) {
			const beyond = (tally.rows += each) - LIMITS.rows;
			if (beyond > 0 && beyond <= each) log.error(TOO_MANY_ROWS, placeOf(record));
			if (isBlank(record)) {
				count(tally, 0, each);
				log.notice(BLANK_ROWS, placeOf(record));
			} else if (isReadable && beyond <= 0) read(record);
		},
		pass({ rows, blank }) {
			if (blank > 0 && tally.blank === 0) log.notice(BLANK_ROWS, WHOLE_FILE);
			count(tally, rows * each, blank * each);
		},
		finished: () => {
			const isRefusedWhole = unnamed.tell() || !isReadable || tally.rows > LIMITS.rows;
			if (isReadable && !shape.mayBeEmpty) tellEmptiness(tally, log);
			if (tally.passedOver > 0) log.notice(passedOver(tally.passedOver), WHOLE_FILE);
			if (isRefusedWhole) return accountOf([], tally, log);
			return { ...accountOf(repeats.items(), tally, log), linesInError: repeats.linesWithout() };
		}
	};
}

function rowsInOne(header: Header): number {
	return weeksOf(header).length || 1;
}

function count(tally: { rows: number; blank: number }, rows: number, blank: number): void {
	tally.rows += rows;
	tally.blank += blank;
}

/** The weeks that a row holds side by side: it is as many rows. None where a row is one. */
function weeksOf({ laidOut }: Header): readonly Slice[] {
	return laidOut?.isAcross === true ? laidOut.slices : [];
}

/** Whether a week's cells are blank: of a week that is not known there is no figure. */
function isWithoutFigure({ cells }: CsvRecord, { positions }: Slice): boolean {
	return ['numerator', 'denominator'].every((part) => {
		const position = positions.get(part);
		return position === undefined || trimmed(cells[position] ?? '') === '';
	});
}

function placeOf({ line, row }: CsvRecord): Place {
	return { line, row, column: null, value: null };
}

interface Tally {
	readonly rows: number;
	readonly blank: number;
	readonly passedOver: number;
}

function accountOf<Item>(items: readonly Item[], tally: Tally, log: ProblemLog): ReadExtract<Item> {
	const rows = tally.rows - tally.passedOver;
	const ready = items.length;
	const inError = rows - tally.blank - ready;
	return { items, problems: log.problems(), counts: { rows, ready, inError, blank: tally.blank } };
}

const WHOLE_FILE = { line: null, column: null, value: null };

function tellEmptiness({ rows, blank, passedOver: others }: Tally, log: ProblemLog): void {
	if (rows - blank - others > 0) return;
	log.error(others > 0 ? NOTHING_MAPPED : NO_ROWS, { ...WHOLE_FILE, line: 1 });
}

/** Watches the columns without a name: one that holds something anywhere refuses the file. */
function unnamedColumns(header: Header, log: ProblemLog) {
	const filled = new Map<number, string>();
	return {
		note({ cells }: CsvRecord) {
			for (const position of header.unnamed) {
				const text = trimmed(cells[position] ?? '');
				if (text !== '' && !filled.has(position)) filled.set(position, text);
			}
		},
		tell(): boolean {
			for (const position of header.unnamed) {
				const place = { line: 1, column: null, value: filled.get(position) ?? null };
				if (filled.has(position)) log.error(BLANK_HEADER, place);
				else log.notice(unknownColumn(''), place);
			}
			return filled.size > 0;
		}
	};
}

const NO_ROWS: Fault = {
	code: 'no_rows',
	message: 'The file has the names of the columns and no row',
	remedy: 'Export it again; what is published stays as it is.'
};

const NOTHING_MAPPED: Fault = {
	code: 'no_rows',
	message: 'No row of the file is one that its mapping asks for',
	remedy: 'Compare the filter in mappings.csv with what the file holds.'
};

const TOO_MANY_ROWS: Fault = {
	code: 'too_many_rows',
	message: 'The file has more than 500,000 rows',
	remedy: 'Split it by period into smaller files.'
};

const BLANK_ROWS: Fault = {
	code: 'blank_rows',
	message: 'Blank rows were skipped',
	remedy: 'Nothing need be done.'
};

const BLANK_WEEKS: Fault = {
	code: 'blank_weeks',
	message: 'Weeks without a figure were skipped',
	remedy: 'Nothing need be done: a week that is not known has no row.'
};

const BLANK_HEADER: Fault = {
	code: 'blank_header',
	message: 'A column without a name holds data',
	remedy: 'Name the column in the first line, or remove it.'
};

function passedOver(count: number): Fault {
	return {
		code: 'rows_passed_over',
		message: `${String(count)} rows speak of something other than the mapping asks for and were passed over`,
		remedy: 'Nothing need be done.'
	};
}
