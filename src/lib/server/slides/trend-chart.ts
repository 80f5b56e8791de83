import { SLIDE } from '$lib/charts/figure';
import { trendStage } from '$lib/charts/trend-stage';
import { roundedTo, roundedValue, suffixOf } from '$lib/domain/format';
import type { JudgedPeriod, LimitStep } from '$lib/domain/limits';
import { daysAfter } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { Trend } from '$lib/domain/trend';
import { comparatorColumns, type ComparatorColumn } from '$lib/view/comparator-columns';
import type { IndicatorPage } from '$lib/view/indicator-page';
import { tableRows, type TableRow } from '$lib/view/table-rows';
import {
	numberFormat,
	type ChartColumn,
	type LineChart,
	type LineLook,
	type LineSeries,
	type PointLook
} from './chart';

/** Decimals of a value in a workbook: as many as in the CSV. */
const FILE_DECIMALS = 6;

/**
 * The page's trend as a native chart: its own line, target, usual range and comparators over the periods of the page's
 * table, each value as there. A period without a value is a gap; fewer than five cases stand as points of their own, joined
 * by nothing. Null where no period has a value.
 */
export function trendChart(page: IndicatorPage): LineChart | null {
	const { data, resolved, trend, reading } = page;
	const { indicator, targets, unit, firstLateDay } = data;
	const { grain } = resolved;
	const subject = { indicator, grain, targets, unit: unit.id, reading, firstLateDay };
	const rows = [...tableRows(trend.points, subject)].reverse();
	if (rows.every(({ point }) => point.value === null)) return null;
	const beside = comparatorColumns(trend).filter(({ cells }) => cells.size > 0);
	return {
		kind: 'lines',
		description: page.summary,
		...namedPeriods(rows.map(({ period }) => period)),
		format: numberFormat(indicator.decimals, suffixOf(indicator.measure)),
		series: [
			...ownSeries(rows, page),
			...apartSeries(rows, page),
			...targetSeries(rows),
			...limitSeries(rows, trend),
			...beside.map((column) => besideSeries(rows, column))
		],
		columns: [...behindColumns(rows), ...periodColumns(rows, beside)],
		axis: axisOf(trend)
	};
}

type Rows = readonly TableRow[];

/**
 * The periods' names, with what all of them begin with as the name of their column and axis: "Week of" and "8 Jul 2013". An
 * axis has no room for more, and so no name is cut.
 */
function namedPeriods(names: readonly string[]): Pick<LineChart, 'categories' | 'categoryName'> {
	const parts = names.map((name) => /^(.* (?:of|to)) (.*)$/.exec(name));
	const heads = new Set(
		parts.map((found) => found?.[1]?.replace(/^\d{4}\/\d\d/, 'Financial year'))
	);
	const [head] = heads;
	if (head === undefined || heads.size > 1) return { categoryName: 'Period', categories: names };
	return { categoryName: head, categories: parts.map((found) => found?.[2] ?? '') };
}

function plain(name: string, look: LineLook, values: LineSeries['values']): LineSeries {
	return { name, look, values, points: new Map(), signs: new Map(), newest: null };
}

function ownSeries(rows: Rows, { trend, reading }: IndicatorPage): readonly LineSeries[] {
	const { indicator, unitName } = trend;
	const judged = reading.basis.kind === 'four-week-sums' ? [] : trend.limits.judged;
	const known = new Map(judged.map((period) => [period.start, period]));
	const isFew = rows.map(({ point }) => isTooFew(point, indicator));
	const values = rows.map(({ point }) => roundedValue(point, indicator.measure, FILE_DECIMALS));
	const joined = values.map((value, index) => (isFew[index] === true ? null : value));
	const few = values.map((value, index) => (isFew[index] === true ? value : null));
	const own: LineSeries = {
		...plain(unitName, 'own', joined),
		points: placesWhere(rows, ({ point }) => lookOf(point, known.get(point.start), trend)),
		signs: placesWhere(rows, ({ point }) =>
			point.revisions.some(({ kind }) => kind === 'restatement') ? '◊' : null
		),
		newest: newestFormat(rows, trend)
	};
	const apart = plain(`${unitName}, fewer than five: too few to judge`, 'few', few);
	return few.every((value) => value === null) ? [own] : [own, apart];
}

/** By place, what the row is given; nothing where that is null. */
function placesWhere<Given>(
	rows: Rows,
	given: (row: TableRow) => Given | null
): ReadonlyMap<number, Given> {
	return new Map(
		rows.flatMap((row, index) => {
			const found = given(row);
			return found === null ? [] : [[index, found] as const];
		})
	);
}

function lookOf(
	{ isProvisional, isUnderWay }: Point,
	judged: JudgedPeriod | undefined,
	{ limits }: Trend
): PointLook | null {
	const found = judged === undefined ? null : judgedLook(judged, limits.isApart);
	return found ?? (isProvisional || isUnderWay ? 'open' : null);
}

