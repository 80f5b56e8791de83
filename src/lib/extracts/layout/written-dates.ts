import { isDate, type IsoDate } from '$lib/domain/period';
import { shownValue } from '$lib/domain/problem';
import type { Fault } from '$lib/extracts/problem-log';

/** In which order a file writes its days, as a person has said. It is never found out from the days themselves. */
export type DateOrder = 'year-first' | 'day-first' | 'month-first';

/** The orders with an example of each, as they are offered. */
export const DATE_ORDERS: readonly {
	readonly order: DateOrder;
	readonly words: string;
	readonly example: string;
}[] = [
	{ order: 'year-first', words: 'year, month, day', example: '2019-06-24' },
	{ order: 'day-first', words: 'day, month, year', example: '24/06/2019 or 24 Jun 2019' },
	{ order: 'month-first', words: 'month, day, year', example: '06/24/2019' }
];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** Three parts with one separator between them; midnight may follow, as spreadsheets write it. */
const PARTS = /^(\d{1,4}|[a-z]{3,9})([/. -])(\d{1,2}|[a-z]{3,9})\2(\d{1,4})(?: 00:00(?::00)?)?$/i;

/**
 * The day that a text writes in the order given, or null where it writes none. Years have four digits; a month may be
 * named where it stands in its place. A day of the contract's own form (2019-06-24) is that day in any order.
 */
export function dayWritten(text: string, order: DateOrder): IsoDate | null {
	if (isDate(text)) return text;
	const [, first, , second, third] = PARTS.exec(text) ?? [];
	if (first === undefined || second === undefined || third === undefined) return null;
	const [year, month, day] = {
		'year-first': [first, second, third],
		'day-first': [third, second, first],
		'month-first': [third, first, second]
	}[order];
	if (year === undefined || month === undefined || day === undefined) return null;
	const iso = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`;
	return isDate(iso) ? iso : null;
}

function monthNumber(text: string): string {
	if (!MONTH_NAME.test(text)) return text.padStart(2, '0');
	return String(MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

/** Why a text is no day in the order that a person said. */
export function dayFault(text: string, order: DateOrder): Fault {
	const known = DATE_ORDERS.find((each) => each.order === order);
	return {
		code: 'bad_date',
		message: `${shownValue(text)} is not a date written ${known?.words ?? order}`,
		remedy: `Write ${known?.example ?? ''}, or take back what was said of these columns on the Extracts page.`
	};
}

const DAY_WITHIN = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{4}/i;

/** The one day within the name of a column ("w/c 24/06/2019"), and the name without it; null where there is none. */
export function dayInName(
	name: string,
	order: DateOrder
): { readonly day: IsoDate; readonly rest: string } | null {
	const [written] = DAY_WITHIN.exec(name) ?? [];
	if (written === undefined) return null;
	const day = dayWritten(written, order);
	return day === null ? null : { day, rest: name.replace(written, '').trim() };
}
