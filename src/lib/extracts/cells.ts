import { SYMBOLS } from '$lib/domain/comparator';
import { shownValue } from '$lib/domain/problem';
import type { Fault } from './problem-log';

/** Beyond ASCII, where the codes are compared: white space and what has no width. */
const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF]/;

/** The text without white space at its ends, be it spaces, tabs, no-break spaces, zero-width characters or a stray mark. */
export function trimmed(text: string): string {
	if (!isInvisibleAt(text, 0) && !isInvisibleAt(text, text.length - 1)) return text;
	let start = 0;
	let end = text.length;
	while (start < end && isInvisibleAt(text, start)) start += 1;
	while (end > start && isInvisibleAt(text, end - 1)) end -= 1;
	return text.slice(start, end);
}

function isInvisibleAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 0x7f) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
	return INVISIBLE.test(text.charAt(at));
}

const NUMBER = /^\d{1,9}(\.\d{1,6})?$/;

/** The number written, or null: nine digits, then at most six decimals, so that it prints back as it was written. */
export function numberOf(text: string): number | null {
	return NUMBER.test(text) ? Number(text) : null;
}

/** Why a text that is not blank is no number we take. */
export function numberFault(text: string): Fault {
	const shown = shownValue(text);
	if (/^[-\u2212]\d+(\.\d+)?$/.test(text))
		return {
			code: 'negative',
			message: `${shown} is less than nothing`,
			remedy: 'Write a number of 0 or more.'
		};
	if (/^\d+(\.\d+)?$/.test(text))
		return {
			code: 'number_range',
			message: `${shown} has more digits than can be kept exactly`,
			remedy: 'Write at most nine digits before the point and six after it.'
		};
	return { code: 'bad_number', message: `${shown} is not a number`, remedy: numberRemedy(text) };
}

function numberRemedy(text: string): string {
	if (text.length > 40) return PLAIN_DIGITS;
	if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
		return `Write ${text.replaceAll(',', '')}, without commas.`;
	if (/^\d+,\d+$/.test(text)) return `Write ${text.replace(',', '.')}.`;
	if (/^[\d.]+ ?%$/.test(text))
		return 'Write how many, without %: the percentage is worked out from the counts.';
	if (/^\d+(\.\d+)?[eE][+-]?\d+$/.test(text))
		return 'Write the number out in full; a spreadsheet has shortened it.';
	if (text.startsWith('#'))
		return 'The spreadsheet could not work out this cell: mend its formula and export again.';
	if (SYMBOLS.has(text))
		return 'A symbol stands only in comparators; give the number, or leave the row out.';
	return PLAIN_DIGITS;
}

const PLAIN_DIGITS = 'Write digits only, with a point before decimals: 41 or 12.5.';

/** Why a text that is not blank is no date. */
export function dateFault(text: string): Fault {
	return {
		code: 'bad_date',
		message: `${shownValue(text)} is not a date written YYYY-MM-DD`,
		remedy: /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text)
			? 'Write the year first (2026-06-08): day and month are not guessed.'
			: 'Write a day that exists as year, month, day: 2026-06-08.'
	};
}

const YEAR = /^(\d{4})(?:-(\d{2}))?$/;

/** The year in which a published year ends: 2019 for 2018-19 and for 2019. Null for anything else. */
export function yearOf(text: string): number | null {
	const [, first, second] = YEAR.exec(text) ?? [];
	if (first === undefined || Number(first) < FIRST_YEAR || Number(first) > LAST_YEAR) return null;
	return second === undefined ? Number(first) : pairEnd(first, second);
}

/** The year in which a `time_period` of published statistics ends: 2019 for 2019 and for 201819. */
export function timePeriodOf(text: string): number | null {
	const [, first, second] = /^(\d{4})(\d{2})?$/.exec(text) ?? [];
	if (first === undefined || Number(first) < FIRST_YEAR || Number(first) > LAST_YEAR) return null;
	return second === undefined ? Number(first) : pairEnd(first, second);
}

/** Statistics of other centuries are slips of the hand. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

function pairEnd(first: string, second: string): number | null {
	const end = Number(first) + 1;
	return end % 100 === Number(second) ? end : null;
}

/** How many decimals a number is written with. */
export function decimalsOf(text: string): number {
	const point = text.indexOf('.');
	return point === -1 ? 0 : text.length - point - 1;
}

/** A cell that must not be blank is. */
export function missingValue(column: string): Fault {
	return {
		code: 'missing_value',
		message: `There is no ${column.replaceAll('_', ' ')}`,
		remedy:
			'Fill the cell in; a blank is never taken as 0. Where it is not known, leave the row out.'
	};
}
