import { shownValue } from '$lib/domain/problem';
import { whereItBelongs } from './belonging';
import { trimmed } from './cells';
import type { CsvRecord } from './csv';
import { LIMITS } from './limits';
import type { ColumnLayout } from './layout/column-layout';
import type { LaidOut } from './layout/laid-out';
import type { Fault, ProblemLog } from './problem-log';

/** Which columns a kind of file has. */
export interface TableShape {
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Whether other columns are told; files published by others have many, and they are passed over in silence. */
	readonly tellsOthers: boolean;
	/** Whether a header without rows is right. */
	readonly mayBeEmpty: boolean;
	/** What people said that the columns below other first lines are. */
	readonly layouts?: readonly ColumnLayout[];
}

/** Where each column of the shape stands in the file, and what each position is called. */
export interface Header {
	/** Position by column of the shape; optional columns that the file lacks are not in it. */
	readonly positions: ReadonlyMap<string, number>;
	/** Name of each position: the shape's, or as written. */
	readonly names: readonly string[];
	/** Positions without a name, which must hold nothing. */
	readonly unnamed: readonly number[];
	/** What a person's layout makes of it; null where it is read by its own names. */
	readonly laidOut: LaidOut | null;
}

/**
 * Checks the first record. Case, surrounding spaces and spaces for underscores do not matter, order neither. Refused:
 * a required column missing, two columns of one name, another separator than the comma, more than 64 columns.
 */
export function headerOf(record: CsvRecord, shape: TableShape, log: ProblemLog): Header {
	const wanted = new Map(
		[...shape.required, ...shape.optional].map((name) => [plainName(name), name])
	);
	const positions = new Map<string, number>();
	const names = record.cells.map((cell) => wanted.get(plainName(cell)) ?? trimmed(cell));
	if (record.count > LIMITS.columns) return refusal(log, TOO_MANY_COLUMNS);
	const separator = otherSeparator(record, shape);
	if (separator !== null) return refusal(log, wrongDelimiter(separator));
	checkDoubles(names, shape, log);
	names.forEach((name, position) => {
		const written = record.cells[position] ?? '';
		if (wanted.get(plainName(name)) !== name) return;
		if (!positions.has(name)) positions.set(name, position);
		if (written !== name) log.notice(normalised(written, name), inHeader(name, written));
	});
	checkMissing(names, positions, shape, log);
	if (shape.tellsOthers) tellOthers(names, positions, log);
	const unnamed = names.flatMap((name, position) => (name === '' ? [position] : []));
	return { positions, names, unnamed, laidOut: null };
}

/** What stands for a first line that is refused. */
export const NO_HEADER: Header = { positions: new Map(), names: [], unnamed: [], laidOut: null };

/** A column's name as names are compared: without case, spaces at its ends, and with underscores for spaces. */
export function plainName(name: string): string {
	return trimmed(name).normalize('NFC').toLowerCase().replaceAll(' ', '_');
}

function inHeader(column: string | null, value: string | null) {
	return { line: 1, column, value };
}

function refusal(log: ProblemLog, fault: Fault): Header {
	log.error(fault, inHeader(null, null));
	return NO_HEADER;
}

const SEPARATORS = new Map([
	[';', 'semicolons'],
	['\t', 'tabs'],
	['|', 'bars']
]);

/** The separator that makes required columns out of a header in which a comma makes none; null where there is no such. */
function otherSeparator(record: CsvRecord, shape: TableShape): string | null {
	const required = new Set(shape.required.map(plainName));
	const found = (cells: readonly string[]) =>
		cells.filter((cell) => required.has(plainName(cell))).length;
	if (found(record.cells) > 1) return null;
	const text = record.cells.join(',');
	const fitting = [...SEPARATORS.keys()].find((separator) => found(text.split(separator)) > 1);
	return fitting ?? null;
}

