import { neighbourSummary, publishedYear, type PeerSeries } from '$lib/domain/comparator';
import { monthName, publishedYearInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import {
	daysAfter,
	endOf,
	monthsAfter,
	startOf,
	type Grain,
	type IsoDate
} from '$lib/domain/period';
import { pointsOf, type Point } from '$lib/domain/points';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Problem } from '$lib/domain/problem';
import type { Life } from '$lib/domain/stretches';
import type { Status, Target } from '$lib/domain/target';
import type { TrendReading } from '$lib/statistics/reading';
import { currentFigure } from './current';
import type { IndicatorSeries } from './page-data';
import { NO_CELL, cellOf, partsOf, publishedCell, type ScorecardCell } from './scorecard-cells';
import type { View } from './view';
import { remarksOf, spanOf } from './remarks';
import { ownGrain, seriesReading, type ReadingLens } from './series-reading';
import { changeInWords, pointInWords } from './words';

/** Months, and financial years by the year they end in, that a scorecard has columns for. */
export interface ScorecardColumns {
	/** First days of the last three months that are over, oldest first. */
	readonly months: readonly IsoDate[];
	/** First days of the two financial years before the one under way. */
	readonly years: readonly IsoDate[];
}

/** The line of an indicator on the sheet that councils know. */
export interface ScorecardRow {
	readonly number: number;
	readonly indicator: Indicator;
	readonly months: readonly ScorecardCell[];
	/** By the indicator's own period, as every other page has it, and what that is: "12 weeks to week of 8 Jul 2013". */
	readonly latest: ScorecardCell;
	readonly latestPeriod: string;
	/** What its value was divided from: "264 of 1,048"; nothing for a count. */
	readonly behind: string;
	/** On the period before: "2 points better" */
	readonly travel: string;
	readonly yearToDate: ScorecardCell;
	readonly years: readonly ScorecardCell[];
	readonly target: Target | null;
	/** Of the newest period. */
	readonly status: Status;
	/** Against its own past, and against its target as it runs; null where it has no figure of the week. */
	readonly standing: Pick<TrendReading, 'latest' | 'assurance'> | null;
	readonly published: PublishedColumns;
	readonly isSample: boolean;
	/** Replaced, running off, no late result possible yet. */
	readonly remarks: readonly string[];
}

/** What was published of others, in the newest year that had ended. */
export interface PublishedColumns {
	readonly year: string;
	readonly neighbours: ScorecardCell;
	readonly best: ScorecardCell;
	readonly england: ScorecardCell;
	readonly topQuartile: ScorecardCell;
}

/** The scorecard of a week: its lines are worked out where the figures are, because all of their history goes into them. */
export interface ScorecardData {
	readonly week: IsoDate;
	readonly unit: OrganisationUnit;
	/** Null for every indicator. */
	readonly set: { readonly id: string; readonly name: string } | null;
	readonly view: View;
	readonly problems: readonly Problem[];
	readonly columns: ScorecardColumns;
	readonly rows: readonly ScorecardRow[];
}

/** One indicator of one unit, with what is published of others. */
export interface ScorecardSubject extends IndicatorSeries {
	readonly peers: readonly PeerSeries[];
	/** The national top-quartile threshold by the year it is of. */
	readonly topQuartiles: ReadonlyMap<number, number>;
}

/** The months and years that are over by the end of the week. */
export function scorecardColumns(week: IsoDate): ScorecardColumns {
	const end = daysAfter(week, 7);
	const month = startOf('month', week);
	// A month is over with the week of its last Monday.
	const newest =
		endOf({ frequency: 'month', start: month }) <= end ? month : monthsAfter(month, -1);
	const year = startOf('year', week);
	return {
		months: [-2, -1, 0].map((steps) => monthsAfter(newest, steps)),
		years: [-24, -12].map((steps) => monthsAfter(year, steps))
	};
}

