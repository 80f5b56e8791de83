import type { PublishedPart } from '$lib/domain/comparator';
import { publishedYearInWords } from '$lib/domain/format';
import { writeCsv, type OutCell } from '$lib/extracts/write-csv';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { asAtOf } from './as-at';

const AUTHORITY_HEAD = [
	'indicator',
	'indicator_name',
	'measure',
	'polarity',
	'year',
	'authority',
	'role',
	'value',
	'symbol',
	'numerator',
	'denominator',
	'source',
	'published_on',
	'as_at'
] as const;

/** Every authority's published figure of the year shown, as CSV. A symbol stands in a column of its own, never as a number. */
export function authoritiesCsv({ data }: IndicatorPage, frame: Frame): string {
	const { indicator, authorities } = data;
	const point = indicator.publishedAtPoint;
	const rows = (authorities?.figures ?? []).map((figure): readonly OutCell[] => [
		indicator.id,
		indicator.name,
		indicator.measure,
		indicator.polarity,
		point === null || authorities === null ? '' : publishedYearInWords(authorities.year, point),
		figure.name,
		figure.group,
		numberOf(figure.value),
		figure.value.kind === 'symbol' ? figure.value.symbol : '',
		partOf(figure.numerator),
		partOf(figure.denominator),
		figure.source,
		figure.publishedOn,
		asAtOf(frame)
	]);
	return writeCsv(AUTHORITY_HEAD, rows);
}

function numberOf(part: PublishedPart): number | null {
	return part.kind === 'number' ? part.number : null;
}

function partOf(part: PublishedPart): OutCell {
	return part.kind === 'symbol' ? part.symbol : numberOf(part);
}
