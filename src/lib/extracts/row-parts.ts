import { isDate, type IsoDate } from '$lib/domain/period';
import type { ReadingContext } from './extract';
import { dateFault, missingValue, numberFault, numberOf } from './cells';
import type { Fault } from './problem-log';
import type { TableRow } from './table-row';

/** The number in the column; null, and told, where there is none that we take. */
export function numberIn(row: TableRow, column: string): number | null {
	const text = filledIn(row, column);
	if (text === null) return null;
	const number = numberOf(text);
	if (number === null) row.error(numberFault(text), column);
	return number;
}

/** The text in the column; null, and told, where it is blank. */
export function filledIn(row: TableRow, column: string): string | null {
	const text = row.text(column);
	if (text !== '') return text;
	row.error(missingValue(column), column);
	return null;
}

/** The day in the column; null, and told, where it is blank, no day, or before 2000. */
export function dateIn(row: TableRow, column: string): IsoDate | null {
	const text = filledIn(row, column);
	if (text === null) return null;
	const fault = isDate(text) ? earlyFault(text) : dateFault(text);
	if (fault !== null) row.error(fault, column);
	return fault === null ? text : null;
}

const EARLIEST = '2000-01-01';

function earlyFault(date: IsoDate): Fault | null {
	if (date >= EARLIEST) return null;
	return {
		code: 'date_range',
		message: `${date} is before 2000`,
		remedy: 'Check the year; nothing before 2000-01-01 is taken.'
	};
}

/** The last day on which anything that the file tells can have been published. */
export function lastPublicDay({ today, readOn = today }: ReadingContext): IsoDate {
	return readOn > today ? readOn : today;
}

/** Why a day that lies too far ahead is refused. */
export function lateFault(date: IsoDate, latest: IsoDate): Fault {
	return {
		code: 'date_range',
		message: `${date} is later than ${latest}`,
		remedy: `Check the year; the latest day that is taken is ${latest}.`
	};
}
