import { trimmed } from './cells';
import type { CsvRecord } from './csv';
import type { DecodedText } from './decode';
import type { Header } from './header';
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
	let refused: readonly number[] = [];
	const { positions, names } = header;

	const placeOf = (column: string | null): Place => {
		const position = column === null ? undefined : positions.get(column);
		const value = position === undefined ? null : (record.cells[position] ?? null);
		return { line: record.line, row: record.row, column, value };
	};
	const refuseCell = (fault: Fault, position: number, line: number) =>
		log.error(fault, {
			line,
			row: record.row,
			column: names[position] ?? null,
			value: record.cells[position] ?? null
		});
	const row: TableRow = {
		line: () => record.line,
		text(column) {
			const position = positions.get(column);
			if (position === undefined) return '';
			if (refused.length > 0 && refused.includes(position)) return null;
			const cell = record.cells[position] ?? '';
			const text = trimmed(cell);
			if (text !== cell) log.notice(TRIMMED, placeOf(column));
			return text;
		},
		error: (fault, column) => log.error(fault, placeOf(column)),
		notice: (fault, column) => log.notice(fault, placeOf(column)),
		claim
	};
	return {
		row,
		placeOf,
		moveTo(next) {
			record = next;
			const { fault, count } = record;
			const isRagged = count !== names.length;
			if (fault !== null) refuseCell(quoteFault(fault.code), fault.cell, fault.line);
			else if (isRagged) log.error(raggedRow(count, names.length), placeOf(null));
			refused = unsoundCells(record, decoded, refuseCell);
			return fault === null && !isRagged;
		}
	};
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
