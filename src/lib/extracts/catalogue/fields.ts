import { isDate, type IsoDate } from '$lib/domain/period';
import { shownValue } from '$lib/domain/problem';
import { dateFault } from '$lib/extracts/cells';
import { unknownId, type KnownIds } from '$lib/extracts/known-ids';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';

/** The column's text; '' where blank. */
export function textIn(row: TableRow, column: string): string {
	return row.text(column) ?? '';
}

/** The text, told where it is blank or longer than so many characters. */
export function shortTextIn(row: TableRow, column: string, longest: number): string | null {
	const text = filledIn(row, column);
	if (text === null) return null;
	checkLength(row, column, text, longest);
	return text;
}

/** Tells where the text is longer than so many characters. */
export function checkLength(row: TableRow, column: string, text: string, longest: number): void {
	if (text.length <= longest) return;
	const fault = {
		code: 'too_long',
		message: `It has ${String(text.length)} characters, and there is room for ${String(longest)}`,
		remedy: `Shorten it to ${String(longest)} characters.`
	};
	row.error(fault, column);
}

/** An id: lower case letters, digits, hyphens, underscores. */
export function idIn(row: TableRow, column: string): string | null {
	const text = filledIn(row, column);
	if (text === null) return null;
	const id = text.normalize('NFC');
	if (/^[\p{Ll}\p{N}_-]+$/u.test(id)) return id;
	const fault = {
		code: 'bad_id',
		message: `${shownValue(text)} is no id`,
		remedy: 'Write lower case letters, digits and hyphens, without spaces.'
	};
	row.error(fault, column);
	return null;
}

/** One of the words that the column may hold; where it is blank, `otherwise`, and told where that is null. */
export function choiceIn<Choice extends string>(
	row: TableRow,
	column: string,
	choices: readonly Choice[],
	otherwise: Choice | null
): Choice | null {
	const text = otherwise === null ? filledIn(row, column) : row.text(column);
	if (text === null) return null;
	if (text === '') return otherwise;
	const choice = choices.find((each) => each === text);
	if (choice === undefined) row.error(badChoice(text, choices), column);
	return choice ?? null;
}

function badChoice(text: string, choices: readonly string[]) {
	return {
		code: 'bad_choice',
		message: `${shownValue(text)} may not stand here`,
		remedy: `Write one of: ${choices.join(', ')}.`
	};
}

/** A whole number of at most six digits; where it is blank, `otherwise`. Null, and told, where it is something else. */
export function wholeNumberIn<Otherwise extends number | null>(
	row: TableRow,
	column: string,
	otherwise: Otherwise
): number | Otherwise {
	const text = textIn(row, column);
	if (/^\d{1,6}$/.test(text)) return Number(text);
	if (text === '') return otherwise;
	const fault = {
		code: 'bad_number',
		message: `${shownValue(text)} is not a whole number`,
		remedy: 'Write a whole number without commas.'
	};
	row.error(fault, column);
	return otherwise;
}

/** The day in the column, null where it is blank; told where it is something else. */
export function optionalDateIn(row: TableRow, column: string): IsoDate | null {
	const text = textIn(row, column);
	if (text === '' || isDate(text)) return text === '' ? null : text;
	row.error(dateFault(text), column);
	return null;
}

/** The day in the column; null, and told, where it is blank or no day. */
export function requiredDateIn(row: TableRow, column: string): IsoDate | null {
	return filledIn(row, column) === null ? null : optionalDateIn(row, column);
}

/** Two days of which the second is not before the first; told where it is. */
export function stretchIn(
	row: TableRow,
	fromColumn: string,
	untilColumn: string
): { readonly from: IsoDate | null; readonly until: IsoDate | null } {
	const from = optionalDateIn(row, fromColumn);
	const until = optionalDateIn(row, untilColumn);
	if (from !== null && until !== null && until < from) {
		const fault = {
			code: 'ends_before_start',
			message: `${until} is before ${from}`,
			remedy: `Correct ${fromColumn} or ${untilColumn}; both days are included.`
		};
		row.error(fault, untilColumn);
	}
	return { from, until };
}

/** The parts of a cell that are separated by semicolons. */
export function listIn(row: TableRow, column: string): readonly string[] {
	const parts = textIn(row, column).split(';');
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What ids in a column must be found among: what they are, and in which file. */
export interface Reference {
	readonly what: string;
	readonly file: string;
	/** Null where that file could not be read, and nothing is checked. */
	readonly known: KnownIds<string> | null;
}

/** Tells every id that is not known. */
export function checkKnown(
	row: TableRow,
	column: string,
	ids: readonly string[],
	{ what, file, known }: Reference
): void {
	if (known === null) return;
	for (const id of ids) {
		if (known.find(id) === null) row.error(unknownId(id, what, known.nearest(id), file), column);
	}
}

/** A required id that must be known. */
export function referenceIn(row: TableRow, column: string, reference: Reference): string | null {
	const id = filledIn(row, column);
	if (id !== null) checkKnown(row, column, [id], reference);
	return id;
}

/** An id that may be blank, and must be known where it is not. */
export function optionalReferenceIn(
	row: TableRow,
	column: string,
	reference: Reference
): string | null {
	const id = textIn(row, column);
	if (id === '') return null;
	checkKnown(row, column, [id], reference);
	return id;
}
