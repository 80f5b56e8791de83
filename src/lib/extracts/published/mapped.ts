import { indicatorOf, type Mapping } from '$lib/domain/catalogue';
import type { PublishedFigure, PublishedPart } from '$lib/domain/comparator';
import type { Measure } from '$lib/domain/indicator';
import { authorityIds, type AuthorityIds } from '$lib/extracts/authorities';
import type { ReadExtract, ReadingContext } from '$lib/extracts/extract';
import type { PacedReading } from '$lib/extracts/paced';
import { problemLog, type Fault } from '$lib/extracts/problem-log';
import { isMismatch, isSamePart, VALUE_MISMATCH } from '$lib/extracts/published-parts';
import { lastPublicDay } from '$lib/extracts/row-parts';
import { pacedTable } from '$lib/extracts/table';
import type { RowReader, TableRow } from '$lib/extracts/table-row';

type Figures = readonly PublishedFigure[];

/** What the files of one publisher have in common. */
export interface PublishedFormat {
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Whether the row is about an authority, a region or the country, whatever the mappings say. */
	isRead(row: TableRow): boolean;
	authorityIn(row: TableRow, idOf: AuthorityIds): string | null;
	/** The year in which the row's year ends; null, and told, where it has none. */
	yearIn(row: TableRow): number | null;
	/** The number, symbol or nothing in the column; null, and told, where it is neither. */
	partIn(row: TableRow, column: string): PublishedPart | null;
}

/** A mapping with what its indicator is counted by. */
interface Reading {
	readonly mapping: Mapping;
	readonly measure: Measure;
}

/**
 * Reads a file as it was published: each mapping takes one indicator from the columns it names. Rows that no mapping's
 * filter picks are passed over and told by their number. A row is in error as a whole.
 */
export function* pacedMapped(
	bytes: Uint8Array,
	context: ReadingContext,
	mappings: readonly Mapping[],
	format: PublishedFormat
): PacedReading<ReadExtract<PublishedFigure>> {
	const readings = mappings.flatMap((mapping): readonly Reading[] => {
		const indicator = indicatorOf(context.catalogue, mapping.indicator);
		return indicator === null ? [] : [{ mapping, measure: indicator.measure }];
	});
	const reader = mappedReader(readings, authorityIds(context.catalogue.authorities), format);
	const log = problemLog(context.file);
	const latest = lastPublicDay(context);
	for (const { id, publishedOn } of mappings)
		if (publishedOn !== null && publishedOn > latest)
			log.error(publishedLater(id, publishedOn), { line: null, column: null, value: publishedOn });
	const shape = {
		required: [...new Set([...format.required, ...mappings.flatMap(columnsOf)])],
		optional: format.optional,
		tellsOthers: false,
		mayBeEmpty: false
	};
	const { items, ...read } = yield* pacedTable(bytes, shape, reader, log);
	return { ...read, items: items.flat() };
}

function columnsOf({ value, numerator, denominator, filter }: Mapping): readonly string[] {
	return [
		value,
		...(numerator === null ? [] : [numerator]),
		...(denominator === null ? [] : [denominator]),
		...filter.map(({ column }) => column)
	];
}

function mappedReader(
	readings: readonly Reading[],
	idOf: AuthorityIds,
	format: PublishedFormat
): RowReader<Figures> {
	return {
		keyInWords: 'authority, year and indicator',
		isSame: (one, other) => one.every((figure, index) => isSameFigure(figure, other[index])),
		read(row) {
			const picked = readings.filter(({ mapping }) => isPicked(row, mapping));
			if (picked.length === 0 || !format.isRead(row)) return 'passed-over';
			const authority = format.authorityIn(row, idOf);
			const year = format.yearIn(row);
			const figures = picked.map((reading) => figureIn(row, reading, format));
			if (authority === null || year === null) return null;
			for (const { mapping } of picked)
				row.claim(`${String(year)} ${mapping.indicator} ${authority}`);
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

function figureIn(
	row: TableRow,
	{ mapping, measure }: Reading,
	format: PublishedFormat
): Omit<PublishedFigure, 'authority' | 'year'> | null {
	const partIn = (column: string | null): PublishedPart | null =>
		column === null ? { kind: 'none' } : format.partIn(row, column);
	const value = partIn(mapping.value);
	const numerator = partIn(mapping.numerator);
	const denominator = partIn(mapping.denominator);
	if (value === null || numerator === null || denominator === null) return null;
	const text = row.text(mapping.value) ?? '';
	const areRounded = isTens(numerator) && isTens(denominator);
	if (isMismatch({ text, value, numerator, denominator }, measure, areRounded))
		row.notice(VALUE_MISMATCH, mapping.value);
	const { indicator, source, publishedOn } = mapping;
	return { indicator, value, numerator, denominator, source, publishedOn };
}

function isTens(part: PublishedPart): boolean {
	return part.kind === 'number' && part.number % 10 === 0;
}

function publishedLater(mapping: string, day: string): Fault {
	return {
		code: 'date_range',
		message: `mappings.csv says of ${mapping} that it was published on ${day}, which is yet to come`,
		remedy: 'Correct published_on in mappings.csv.'
	};
}