/** The line of an indicator in the columns of the week. */
export function scorecardRow(
	subject: ScorecardSubject,
	number: number,
	{
		week,
		unit,
		columns
	}: {
		readonly week: IsoDate;
		readonly unit: Life & { readonly id: string };
		readonly columns: ScorecardColumns;
	}
): ScorecardRow {
	const { indicator, series } = subject;
	const read = (grain: Grain) => pointsOf({ series, indicator, grain, week, unit });
	const cellAt = (grain: Grain, start: IsoDate) =>
		cellOf(
			read(grain).find((each) => each.start === start && !each.isUnderWay),
			indicator,
			null
		);
	// Judged as on every other page, by the unit's own grain: a month of a rolling sum would contradict it.
	const grain = ownGrain(subject, unit);
	const figure = currentFigure(subject, { grain, week, unit });
	const { current, target, status } = figure;
	const isCurrent = isNewest(current, grain, week);
	const latest = isCurrent ? current : undefined;
	return {
		number,
		indicator,
		months: columns.months.map((start) => cellAt('month', start)),
		latest: cellOf(latest, indicator, target?.target ?? null),
		behind: partsOf(latest, indicator),
		latestPeriod: isCurrent ? pointInWords(current, grain, indicator) : '',
		travel: isCurrent ? travelOf(changeInWords(figure, indicator, grain)) : '',
		remarks: remarksOf(subject, week, spanOf(latest, grain, { indicator, week })),
		yearToDate: cellOf(thisYear(read('ytd'), week), indicator, null),
		years: columns.years.map((start) => cellAt('year', start)),
		target: isCurrent && indicator.polarity !== 'neutral' ? target : null,
		status: isCurrent ? status : 'no-value',
		standing: standingOf(subject, latest, { week, unit, grain }),
		published: publishedColumns(subject, week),
		isSample: series.isSample
	};
}

/** Whether the newest period is of now: two months old at most, or as long ago as the one after it takes. */
function isNewest(current: Point | null, grain: Grain, week: IsoDate): current is Point {
	return current !== null && current.end > daysAfter(week, -(OLDEST[grain] ?? 62));
}

const OLDEST: Readonly<Partial<Record<Grain, number>>> = { quarter: 154, year: 428 };

/** No more of the reading than is told. */
function standingOf(
	subject: ScorecardSubject,
	latest: Point | undefined,
	lens: ReadingLens
): ScorecardRow['standing'] {
	if (latest === undefined || latest.value === null) return null;
	const reading = seriesReading(subject, lens);
	return { latest: reading.latest, assurance: reading.assurance };
}

/** The column's head says what it is compared with. */
function travelOf(change: string | null): string {
	return (change ?? '')
		.replace(/ (than|as) (the|a) (week|month|quarter|year) (before|earlier)/, '')
		.replace(/percentage point/, 'point');
}

function thisYear(points: readonly Point[], week: IsoDate): Point | undefined {
	const newest = points.at(-1);
	const isThis = newest !== undefined && startOf('year', newest.start) === startOf('year', week);
	return isThis ? newest : undefined;
}

const NOTHING: PublishedColumns = {
	year: '',
	neighbours: NO_CELL,
	best: NO_CELL,
	england: NO_CELL,
	topQuartile: NO_CELL
};

function publishedColumns(
	{ indicator, peers, topQuartiles }: ScorecardSubject,
	week: IsoDate
): PublishedColumns {
	const point = indicator.publishedAtPoint;
	if (point === null) return NOTHING;
	const end = daysAfter(week, 7);
	const years = peers.flatMap((peer) => peer.years.map(({ year }) => year));
	const year = Math.max(...years.filter((each) => publishedYear(each, point).end <= end));
	if (!Number.isFinite(year)) return NOTHING;
	const at = ({ years: all }: PeerSeries) => all.find((each) => each.year === year)?.value ?? null;
	const neighbours = peers.filter(({ group }) => group === 'neighbour').map(at);
	const summary = neighbourSummary(neighbours);
	const england = peers.find(({ group }) => group === 'england');
	const cell = (value: number | null | undefined) => publishedCell(value ?? null, indicator);
	const best = { 'high-is-good': summary?.most, 'low-is-good': summary?.least, neutral: null };
	return {
		year: publishedYearInWords(year, point),
		neighbours: cell(summary?.mean),
		best: cell(best[indicator.polarity]),
		england: cell(england === undefined ? null : at(england)),
		topQuartile: cell(topQuartiles.get(year))
	};
}

/** "Jun 2019" */
export function monthInWords(start: IsoDate): string {
	return `${monthName(start)} ${start.slice(0, 4)}`;
}