function judgedLook({ isExcluded, signal }: JudgedPeriod, isApart: boolean): PointLook | null {
	if (isExcluded) return 'excluded';
	return signal ?? (isApart ? 'judged' : null);
}

/** What is judged in place of points that share their weeks: four weeks at a time, each at the last of them. */
function apartSeries(rows: Rows, { trend, reading }: IndicatorPage): readonly LineSeries[] {
	const { judged } = trend.limits;
	if (reading.basis.kind !== 'four-week-sums' || judged.length === 0) return [];
	const known = new Map(judged.map((period) => [daysAfter(period.end, -7), period]));
	const at = rows.map(({ point }) => known.get(point.start));
	const values = at.map((each) =>
		each === undefined ? null : roundedTo(each.value, FILE_DECIMALS)
	);
	const looks = placesWhere(rows, ({ point }) => {
		const found = known.get(point.start);
		return found === undefined ? null : judgedLook(found, true);
	});
	return [{ ...plain('Four weeks taken together', 'apart', values), points: looks }];
}

/** As many decimals as the page's words have, so that no missed target looks met. */
function newestFormat(rows: Rows, { indicator }: Trend): string {
	const newest = rows.findLast(({ point }) => point.value !== null);
	const decimals = newest?.value.match(/\.(\d+)/)?.[1]?.length ?? 0;
	const soFar = newest?.point.isUnderWay === true ? ' so far' : '';
	return numberFormat(decimals, `${suffixOf(indicator.measure)}${soFar}`);
}

function targetSeries(rows: Rows): readonly LineSeries[] {
	const values = rows.map(({ target, targetInWords }) =>
		targetInWords === '' ? null : (target?.target ?? null)
	);
	return values.every((value) => value === null) ? [] : [plain('Target', 'target', values)];
}

/** The usual range as it is drawn; of sums that share their weeks it is that of the weeks behind them. */
function limitSeries(rows: Rows, { limits }: Trend): readonly LineSeries[] {
	if (limits.runs.length === 0) return [];
	const steps = limits.runs.flatMap((run) => run.steps);
	const at = rows.map(({ point }) =>
		steps.find(({ start, end }) => start <= point.start && point.start < end)
	);
	const valuesOf = (level: (step: LimitStep) => number) =>
		at.map((step) => (step === undefined ? null : roundedTo(level(step), FILE_DECIMALS)));
	return [
		plain(
			'Usual range, upper',
			'limit',
			valuesOf(({ upper }) => upper)
		),
		plain(
			'Usual level',
			'level',
			valuesOf(({ centre }) => centre)
		),
		plain(
			'Usual range, lower',
			'limit',
			valuesOf(({ lower }) => lower)
		)
	];
}

function besideSeries(rows: Rows, { kind, name, period, cells }: ComparatorColumn): LineSeries {
	const values = rows.map(({ point }) => {
		const value = cells.get(point.start)?.value;
		return value === undefined ? null : roundedTo(value, FILE_DECIMALS);
	});
	return plain(period === null ? name : `${name} ${period}`, kind, values);
}

function behindColumns(rows: Rows): readonly ChartColumn[] {
	return [
		{ name: 'Numerator', cells: rows.map(({ point }) => point.numerator) },
		{ name: 'Denominator', cells: rows.map(({ point }) => point.denominator) },
		{ name: 'Status', cells: rows.map(({ statusInWords }) => statusInWords) },
		{ name: 'Notes', cells: rows.map(({ notes }) => notes) }
	].filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
}

/** Of which year each published value is, where they are of more than one. */
function periodColumns(rows: Rows, beside: readonly ComparatorColumn[]): readonly ChartColumn[] {
	return beside
		.filter(({ kind, period }) => kind !== 'last-year' && period === null)
		.map(({ name, cells }) => ({
			name: `${name}, year`,
			cells: rows.map(({ point }) => cells.get(point.start)?.period ?? null)
		}));
}

/** The scale of the page's own chart. */
function axisOf(trend: Trend): LineChart['axis'] {
	const { values } = trendStage(trend, SLIDE);
	const [first, second] = values.ticks;
	const last = values.ticks.at(-1);
	const step =
		first === undefined || second === undefined ? 1 : roundedTo(second.value - first.value, 6);
	const held = Math.max(last?.value ?? 1, values.least + step);
	return { least: values.least, most: mostOf(trend, held, step), step };
}

/** The end of the scale: the last tick, or so many steps further that no point lies beyond it. */
function mostOf(trend: Trend, last: number, step: number): number {
	const top = Math.max(last, ...trend.points.flatMap(({ value }) => value ?? []));
	const most = last + Math.ceil((top - last) / step - 1e-9) * step;
	return trend.indicator.measure === 'percentage' ? Math.min(100, most) : most;
}
