import type { Mapping } from '$lib/domain/catalogue';
import type { PublishedFigure, PublishedPart } from '$lib/domain/comparator';
import { indicatorOf } from '$lib/domain/catalogue';
import type { Measure } from '$lib/domain/indicator';
import { authorityIds, unknownAuthority, type AuthorityIds } from '$lib/extracts/authorities';
import { timePeriodOf } from '$lib/extracts/cells';
import type { ReadExtract, ReadingContext } from '$lib/extracts/extract';
import type { TableShape } from '$lib/extracts/header';
import { problemLog, type Fault } from '$lib/extracts/problem-log';
import {
	isMismatch,
	isSamePart,
	publishedPartIn,
	VALUE_MISMATCH
} from '$lib/extracts/published-parts';
import { filledIn, lastPublicDay } from '$lib/extracts/row-parts';
import { readTable } from '$lib/extracts/table';
import type { RowReader, TableRow } from '$lib/extracts/table-row';
import { shownValue } from '$lib/domain/problem';

type Figures = readonly PublishedFigure[];

/** A mapping with what its indicator is counted by. */
interface Reading {
	readonly mapping: Mapping;
	readonly measure: Measure;
}

/**
 * Reads a file of "Explore education statistics" as it was published. Its rows are told apart by `time_period` (of years
 * only), `geographic_level` and codes; each mapping takes one indicator from the columns it names. Rows of other levels, and
 * rows that no mapping's filter picks, are passed over and told by their number. A row is in error as a whole.
 */
export function readEes(
	bytes: Uint8Array,
	context: ReadingContext,
	mappings: readonly Mapping[]
): ReadExtract<PublishedFigure> {
	const readings = mappings.flatMap((mapping): readonly Reading[] => {
		const indicator = indicatorOf(context.catalogue, mapping.indicator);
		return indicator === null ? [] : [{ mapping, measure: indicator.measure }];
	});
	const reader = eesReader(readings, authorityIds(context.catalogue.authorities));
	const log = problemLog(context.file);
	const latest = lastPublicDay(context);
	for (const { id, publishedOn } of mappings)
		if (publishedOn !== null && publishedOn > latest)
			log.error(publishedLater(id, publishedOn), { line: null, column: null, value: publishedOn });
	const { items, problems, counts } = readTable(bytes, shapeOf(mappings), reader, log);
	return { items: items.flat(), problems, counts };
}

function shapeOf(mappings: readonly Mapping[]): TableShape {
	const named = mappings.flatMap(({ value, numerator, denominator, filter }) => [
		value,
		...(numerator === null ? [] : [numerator]),
		...(denominator === null ? [] : [denominator]),
		...filter.map(({ column }) => column)
	]);
	return {
		required: [...new Set(['time_period', 'time_identifier', 'geographic_level', ...named])],
		optional: [...LEVELS.values()].flatMap(({ codes, name }) => [...codes, name]),
		tellsOthers: false,
		mayBeEmpty: false
	};
}

const LEVELS = new Map([
	['National', { codes: ['country_code'], name: 'country_name' }],
	['Regional', { codes: ['region_code'], name: 'region_name' }],
	['Local authority', { codes: ['new_la_code', 'old_la_code'], name: 'la_name' }]
]);

function eesReader(readings: readonly Reading[], idOf: AuthorityIds): RowReader<Figures> {
	return {
		keyInWords: 'authority, year and indicator',
		isSame: (one, other) => one.every((figure, index) => isSameFigure(figure, other[index])),
		read(row) {
			const level = LEVELS.get(row.text('geographic_level') ?? '');
			const picked = readings.filter(({ mapping }) => isPicked(row, mapping));
			if (level === undefined || picked.length === 0) return 'passed-over';
			const authority = authorityIn(row, level, idOf);
			const year = yearIn(row);
			const figures = picked.map((reading) => figureIn(row, reading));
			if (authority === null || year === null) return null;
			for (const { mapping } of picked)
				row.claim(JSON.stringify([authority, year, mapping.indicator]));
			return figures.flatMap((figure) => (figure === null ? [] : [{ ...figure, authority, year }]));
		}
	};
}

function isSameFigure(one: PublishedFigure, other: PublishedFigure | undefined): boolean {
	if (other === undefined || one.indicator !== other.indicator) return false;
	return isSamePart(one.value, other.value) && isSamePart(one.numerator, other.numerator);
}

function isPicked(row: TableRow, { filter }: Mapping): boolean {
	return filter.every(({ column, value }) => row.text(column) === value);
}

/** The id under any of the level's codes or under its name; else the name as written, with a notice. */
function authorityIn(
	row: TableRow,
	level: { readonly codes: readonly string[]; readonly name: string },
	idOf: AuthorityIds
): string | null {
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

function figureIn(
	row: TableRow,
	{ mapping, measure }: Reading
): Omit<PublishedFigure, 'authority' | 'year'> | null {
	const value = publishedPartIn(row, mapping.value);
	const numerator = partIn(row, mapping.numerator);
	const denominator = partIn(row, mapping.denominator);
	if (value === null || numerator === null || denominator === null) return null;
	const text = row.text(mapping.value) ?? '';
	const areRounded = isTens(numerator) && isTens(denominator);
	if (isMismatch({ text, value, numerator, denominator }, measure, areRounded))
		row.notice(VALUE_MISMATCH, mapping.value);
	const { indicator, source, publishedOn } = mapping;
	return { indicator, value, numerator, denominator, source, publishedOn };
}

function partIn(row: TableRow, column: string | null): PublishedPart | null {
	return column === null ? { kind: 'none' } : publishedPartIn(row, column);
}

function isTens(part: PublishedPart): boolean {
	return part.kind === 'number' && part.number % 10 === 0;
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

function publishedLater(mapping: string, day: string): Fault {
	return {
		code: 'date_range',
		message: `mappings.csv says of ${mapping} that it was published on ${day}, which is yet to come`,
		remedy: 'Correct published_on in mappings.csv.'
	};
}
