import { daysAfter, monthsAfter, type IsoDate } from '$lib/domain/period';
import { pointsOf, type Point } from '$lib/domain/points';
import { isTooFew, targetsAtGrain } from '$lib/domain/target';
import {
	comparatorLevels,
	lastYearComparator,
	publishedComparator,
	rangeStart,
	targetSteps,
	type DefinitionBreak,
	type Trend,
	type TrendComparator
} from '$lib/domain/trend';
import type { IndicatorData, TeamSeries } from './page-data';
import type { ResolvedView } from './resolved';
import { definitionBreaks, seriesReading } from './series-reading';
import { trendLimits } from './trend-limits';

/** A team with its points at the reader's week and grain. */
export interface TeamPoints {
	readonly unit: TeamSeries['unit'];
	readonly points: readonly Point[];
}

/** The teams' points in the range and the year before it, which the scale must hold; in the organisation's order. */
export function teamPoints(
	data: IndicatorData,
	{ week, grain, range }: ResolvedView
): readonly TeamPoints[] {
	const after = range === 'all' ? '' : monthsAfter(rangeStart(range, week, week), -12);
	return data.teams.map(({ unit, series }) => ({
		unit,
		points: pointsOf({
			series,
			indicator: data.indicator,
			grain,
			week,
			unit,
			after
		})
	}));
}

/** What is drawn over time for the indicator page: the points in range with all that stands beside them. */
export function indicatorTrend(
	data: IndicatorData,
	resolved: ResolvedView,
	points: readonly Point[],
	teams: readonly TeamPoints[]
): Trend {
	const { indicator, unit } = data;
	const stretch = stretchOf(data, resolved, points);
	const { start, end } = stretch;
	const targets = targetsAtGrain(data.targets, indicator, resolved.grain);
	const reading = seriesReading(data, { week: resolved.week, grain: resolved.grain, unit });
	return {
		indicator,
		unitName: unit.shortName,
		grain: resolved.grain,
		start,
		end,
		points: points.filter((point) => isShown(point, resolved, start)),
		targets: indicator.polarity === 'neutral' ? [] : targetSteps(targets, unit.id, stretch),
		comparators: comparatorsOf(data, resolved, points, stretch),
		events: data.events.filter(
			({ date, title }) => isIn(date, stretch) && !isBreak(date, title, data)
		),
		breaks: definitionBreaks(data).filter(({ date }) => isIn(date, stretch)),
		newLimits: newLimitsOf(data).filter(({ date }) => isIn(date, stretch)),
		limits: trendLimits(reading, { grain: resolved.grain, start, end }),
		scaleValues: scaleValuesOf(data, resolved, teams)
	};
}

/** A week belongs to the year of its Monday, so the last one of March is not drawn with April's. */
function isShown(point: Point, { grain }: ResolvedView, start: IsoDate): boolean {
	const isGrouped = grain === 'month' || grain === 'quarter' || grain === 'year';
	return isGrouped ? point.end > start : point.start >= start;
}

interface Stretch {
	readonly start: IsoDate;
	readonly end: IsoDate;
}

function isIn(date: IsoDate, { start, end }: Stretch): boolean {
	return date >= start && date < end;
}

/** The time drawn: the range, but not from before the series began; whole periods of longer grains. */
function stretchOf(
	data: IndicatorData,
	{ range, week }: ResolvedView,
	points: readonly Point[]
): Stretch {
	const end = daysAfter(week, 7);
	const first = points[0]?.start ?? data.series.start ?? week;
	const asked = rangeStart(range, week, first);
	const from = asked > first ? asked : first;
	const inRange = points.find((point) => point.end > from);
	const last = points.at(-1);
	return {
		start: inRange !== undefined && inRange.start < from ? inRange.start : from,
		end: last !== undefined && last.end > end ? last.end : end
	};
}

function comparatorsOf(
	data: IndicatorData,
	{ comparators, grain, week }: ResolvedView,
	points: readonly Point[],
	stretch: Stretch
): readonly TrendComparator[] {
	return comparators.flatMap((kind): readonly TrendComparator[] => {
		if (kind === 'last-year') {
			const earlier = lastYearComparator(points.map(withoutFew(data)), grain, stretch.start);
			const isKnown =
				earlier.shape === 'line' && earlier.points.some((point) => point.value !== null);
			return isKnown ? [earlier] : [];
		}
		const series = data.comparators.find((each) => each.kind === kind);
		return series === undefined
			? []
			: [
					publishedComparator(kind, series, data.indicator, {
						start: stretch.start,
						end: daysAfter(week, 7)
					})
				];
	});
}

/** Last year's values of fewer than five cases are as little joined as this year's. */
function withoutFew({ indicator }: IndicatorData) {
	return (point: Point): Point => (isTooFew(point, indicator) ? { ...point, value: null } : point);
}

/** Where a person had the limits worked out anew. */
function newLimitsOf({ recalculations, unit }: IndicatorData): readonly DefinitionBreak[] {
	return recalculations
		.filter((each) => each.unit === null || each.unit === unit.id)
		.map(({ date, reason }) => ({ date, label: `New limits: ${reason}` }));
}

/** The rule of a definition break says already what an event of the indicator's own on that day would. */
function isBreak(date: IsoDate, title: string, data: IndicatorData): boolean {
	const event = data.events.find((each) => each.date === date && each.title === title);
	const isOwn = event?.indicators.includes(data.indicator.id) === true;
	return isOwn && definitionBreaks(data).some((each) => each.date === date);
}

/**
 * The values that the scale must hold whichever team is shown and whatever stands beside it, so that it stays when these
 * change: every team's in the range and the year before, every target, every published comparator. Counts of teams and
 * of the whole are of different sizes: a team's scale holds the teams', the whole's its own.
 */
function scaleValuesOf(
	data: IndicatorData,
	{ range, week }: ResolvedView,
	teams: readonly TeamPoints[]
): readonly number[] {
	const { indicator, unit } = data;
	if (indicator.measure === 'count' && unit.kind !== 'team') return [];
	const first = teams.map(({ points }) => points[0]?.start ?? week).sort()[0] ?? week;
	const start = rangeStart(range, week, first);
	const end = daysAfter(week, 7);
	const ofTeams = teams.flatMap(({ points }) =>
		points
			.filter((point) => point.end > monthsAfter(start, -12) && !isTooFew(point, indicator))
			.flatMap((point) => point.value ?? [])
	);
	const targets = data.targets.filter(({ from }) => from < end).map(({ target }) => target);
	const published = data.comparators
		.flatMap((series) => comparatorLevels(series, indicator, { start, end }))
		.map(({ value }) => value);
	return ofTeams.length === 0 ? [] : [...ofTeams, ...targets, ...published];
}

/** The points of so many months up to the newest. */
export function recentPoints(points: readonly Point[], months: number): readonly Point[] {
	const newest = points.at(-1);
	if (newest === undefined) return [];
	const from = monthsAfter(newest.start, -months);
	return points.filter((point) => point.end > from);
}
