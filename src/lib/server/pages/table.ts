import type { ComparatorKind, PublishedPart } from '$lib/domain/comparator';
import { publishedYearInWords, roundedTo, roundedValue } from '$lib/domain/format';
import { daysAfter, londonTime } from '$lib/domain/period';
import { pointsOf, type Point } from '$lib/domain/points';
import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import { writeCsv, type OutCell } from '$lib/extracts/write-csv';
import {
	comparatorColumns,
	type ComparatorCell,
	type ComparatorColumn
} from '$lib/view/comparator-columns';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { tableRows } from '$lib/view/table-rows';
import { teamComparison } from '$lib/view/team-funnel';
import type { TeamPlace } from '$lib/view/team-place';

const HEAD = [
	'period_start',
	'period_end',
	'period',
	'indicator',
	'indicator_name',
	'measure',
	'polarity',
	'team',
	'team_name',
	'numerator',
	'denominator',
	'value',
	'target',
	'status',
	'provisional',
	'restated',
	'notes',
	'as_at',
	'source',
	'sample'
] as const;

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

/** Decimals of a value in a file: more than on a page, few enough to be read. */
const FILE_DECIMALS = 6;

/**
 * The figures of the page as CSV: the rows of the chart with the comparators chosen, each value with its own period, in
 * the last columns; or (full) every period of the unit and of each team behind it.
 * Text that a spreadsheet would run is made safe; numbers stay numbers.
 */
export function csvOf(page: IndicatorPage, frame: Frame, isFull: boolean): string {
	const beside = isFull ? [] : comparatorColumns(page.trend);
	const rows = unitRowsOf(page, isFull).flatMap((rows) => rowsOf(rows, page, frame, beside));
	const names = beside.flatMap(({ kind }) =>
		kind === 'last-year' ? ['last_year'] : [kind, `${kind}_period`]
	);
	return writeCsv([...HEAD, ...names], rows);
}

/**
 * The teams' panels as CSV: every period that they show, of every team. In its last columns, on the newest row of each team
 * alone, the figure by which teams are compared, which may be of a longer period, and the team's place among them.
 */
export function teamsCsv(page: IndicatorPage, frame: Frame): string {
	const samples = new Map(page.data.teams.map(({ unit, series }) => [unit.id, series.isSample]));
	const { period, places } = teamComparison(page);
	const rows = page.teams.flatMap(({ unit, points }) => {
		const isSample = samples.get(unit.id) ?? false;
		const place = places.find((each) => each.unit.id === unit.id);
		const newest = points.findLastIndex((point) => !point.isUnderWay);
		return rowsOf({ unit, isSample, points }, page, frame).map((row, index) => [
			...row,
			...comparedCells(period, index === newest ? place : undefined)
		]);
	});
	return writeCsv([...HEAD, ...COMPARED_HEAD], rows);
}

const COMPARED_HEAD = [
	'compared_period',
	'compared_numerator',
	'compared_denominator',
	'beside_all_teams'
] as const;

function comparedCells(period: string, place: TeamPlace | undefined): readonly OutCell[] {
	if (place === undefined || place.place === '') return COMPARED_HEAD.map(() => '');
	const { point } = place;
	return [period, point?.numerator ?? null, point?.denominator ?? null, place.place];
}

function unitRowsOf(page: IndicatorPage, isFull: boolean): readonly UnitRows[] {
	const { data, resolved } = page;
	const own = {
		unit: data.unit,
		isSample: data.series.isSample,
		points: isFull ? page.figure.points : page.trend.points
	};
	const others = isFull
		? data.teams
				.filter(({ unit }) => unit.id !== data.unit.id)
				.map(({ unit, series }) => ({
					unit,
					isSample: series.isSample,
					points: pointsOf({
						series,
						indicator: data.indicator,
						grain: resolved.grain,
						week: resolved.week,
						unit
					})
				}))
		: [];
	return [own, ...others];
}

interface UnitRows {
	readonly unit: OrganisationUnit;
	readonly isSample: boolean;
	readonly points: readonly Point[];
}

function rowsOf(
	{ unit, isSample, points }: UnitRows,
	{ data, resolved }: IndicatorPage,
	frame: Frame,
	beside: readonly ComparatorColumn[] = []
): readonly (readonly OutCell[])[] {
	const { indicator, targets } = data;
	const rows = tableRows(points, { indicator, grain: resolved.grain, targets, unit: unit.id });
	return [...rows]
		.reverse()
		.map((row): readonly OutCell[] => [
			row.point.start,
			daysAfter(row.point.end, -1),
			row.period,
			indicator.id,
			indicator.name,
			indicator.measure,
			indicator.polarity,
			unit.id,
			unit.name,
			row.point.numerator,
			row.point.denominator,
			fileValue(row.point, indicator),
			row.targetInWords === '' ? null : (row.target?.target ?? null),
			row.statusInWords,
			row.point.isProvisional ? 'yes' : 'no',
			row.point.revisions.some((revision) => revision.kind === 'restatement') ? 'yes' : 'no',
			row.notes,
			asAtOf(frame),
			`${frame.council}: ${indicator.source}`,
			isSample ? frame.sampleNote : '',
			...beside.flatMap(({ kind, cells }) => besideCells(kind, cells.get(row.point.start)))
		]);
}

function besideCells(kind: ComparatorKind, cell: ComparatorCell | undefined): readonly OutCell[] {
	const value = cell === undefined ? null : roundedTo(cell.value, FILE_DECIMALS);
	return kind === 'last-year' ? [value] : [value, cell?.period ?? ''];
}

function fileValue(point: Point, indicator: Indicator): number | null {
	return point.value === null ? null : roundedValue(point, indicator.measure, FILE_DECIMALS);
}

/** When the newest extract behind the figures was received, on London's clock: "2013-07-15 07:42". */
function asAtOf({ receivedAt }: Frame): string {
	if (receivedAt === null) return '';
	const { date, time } = londonTime(receivedAt);
	return `${date} ${time}`;
}