function checkDoubles(names: readonly string[], shape: TableShape, log: ProblemLog): void {
	const wanted = new Set([...shape.required, ...shape.optional]);
	const seen = new Set<string>();
	for (const name of names) {
		const plain = plainName(name);
		if (plain === '') continue;
		if (seen.has(plain) && (shape.tellsOthers || wanted.has(name)))
			log.error(DOUBLED, inHeader(name, name));
		seen.add(plain);
	}
}

function checkMissing(
	names: readonly string[],
	positions: ReadonlyMap<string, number>,
	shape: TableShape,
	log: ProblemLog
): void {
	const isSeparatorLine = /^sep=/i.test(names[0] ?? '');
	const elsewhere = whereItBelongs(names, new Set([...shape.required, ...shape.optional]));
	for (const column of shape.required) {
		if (positions.has(column)) continue;
		const fault = isSeparatorLine
			? SEPARATOR_LINE
			: shape.tellsOthers
				? missing(column, names, elsewhere)
				: drifted(column, shape.required, names);
		log.error(fault, inHeader(column, null));
	}
}

function tellOthers(
	names: readonly string[],
	positions: ReadonlyMap<string, number>,
	log: ProblemLog
): void {
	for (const name of names) {
		if (name === '' || positions.has(name)) continue;
		log.notice(unknownColumn(name), inHeader(name, name));
	}
}

/** Of a published file whose columns are not those of its mapping any more: what was expected, and what was found. */
function drifted(column: string, expected: readonly string[], names: readonly string[]): Fault {
	return {
		code: 'missing_column',
		message: `There is no column ${shownValue(column)}: its mapping expects ${listed(expected)}, and the first line has ${listed(names)}`,
		remedy: 'Where a column was renamed, write its new name in mappings.csv.'
	};
}

const LONGEST_LIST = 90;

function listed(names: readonly string[]): string {
	const text = names.join(', ');
	return text.length <= LONGEST_LIST ? text : `${text.slice(0, LONGEST_LIST)}…`;
}

function missing(column: string, names: readonly string[], elsewhere: string | null): Fault {
	const found = names
		.filter((name) => name !== '')
		.slice(0, 20)
		.join(', ');
	return {
		code: 'missing_column',
		message: `There is no column ${column}; the first line has ${found === '' ? 'nothing' : `"${shownValue(found)}"`}`,
		remedy:
			elsewhere ??
			`Give the first line a column named ${column}; nothing may stand above that line.`
	};
}

const SEPARATOR_LINE: Fault = {
	code: 'missing_column',
	message: 'The first line is "sep=" and not the names of the columns',
	remedy: 'Delete the line "sep=" so that the names of the columns come first.'
};

const TOO_MANY_COLUMNS: Fault = {
	code: 'too_many_columns',
	message: 'The first line has more than 64 columns',
	remedy: 'Give only the columns of the contract, one row for each figure.'
};

const DOUBLED: Fault = {
	code: 'duplicate_column',
	message: 'Two columns have this name',
	remedy: 'Remove or rename one of them; neither is taken.'
};

function wrongDelimiter(separator: string): Fault {
	return {
		code: 'wrong_delimiter',
		message: `The columns are separated by ${SEPARATORS.get(separator) ?? ''} and not by commas`,
		remedy: 'Save it as "CSV UTF-8 (comma delimited)"; decimals take a point.'
	};
}

function normalised(written: string, name: string): Fault {
	return {
		code: 'header_normalised',
		message: `The column "${shownValue(written)}" is read as ${name}`,
		remedy: `Nothing need be done; ${name} is the exact name.`
	};
}

/** Notice of a column that is not read. */
export function unknownColumn(name: string): Fault {
	return {
		code: 'unknown_column',
		message:
			name === ''
				? 'An empty column without a name is ignored'
				: `The column "${shownValue(name)}" is ignored`,
		remedy: 'Nothing need be done, unless its name is misspelt.'
	};
}
