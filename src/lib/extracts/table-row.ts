import { trimmed } from './cells';
import type { CsvRecord } from './csv';
import type { DecodedText } from './decode';
import type { Header } from './header';
import type { LaidOut, Slice } from './layout/laid-out';
import { dayFault, dayWritten } from './layout/written-dates';
import type { Fault, Place, ProblemLog } from './problem-log';
import { quoteFault, raggedRow, unsoundness } from './soundness';

/** One row as the reader of a kind sees it: the same object for every row. */
export interface TableRow {
	/** Physical line on which it starts. */
	line(): number;
	/** The column's text without white space at its ends; '' where blank or not in the file; null where it was refused. */
	text(column: string): string | null;
	error(fault: Fault, column: string | null): void;
	notice(fault: Fault, column: string | null): void;
	/** Says under which key the row stands; a second row under it is refused. */
	claim(key: string | number): void;
}

/** How the rows of one kind become items. */
export interface RowReader<Item> {
	/** The item of the row; null where an error was told; 'passed-over' where the row speaks of something else. */
	read(row: TableRow): Item | 'passed-over' | null;
	/** Whether two items under one key say the same. */
	readonly isSame: (one: Item, other: Item) => boolean;
	/** What a key is made of, in words: "indicator, team and period". */
	readonly keyInWords: string;
}

/** A row, moved from record to record. */
export interface RowCursor {
	readonly row: TableRow;
	/** Moves to the record; false where it is refused as a whole, which is then told. */
	moveTo(record: CsvRecord): boolean;
	/** Turns to one of the weeks that the record holds side by side. */
	turnTo(slice: Slice): void;
	placeOf(column: string | null): Place;
}

/** A row over the columns of the header that tells its problems to the log. */
export function rowCursor(
	header: Header,
	decoded: DecodedText,
	log: ProblemLog,
	claim: (key: string | number) => void
): RowCursor {
	let record: CsvRecord = { cells: [], count: 0, line: 0, row: 0, fault: null };
	let [slice, refused, days] = [firstSlice(header), NONE, NO_DAYS];
	const { names, laidOut } = header;

	const placeOf = (column: string | null) => placeIn(record, slice, names, column);
	const refuseCell = (fault: Fault, position: number, line: number) =>
		log.error(fault, {
			line,
			row: record.row,
			column: names[position] ?? null,
			value: record.cells[position] ?? null
		});
	const tell = { log, refuseCell, placeOf };
	const row: TableRow = {
		line: () => record.line,
		text(column) {
			const position = slice.positions.get(column);
			if (position === undefined) return slice.said.get(column) ?? '';
			if (refused.length > 0 && refused.includes(position)) return null;
			const cell = record.cells[position] ?? '';
			const text = trimmed(cell);
			if (text !== cell) log.notice(TRIMMED, placeOf(column));
			return days.get(position) ?? text;
		},
		error: (fault, column) => log.error(fault, placeOf(column)),
		notice: (fault, column) => log.notice(fault, placeOf(column)),
		claim
	};
	return {
		row,
		placeOf,
		turnTo(next) {
			slice = next;
		},
		moveTo(next) {
			record = next;
			const isWhole = isWholeRecord(next, names.length, tell);
			refused = unsoundCells(record, decoded, refuseCell);
			if (laidOut === null || !isWhole) return isWhole;
			days = daysIn(record, laidOut);
			refused = [...refused, ...unwrittenDays(record, laidOut, days, refuseCell)];
			return true;
		}
	};
}

type RefuseCell = (fault: Fault, position: number, line: number) => void;

/** Days by their position, as the contract writes them. */
const NO_DAYS: ReadonlyMap<number, string> = new Map();

function firstSlice({ positions, laidOut }: Header): Slice {
	return laidOut?.slices[0] ?? { positions, said: new Map(), names: new Map() };
}

/** Where the column of the contract stands in the record, under the file's own name for it. */
function placeIn(
	{ cells, line, row }: CsvRecord,
	{ positions, said, names: named }: Slice,
	names: readonly string[],
	column: string | null
): Place {
	if (column === null) return { line, row, column, value: null };
	const position = positions.get(column);
	if (position !== undefined)
		return { line, row, column: names[position] ?? column, value: cells[position] ?? null };
	return { line, row, column: named.get(column) ?? column, value: said.get(column) ?? null };
}

/** Whether the record has its cells and no misplaced quote; told where it is refused as a whole. */
function isWholeRecord(
	{ fault, count }: CsvRecord,
	expected: number,
	tell: {
		readonly log: ProblemLog;
		readonly refuseCell: RefuseCell;
		readonly placeOf: (column: null) => Place;
	}
): boolean {
	if (fault !== null) tell.refuseCell(quoteFault(fault.code), fault.cell, fault.line);
	else if (count !== expected) tell.log.error(raggedRow(count, expected), tell.placeOf(null));
	return fault === null && count === expected;
}

/** The days of a record that its layout can read, as the contract writes them. */
function daysIn({ cells }: CsvRecord, { days, order }: LaidOut): ReadonlyMap<number, string> {
	const found = new Map<number, string>();
	for (const position of days) {
		const text = trimmed(cells[position] ?? '');
		const day = text === '' ? '' : dayWritten(text, order);
		if (day !== null) found.set(position, day);
	}
	return found;
}

/** Refuses the cells that hold no day in the order that was said; answers their positions. */
function unwrittenDays(
	{ cells, line }: CsvRecord,
	{ days, order }: LaidOut,
	written: ReadonlyMap<number, string>,
	refuseCell: RefuseCell
): readonly number[] {
	const found = days.filter((position) => !written.has(position));
	for (const position of found)
		refuseCell(dayFault(trimmed(cells[position] ?? ''), order), position, line);
	return found;
}

const NONE: readonly number[] = [];

function unsoundCells(
	record: CsvRecord,
	decoded: DecodedText,
	refuseCell: (fault: Fault, position: number, line: number) => void
): readonly number[] {
	let found = NONE;
	for (let position = 0; position < record.cells.length; position += 1) {
		const fault = unsoundness(record.cells[position] ?? '', decoded);
		if (fault === null) continue;
		refuseCell(fault, position, record.line);
		found = [...found, position];
	}
	return found;
}

const TRIMMED: Fault = {
	code: 'trimmed',
	message: 'White space at the ends of the cell was left out',
	remedy: 'Nothing need be done.'
};
