import type { PublishedPart } from '$lib/domain/comparator';
import { publishedYearInWords, roundedTo } from '$lib/domain/format';
import { writeCsv, type OutCell } from '$lib/extracts/write-csv';
import type { IndicatorPage } from '$lib/view/indicator-page';
import { ownComparison, type OwnComparisonRow } from '$lib/view/own-comparison';
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
	'as_at',
	'band',
	'rank',
	'ranked',
	'own_value',
	'own_numerator',
	'own_denominator',
	'own_is',
	'decides',
	'sample',
	'neighbour_model',
	'neighbours_with_number',
	'neighbours',
	'neighbours_lowest',
	'neighbours_highest'
] as const;

/**
 * Every authority's published figure of the year shown, as CSV, and the neighbours' mean and median. A symbol stands in a
 * column of its own, never as a number. Authorities have their band and rank; those that the council is compared with have
 * the council's own figure of their year and the verdict, and say so where that figure is the sample's. Neighbours have the
 * model by which they are ones; their mean and median also how many of how many have a number, and the lowest and highest.
 */
export function authoritiesCsv(page: IndicatorPage, frame: Frame): string {
	const { indicator, authorities, neighbourModel, series } = page.data;
	const point = indicator.publishedAtPoint;
	const year =
		point === null || authorities === null ? '' : publishedYearInWords(authorities.year, point);
	const beside = ownComparison(page);
	const sample = series.isSample ? frame.sampleNote : '';
	const named = [indicator.id, indicator.name, indicator.measure, indicator.polarity];
	const published = (authorities?.figures ?? []).map((figure): readonly OutCell[] => [
		...named,
		year,
		figure.name,
		figure.group,
		numberOf(figure.value),
		figure.value.kind === 'symbol' ? figure.value.symbol : '',
		partOf(figure.numerator),
		partOf(figure.denominator),
		figure.source,
		figure.publishedOn,
		asAtOf(frame),
		figure.place?.band ?? '',
		figure.place?.rank ?? null,
		figure.place?.of ?? null,
		...besideCells(
			beside.find(({ kind, period }) => kind === figure.group && period === year),
			sample
		),
		figure.group === 'neighbour' ? neighbourModel : '',
		...rangeCells(null)
	]);
	const summaries = beside
		.filter(({ kind }) => kind !== 'england' && kind !== 'region')
		.map((row): readonly OutCell[] => [
			...named,
			row.period,
			row.name,
			row.kind,
			row.reference === null ? null : roundedTo(row.reference, 6),
			...['', null, null, '', null],
			asAtOf(frame),
			...['', null, null],
			...besideCells(row, sample),
			neighbourModel,
			...rangeCells(row.summary)
		]);
	return writeCsv(AUTHORITY_HEAD, [...published, ...summaries]);
}

function besideCells(row: OwnComparisonRow | undefined, sample: string): readonly OutCell[] {
	if (row === undefined) return ['', null, null, '', '', ''];
	const { own, words, isVerdict } = row;
	const value = own?.value == null ? null : roundedTo(own.value, 6);
	return [
		value,
		own?.numerator ?? null,
		own?.denominator ?? null,
		words,
		isVerdict ? 'yes' : '',
		own === null ? '' : sample
	];
}

function rangeCells(summary: OwnComparisonRow['summary']): readonly OutCell[] {
	if (summary === null) return [null, null, null, null];
	const { count, of, least, most } = summary;
	return [count, of, roundedTo(least, 6), roundedTo(most, 6)];
}

function numberOf(part: PublishedPart): number | null {
	return part.kind === 'number' ? part.number : null;
}

function partOf(part: PublishedPart): OutCell {
	return part.kind === 'symbol' ? part.symbol : numberOf(part);
}
