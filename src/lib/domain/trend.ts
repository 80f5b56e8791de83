import {
	newestYear,
	publishedYear,
	type ComparatorKind,
	type ComparatorSeries
} from './comparator';
import type { EventNote } from './catalogue';
import { publishedYearInWords } from './format';
import type { Indicator, PublishedPoint } from './indicator';
import type { TrendLimits } from './limits';
import {
	daysAfter,
	mondayOf,
	daysBetween,
	monthsAfter,
	startOf,
	type Grain,
	type IsoDate
} from './period';
import type { Point } from './points';
import { targetAt, type Target } from './target';

/** How much of a series is drawn. It crops the drawing and nothing else. */
export type Range = '13w' | '26w' | '52w' | 'fy' | 'all';

export const RANGES: readonly Range[] = ['13w', '26w', '52w', 'fy', 'all'];

/** A stretch over which one target is in force. */
export interface TargetStep {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly target: number;
}

/** A comparator beside the indicator's own line. */
export type TrendComparator = {
	readonly kind: ComparatorKind;
	readonly name: string;
	/** Said where nothing of it falls in the range: "England 2012/13: 24.7% (newest published)". */
	readonly newest: { readonly label: string; readonly value: number } | null;
} & (
	| { readonly shape: 'level'; readonly levels: readonly ComparatorLevel[] }
	| { readonly shape: 'line'; readonly points: readonly ComparatorPoint[] }
);

/** A published value: level over its own twelve months, or (a snapshot) a dot on its day, when `start` equals `end`. */
export interface ComparatorLevel {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly value: number;
	readonly label: string;
}

export interface ComparatorPoint {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly value: number | null;
}

/** A rule across the chart where a definition changed. */
export interface DefinitionBreak {
	readonly date: IsoDate;
	readonly label: string;
}

/** One indicator of one unit over time with everything that is drawn beside it. */
export interface Trend {
	readonly indicator: Indicator;
	/** "Wiltshire", "Safeguarding North": whose line it is. */
	readonly unitName: string;
	readonly grain: Grain;
	/** The time drawn, half-open. */
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly points: readonly Point[];
	readonly targets: readonly TargetStep[];
	readonly comparators: readonly TrendComparator[];
	readonly events: readonly EventNote[];
	/** Where the definition changed: the line is broken there. */
	readonly breaks: readonly DefinitionBreak[];
	/** Where a person had the limits worked out anew: the line goes on. */
	readonly newLimits: readonly DefinitionBreak[];
	/** The usual range, and what is a real change by it. */
	readonly limits: TrendLimits;
	/** Values of other units on the same scale, so that the axis stays when the team changes. */
	readonly scaleValues: readonly number[];
}

/** First day of the range that ends with the week. */
export function rangeStart(range: Range, week: IsoDate, first: IsoDate): IsoDate {
	if (range === 'all') return first;
	if (range === 'fy') return startOf('year', week);
	const weeks = { '13w': 13, '26w': 26, '52w': 52 }[range];
	return daysAfter(week, -7 * (weeks - 1));
}

/** The targets in force for the unit between the two days, step by step; neighbouring equal steps are one. */
export function targetSteps(
	targets: readonly Target[],
	unit: string,
	stretch: { readonly start: IsoDate; readonly end: IsoDate }
): readonly TargetStep[] {
	// A week is judged by its Monday: a target that begins within a week is drawn from the next Monday on.
	const changes = targets.map(({ from }) => daysAfter(mondayOf(daysAfter(from, -1)), 7));
	const inside = changes.filter((from) => from > stretch.start && from < stretch.end);
	const days = [...new Set([stretch.start, ...inside])].sort();
	const steps: TargetStep[] = [];
	days.forEach((start, index) => {
		const target = targetAt(targets, unit, start);
		if (target === null) return;
		const end = days[index + 1] ?? stretch.end;
		const last = steps.at(-1);
		if (last?.target === target.target && last.end === start) steps.splice(-1, 1, { ...last, end });
		else steps.push({ start, end, target: target.target });
	});
	return steps;
}

/** The time in which comparators are drawn: from a day on, and only those that had ended by another. */
export interface ComparatorStretch {
	readonly start: IsoDate;
	/** The end of the week shown. */
	readonly end: IsoDate;
}

/** The published values that fall in the stretch, each over its own period. */
export function comparatorLevels(
	series: ComparatorSeries,
	indicator: Indicator,
	stretch: ComparatorStretch
): readonly ComparatorLevel[] {
	const point = indicator.publishedAtPoint;
	if (point === null) return [];
	return series.years.flatMap(({ year, value }) => {
		const { start, end } = spanOf(year, point, indicator);
		const isOver = start === end ? end < stretch.start : end <= stretch.start;
		// A year that had not ended by then was not known by then.
		const isAhead = start === end ? start >= stretch.end : end > stretch.end;
		if (value === null || isOver || isAhead) return [];
		return [{ start, end, value, label: publishedYearInWords(year, point) }];
	});
}

/** A flow's year from its first day to the day it ends before; a snapshot's census day. */
function spanOf(
	year: number,
	point: PublishedPoint,
	indicator: Indicator
): { readonly start: IsoDate; readonly end: IsoDate } {
	const span = publishedYear(year, point);
	if (indicator.accrual === 'flow') return span;
	const day = daysAfter(span.end, -1);
	return { start: day, end: day };
}

/** A published comparator for the stretch, with the newest value that had ended by the stretch's end. */
export function publishedComparator(
	kind: Exclude<ComparatorKind, 'last-year'>,
	series: ComparatorSeries,
	indicator: Indicator,
	stretch: ComparatorStretch
): TrendComparator {
	const point = indicator.publishedAtPoint;
	const newest = point === null ? null : newestYear(withNumbers(series), point, stretch.end);
	return {
		kind,
		name: series.name,
		shape: 'level',
		levels: comparatorLevels(series, indicator, stretch),
		newest:
			newest?.value == null || point === null
				? null
				: { label: publishedYearInWords(newest.year, point), value: newest.value }
	};
}

function withNumbers(series: ComparatorSeries): ComparatorSeries {
	return { ...series, years: series.years.filter((each) => each.value !== null) };
}

/** The same series a year before: 52 weeks for weekly points, twelve months for longer ones. */
export function lastYearComparator(
	points: readonly Point[],
	grain: Grain,
	from: IsoDate
): TrendComparator {
	const byStart = new Map(points.map((point) => [point.start, point]));
	const shown = points.filter((point) => point.end > from);
	const earlier = shown.map((point) => {
		const known =
			byStart.get(yearBefore(point.start, grain)) ?? byStart.get(monthsAfter(point.start, -12));
		return {
			start: point.start,
			end: point.end,
			value: known?.isUnderWay === true ? null : (known?.value ?? null)
		};
	});
	return { kind: 'last-year', name: 'Last year', shape: 'line', points: earlier, newest: null };
}

/** The start of the same period a year before; to date, the week in the same place of its own financial year. */
function yearBefore(start: IsoDate, grain: Grain): IsoDate {
	if (grain === 'month' || grain === 'quarter' || grain === 'year') return monthsAfter(start, -12);
	const before = daysAfter(start, -364);
	return grain === 'ytd' && weekOfYear(before) !== weekOfYear(start)
		? daysAfter(before, -7)
		: before;
}

/** 0 for the week of a financial year's first Monday. 52 weeks back lies one place further on after a year of 53. */
function weekOfYear(monday: IsoDate): number {
	return Math.floor(daysBetween(startOf('year', monday), monday) / 7);
}
