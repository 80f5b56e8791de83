import type { Catalogue } from '$lib/domain/catalogue';
import type { PublishedFigure } from '$lib/domain/comparator';
import type { IsoDate } from '$lib/domain/period';
import { shownValue } from '$lib/domain/problem';
import { authorityIds, unknownAuthority, type AuthorityIds } from './authorities';
import { missingValue, yearOf } from './cells';
import type { ComparatorRow, ReadExtract, ReadingContext } from './extract';
import type { TableShape } from './header';
import { knownIds, knownIn } from './known-ids';
import { layoutsFor } from './layout/layouts-for';
import { readToTheEnd, type PacedReading } from './paced';
import { problemLog, type Fault } from './problem-log';
import { ees } from './published/ees';
import { lait } from './published/lait';
import { pacedMapped } from './published/mapped';
import {
	isMismatch,
	isSamePart,
	publishedPartIn,
	VALUE_MISMATCH,
	type PublishedParts
} from './published-parts';
import { dateIn, filledIn, lastPublicDay, lateFault } from './row-parts';
import { pacedTable } from './table';
import type { RowReader, TableRow } from './table-row';

const SHAPE: TableShape = {
	required: ['authority', 'year', 'indicator', 'value'],
	optional: ['numerator', 'denominator', 'source', 'published_on'],
	tellsOthers: true,
	mayBeEmpty: false
};

const FORMATS = { ees, lait };

/**
 * Reads published comparators: in our own columns, or a statistics file as published where a mapping of the catalogue
 * is for files of its name. Refused: years that are not YYYY or YYYY-YY, unknown indicators, values that are neither a
 * number nor a symbol of published statistics, days of publication to come, and a second row for one authority, year and indicator.
 */
export function readComparators(
	bytes: Uint8Array,
	context: ReadingContext
): ReadExtract<ComparatorRow> {
	return readToTheEnd(pacedComparators(bytes, context));
}

/** The same, with pauses: a statistics file may have hundreds of thousands of rows. */
export function pacedComparators(
	bytes: Uint8Array,
	context: ReadingContext
): PacedReading<ReadExtract<ComparatorRow>> {
	const mappings = mappingsFor(context.file, context.catalogue);
	const [mapping] = mappings;
	if (mapping !== undefined) {
		const { format } = mapping;
		const alike = mappings.filter((each) => each.format === format);
		return pacedMapped(bytes, context, alike, FORMATS[format]);
	}
	const shape = { ...SHAPE, layouts: layoutsFor('comparators', context) };
	return pacedTable(bytes, shape, comparatorReader(context), problemLog(context.file));
}

function mappingsFor(file: string, { mappings }: Catalogue) {
	const name = file.slice(file.lastIndexOf('/') + 1);
	return mappings.filter((mapping) => isNamedBy(mapping.file, name));
}

/** Whether the name is one that the pattern means; `*` stands for any characters. */
function isNamedBy(pattern: string, name: string): boolean {
	const [start = '', ...rest] = pattern.split('*');
	const end = rest.pop();
	if (end === undefined) return name === pattern;
	if (!name.startsWith(start) || !name.endsWith(end)) return false;
	const middle = name.slice(start.length, name.length - end.length);
	let at = 0;
	for (const part of rest) {
		const found = middle.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return name.length >= start.length + end.length;
}

function comparatorReader(context: ReadingContext): RowReader<PublishedFigure> {
	const { catalogue } = context;
	const latest = lastPublicDay(context);
	const indicators = knownIds(catalogue.indicators, (indicator) => indicator.id);
	const idOf = authorityIds(catalogue.authorities);
	const knowsAny = catalogue.authorities.length > 0;
	const years = new Map<string, number | null>();
	return {
		keyInWords: 'authority, year and indicator',
		isSame: (one, other) =>
			isSamePart(one.value, other.value) &&
			isSamePart(one.numerator, other.numerator) &&
			isSamePart(one.denominator, other.denominator),
		read(row) {
			const authority = authorityIn(row, idOf, knowsAny);
			const year = yearIn(row, years);
			const indicator = knownIn(row, 'indicator', indicators, 'indicators.csv')?.entry;
			const parts = partsIn(row);
			const publishedOn = publicationDayIn(row, latest);
			if (authority === null || year === null || indicator === undefined) return null;
			// Neither a year nor an id has a space.
			row.claim(`${String(year)} ${indicator.id} ${authority}`);
			if (parts === null) return null;
			if (isMismatch(parts, indicator.measure, false)) row.notice(VALUE_MISMATCH, 'value');
			const { value, numerator, denominator } = parts;
			const source = row.text('source') ?? '';
			const figure = { value, numerator, denominator, source, publishedOn };
			return { indicator: indicator.id, authority, year, ...figure };
		}
	};
}

/** The authority's id, or its name where it is not known; the notice of that is given only where there are authorities. */
function authorityIn(row: TableRow, idOf: AuthorityIds, knowsAny: boolean): string | null {
	const text = filledIn(row, 'authority');
	if (text === null) return null;
	const id = idOf(text);
	if (id === null && knowsAny) row.notice(unknownAuthority(text), 'authority');
	return id ?? text.normalize('NFC');
}

/** The year of the row. Few are written in a file, each on thousands of rows: what they are is kept in `known`. */
function yearIn(row: TableRow, known: Map<string, number | null>): number | null {
	const text = filledIn(row, 'year');
	if (text === null) return null;
	const year = known.get(text) ?? yearOf(text);
	known.set(text, year);
	if (year === null) row.error(badYear(text), 'year');
	return year;
}

function partsIn(row: TableRow): PublishedParts | null {
	const text = row.text('value');
	const value = publishedPartIn(row, 'value');
	const numerator = publishedPartIn(row, 'numerator');
	const denominator = publishedPartIn(row, 'denominator');
	if (text === '') row.error(missingValue('value'), 'value');
	if (text === null || value === null || numerator === null || denominator === null) return null;
	return { text, value, numerator, denominator };
}

function publicationDayIn(row: TableRow, latest: IsoDate): IsoDate | null {
	if (row.text('published_on') === '') return null;
	const day = dateIn(row, 'published_on');
	if (day !== null && day > latest) row.error(lateFault(day, latest), 'published_on');
	return day;
}

function badYear(text: string): Fault {
	return {
		code: 'bad_year',
		message: `${shownValue(text)} is not a year written 2025 or 2024-25`,
		remedy: 'Write the year it ends in (2025), or both as 2024-25.'
	};
}
