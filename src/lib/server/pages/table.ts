import type { ComparatorKind } from '$lib/domain/comparator';
import { roundedTo, roundedValue } from '$lib/domain/format';
import { daysAfter } from '$lib/domain/period';
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
import type { TrendReading } from '$lib/statistics/reading';
import { seriesReading } from '$lib/view/series-reading';
import { tableRows, type TableRow } from '$lib/view/table-rows';
import { teamComparison } from '$lib/view/team-funnel';
import type { TeamPlace } from '$lib/view/team-place';
import { asAtOf } from './as-at';

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
	'usual_level',
	'lower_limit',
	'upper_limit',
	'change',
	'provisional',
	'restated',
	'notes',
	'as_at',
	'source',
	'sample'
] as const;

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
	const { data, resolved } = page;
	const known = new Map(data.teams.map(({ unit, series }) => [unit.id, series]));
	const { period, places } = teamComparison(page);
	const rows = page.teams.flatMap(({ unit, points }) => {
		const series = known.get(unit.id);
		if (series === undefined) return [];
		const reading = seriesReading({ ...data, series }, { ...resolved, unit });
		const place = places.find((each) => each.unit.id === unit.id);
		const newest = points.findLastIndex((point) => !point.isUnderWay);
		const told = { unit, reading, isSample: series.isSample, points };
		return rowsOf(told, page, frame).map((row, index) => [
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
		reading: page.reading,
		isSample: data.series.isSample,
		points: isFull ? page.figure.points : page.trend.points
	};
	const others = isFull
		? data.teams
				.filter(({ unit }) => unit.id !== data.unit.id)
				.map(({ unit, series }) => ({
					unit,
					reading: seriesReading({ ...data, series }, { ...resolved, unit }),
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
	readonly reading: TrendReading;
	readonly isSample: boolean;
	readonly points: readonly Point[];
}

function rowsOf(
	{ unit, reading, isSample, points }: UnitRows,
	{ data, resolved }: IndicatorPage,
	frame: Frame,
	beside: readonly ComparatorColumn[] = []
): readonly (readonly OutCell[])[] {
	const { indicator, targets, firstLateDay } = data;
	const { grain } = resolved;
	const subject = { indicator, grain, targets, unit: unit.id, reading, firstLateDay };
	const rows = tableRows(points, subject);
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
			...limitCells(row),
			row.point.isProvisional ? 'yes' : 'no',
			row.point.revisions.some((revision) => revision.kind === 'restatement') ? 'yes' : 'no',
			row.notes,
			asAtOf(frame),
			`${frame.council}: ${indicator.source}`,
			isSample ? frame.sampleNote : '',
			...beside.flatMap(({ kind, cells }) => besideCells(kind, cells.get(row.point.start)))
		]);
}

/** Usual level and limits as shown, and what a real change means; empty where the period was not judged. */
function limitCells({ judged }: TableRow): readonly OutCell[] {
	const limits = judged?.limits ?? null;
	if (judged === null || limits === null) return [null, null, null, ''];
	const { centre, lowerShown, upperShown } = limits;
	const [level, lower, upper] = [centre, lowerShown, upperShown].map((each) =>
		roundedTo(each, FILE_DECIMALS)
	);
	return [level ?? null, lower ?? null, upper ?? null, CHANGES[judged.variation ?? 'common']];
}

const CHANGES = { common: '', improvement: 'better', concern: 'worse', neutral: 'change' } as const;

function besideCells(kind: ComparatorKind, cell: ComparatorCell | undefined): readonly OutCell[] {
	const value = cell === undefined ? null : roundedTo(cell.value, FILE_DECIMALS);
	return kind === 'last-year' ? [value] : [value, cell?.period ?? ''];
}

function fileValue(point: Point, indicator: Indicator): number | null {
	return point.value === null ? null : roundedValue(point, indicator.measure, FILE_DECIMALS);
}
