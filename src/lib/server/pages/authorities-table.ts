import type { PublishedPart } from '$lib/domain/comparator';
import { publishedYearInWords, roundedTo } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { writeCsv, type OutCell } from '$lib/extracts/write-csv';
import type { IndicatorPage } from '$lib/view/indicator-page';
import { ownComparison, type OwnComparisonRow } from '$lib/view/own-comparison';
import type { Frame } from '$lib/view/page-data';
import { gapsOf } from '$lib/view/words';
import { asAtOf } from './as-at';
import type { PublishedOfYear } from './published-years';

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
	'neighbours_highest',
	'numerator_symbol',
	'denominator_symbol',
	'own_notes'
] as const;

/**
 * Published figures of authorities as CSV, with the neighbours' mean and median of each year. A symbol stands in a column
 * of its own, never as a number. Authorities have their band and rank; those that the council is compared with have the
 * council's own figure of their year and the verdict, and say so where that figure is the sample's. Neighbours have the
 * model by which they are ones; their mean and median also how many of how many have a number, and the lowest and highest.
 */
export function authoritiesCsv(
	page: IndicatorPage,
	published: readonly PublishedOfYear[],
	frame: Frame
): string {
	const isOwn = (each: PublishedOfYear) => each.indicator.id === page.data.indicator.id;
	const own = published.filter(isOwn);
	const rows = published.flatMap((each) =>
		publishedRows(each, isOwn(each) ? ownComparison(page) : [], page, frame)
	);
	return writeCsv(AUTHORITY_HEAD, [...rows, ...summaryRows(own, page, frame)]);
}

function namedCells({ id, name, measure, polarity }: Indicator): readonly OutCell[] {
	return [id, name, measure, polarity];
}

function yearInWords({ indicator, year }: PublishedOfYear): string {
	const { publishedAtPoint } = indicator;
	return publishedAtPoint === null ? '' : publishedYearInWords(year, publishedAtPoint);
}

function publishedRows(
	published: PublishedOfYear,
	beside: readonly OwnComparisonRow[],
	{ data }: IndicatorPage,
	frame: Frame
): readonly (readonly OutCell[])[] {
	const year = yearInWords(published);
	return published.figures.map((figure): readonly OutCell[] => {
		const own = beside.find(({ kind, period }) => kind === figure.group && period === year);
		return [
			...namedCells(published.indicator),
			year,
			figure.name,
			figure.group,
			numberOf(figure.value),
			symbolOf(figure.value),
			numberOf(figure.numerator),
			numberOf(figure.denominator),
			figure.source,
			figure.publishedOn,
			asAtOf(frame),
			figure.place?.band ?? '',
			figure.place?.rank ?? null,
			figure.place?.of ?? null,
			...besideCells(own, sampleNoteOf(data, frame)),
			figure.group === 'neighbour' ? data.neighbourModel : '',
			...rangeCells(null),
			symbolOf(figure.numerator),
			symbolOf(figure.denominator),
			notesOf(own)
		];
	});
}

/** The neighbours' mean and median: of the year shown beside the council's own figure, of earlier years by themselves. */
function summaryRows(
	own: readonly PublishedOfYear[],
	page: IndicatorPage,
	frame: Frame
): readonly (readonly OutCell[])[] {
	const { indicator, comparators, neighbourModel } = page.data;
	const shown = ownComparison(page).filter(({ summary }) => summary !== null);
	const neighbours = comparators.find(({ kind }) => kind === 'neighbours')?.years ?? [];
	const earlier = own.flatMap((each): readonly Summary[] => {
		const period = yearInWords(each);
		const summary = neighbours.find(({ year }) => year === each.year)?.summary;
		if (summary === undefined || shown.some((row) => row.period === period)) return [];
		const of = { period, summary };
		return [
			{ ...of, kind: 'neighbours-mean', name: 'Neighbours’ mean', reference: summary.mean },
			{ ...of, kind: 'neighbours-median', name: 'Neighbours’ median', reference: summary.median }
		];
	});
	const cellsOf = (row: Summary, beside?: OwnComparisonRow): readonly OutCell[] => [
		...namedCells(indicator),
		row.period,
		row.name,
		row.kind,
		row.reference === null ? null : roundedTo(row.reference, 6),
		...['', null, null, '', null],
		asAtOf(frame),
		...['', null, null],
		...besideCells(beside, sampleNoteOf(page.data, frame)),
		neighbourModel,
		...rangeCells(row.summary),
		'',
		'',
		notesOf(beside)
	];
	if (own.length === 0) return [];
	return [...shown.map((row) => cellsOf(row, row)), ...earlier.map((row) => cellsOf(row))];
}

type Summary = Pick<OwnComparisonRow, 'period' | 'kind' | 'name' | 'reference' | 'summary'>;

function sampleNoteOf({ series }: IndicatorPage['data'], { sampleNote }: Frame): string {
	return series.isSample ? sampleNote : '';
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

/** What the council's own figure lacks. */
function notesOf(row: OwnComparisonRow | undefined): string {
	return row?.own == null ? '' : gapsOf(row.own).join(' ');
}

function rangeCells(summary: OwnComparisonRow['summary']): readonly OutCell[] {
	if (summary === null) return [null, null, null, null];
	const { count, of, least, most } = summary;
	return [count, of, roundedTo(least, 6), roundedTo(most, 6)];
}

function numberOf(part: PublishedPart): number | null {
	return part.kind === 'number' ? part.number : null;
}

function symbolOf(part: PublishedPart): string {
	return part.kind === 'symbol' ? part.symbol : '';
}
