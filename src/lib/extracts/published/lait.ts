import type { PublishedPart } from '$lib/domain/comparator';
import { shownValue } from '$lib/domain/problem';
import { unknownAuthority, type AuthorityIds } from '$lib/extracts/authorities';
import { yearOf } from '$lib/extracts/cells';
import type { Fault } from '$lib/extracts/problem-log';
import { publishedPartIn } from '$lib/extracts/published-parts';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { PublishedFormat } from './mapped';

const NUMBER = 'LA Number';
const NAME = 'LA and Regions';
const YEARS = 'Years';

/**
 * Long files of the Local Authority Interactive Tool: a row for each item (`Short Desc`), year and authority or region.
 * Its numbers are as a computer keeps them (19.100000000000001), its codes have a decimal (865.0), and a dash stands for
 * every kind of missing value.
 */
export const lait: PublishedFormat = {
	required: [YEARS, NAME],
	optional: [NUMBER],
	isRead: () => true,
	authorityIn,
	yearIn(row) {
		const text = filledIn(row, YEARS);
		const year = text === null ? null : yearOf(text);
		if (text !== null && year === null) row.error(badYear(text), YEARS);
		return year;
	},
	partIn
};

/** The authority under its code and its name; where the two are of different ones, neither is taken. */
function authorityIn(row: TableRow, idOf: AuthorityIds): string | null {
	const code = (row.text(NUMBER) ?? '').replace(/\.0$/, '');
	const name = filledIn(row, NAME);
	if (name === null) return null;
	const [byCode, byName] = [code === '' ? null : idOf(code), idOf(name)];
	if (byCode !== null && byName !== null && byCode !== byName) {
		row.error(twoAuthorities(code, name), NUMBER);
		return null;
	}
	const id = byCode ?? byName;
	if (id === null) row.notice(unknownAuthority(name), NAME);
	return id ?? name;
}

/** How far a number may be from the one of six decimals that it stands for. */
const NEARLY = 1e-9;

function partIn(row: TableRow, column: string): PublishedPart | null {
	const text = row.text(column);
	if (text === '-') {
		row.notice(DASH, column);
		return { kind: 'symbol', symbol: 'x' };
	}
	if (text === null || !/^\d{1,9}\.\d{7,20}$/.test(text)) return publishedPartIn(row, column);
	const number = Math.round(Number(text) * 1_000_000) / 1_000_000;
	if (Math.abs(Number(text) - number) > NEARLY) return publishedPartIn(row, column);
	row.notice(NEARLY_READ, column);
	return { kind: 'number', number };
}

const DASH: Fault = {
	code: 'symbol_retained',
	message: '"-" is kept as "x" (not available): the tool prints it for every kind of missing value',
	remedy: 'Nothing need be done.'
};

const NEARLY_READ: Fault = {
	code: 'decimals_read',
	message:
		'The number is written as a computer keeps it and read as the one of six decimals at most that it stands for',
	remedy: 'Nothing need be done: 19.100000000000001 is 19.1, to within a thousand millionth.'
};

function twoAuthorities(code: string, name: string): Fault {
	return {
		code: 'authority_mismatch',
		message: `${shownValue(code)} is the code of another authority than ${shownValue(name)}`,
		remedy: 'Check the row, and the codes in authorities.csv.'
	};
}

function badYear(text: string): Fault {
	return {
		code: 'bad_year',
		message: `${shownValue(text)} is not a year written 2025 or 2024-25`,
		remedy: 'Offer the file as it was published.'
	};
}
