import { shownValue } from '$lib/domain/problem';
import { unknownAuthority, type AuthorityIds } from '$lib/extracts/authorities';
import { timePeriodOf } from '$lib/extracts/cells';
import type { Fault } from '$lib/extracts/problem-log';
import { publishedPartIn } from '$lib/extracts/published-parts';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { PublishedFormat } from './mapped';

interface Level {
	readonly codes: readonly string[];
	readonly name: string;
}

const LEVELS: ReadonlyMap<string, Level> = new Map([
	['National', { codes: ['country_code'], name: 'country_name' }],
	['Regional', { codes: ['region_code'], name: 'region_name' }],
	['Local authority', { codes: ['new_la_code', 'old_la_code'], name: 'la_name' }]
]);

/**
 * Files of "Explore education statistics". Their rows are told apart by `time_period` (of years only), `geographic_level`
 * and codes; rows of other levels are passed over.
 */
export const ees: PublishedFormat = {
	required: ['time_period', 'time_identifier', 'geographic_level'],
	optional: [...LEVELS.values()].flatMap(({ codes, name }) => [...codes, name]),
	isRead: (row) => levelIn(row) !== null,
	authorityIn(row, idOf) {
		const level = levelIn(row);
		return level === null ? null : authorityIn(row, level, idOf);
	},
	yearIn,
	partIn: publishedPartIn
};

function levelIn(row: TableRow): Level | null {
	return LEVELS.get(row.text('geographic_level') ?? '') ?? null;
}

/** The id under any of the level's codes or under its name; else the name as written, with a notice. */
function authorityIn(row: TableRow, level: Level, idOf: AuthorityIds): string | null {
	for (const column of [...level.codes, level.name]) {
		const id = idOf(row.text(column) ?? '');
		if (id !== null) return id;
	}
	const name = filledIn(row, level.name);
	if (name !== null) row.notice(unknownAuthority(name), level.name);
	return name;
}

/** Years that end on 31 March, or on the day that the statistics are of; a calendar or academic year is another one. */
const YEARS = ['Reporting year', 'Financial year'];

function yearIn(row: TableRow): number | null {
	const text = filledIn(row, 'time_period');
	const year = text === null ? null : timePeriodOf(text);
	if (text !== null && year === null) row.error(badTimePeriod(text), 'time_period');
	const identifier = filledIn(row, 'time_identifier');
	if (identifier === null) return null;
	if (YEARS.includes(identifier)) return year;
	row.error(otherTime(identifier), 'time_identifier');
	return null;
}

function badTimePeriod(text: string): Fault {
	return {
		code: 'bad_year',
		message: `${shownValue(text)} is not a time period written 2025 or 202425`,
		remedy: 'Offer the file as it was published.'
	};
}

function otherTime(text: string): Fault {
	return {
		code: 'bad_time_identifier',
		message: `${shownValue(text)} is neither a reporting year nor a financial year`,
		remedy: 'Leave these rows out: only years to the day of the statistics are compared.'
	};
}
