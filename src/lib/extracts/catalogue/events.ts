import type { EventNote } from '$lib/domain/catalogue';
import type { IsoDate } from '$lib/domain/period';
import type { TableRow } from '$lib/extracts/table-row';
import type { CatalogueFile, Desk } from './desk';
import {
	checkKnown,
	listIn,
	optionalReferenceIn,
	requiredDateIn,
	shortTextIn,
	textIn,
	type Reference
} from './fields';

const EVENTS: CatalogueFile = {
	name: 'events.csv',
	required: ['date', 'title'],
	optional: ['detail', 'indicators', 'unit', 'source'],
	isNeeded: false,
	keyInWords: 'date and title'
};

const HOLIDAYS: CatalogueFile = {
	name: 'holidays.csv',
	required: ['date'],
	optional: ['name'],
	isNeeded: false,
	keyInWords: 'date'
};

const LONGEST_TITLE = 40;

/** Reads `events.csv`. Refused: titles of more than 40 characters, unknown indicators and units. */
export function readEvents(
	desk: Desk,
	indicators: Reference,
	units: Reference
): readonly EventNote[] {
	const entries = desk.entries(EVENTS, (row) => eventIn(row, indicators, units));
	return entries.map(({ item }) => item);
}

function eventIn(row: TableRow, indicators: Reference, units: Reference): EventNote | null {
	const date = requiredDateIn(row, 'date');
	const title = shortTextIn(row, 'title', LONGEST_TITLE);
	const about = listIn(row, 'indicators');
	checkKnown(row, 'indicators', about, indicators);
	const unit = optionalReferenceIn(row, 'unit', units);
	if (date === null || title === null) return null;
	row.claim(JSON.stringify([date, title]));
	const detail = textIn(row, 'detail');
	return { date, title, detail, indicators: about, unit, source: textIn(row, 'source') };
}

/** Reads `holidays.csv`. */
export function readHolidays(desk: Desk): ReadonlySet<IsoDate> {
	const entries = desk.entries(HOLIDAYS, (row) => {
		const date = requiredDateIn(row, 'date');
		if (date !== null) row.claim(date);
		return date;
	});
	return new Set(entries.map(({ item }) => item));
}
