import type { EventNote } from '$lib/domain/catalogue';
import { daysAfter, type IsoDate } from '$lib/domain/period';
import { judgedOn } from '$lib/domain/points';
import { isTooFew, statusOf, targetAt, targetsAtGrain } from '$lib/domain/target';
import { targetSteps, type Trend } from '$lib/domain/trend';
import { behindInWords } from '$lib/domain/format';
import type { TrendReading } from '$lib/statistics/reading';
import { isCountedIn } from '$lib/domain/indicator';
import { existsIn } from '$lib/domain/organisation';
import { currentFigure, type CurrentFigure } from './current';
import { clockOf, remarksOf, spanOf, type Clock } from './remarks';
import { lifeNotice } from './unit-life';
import { indicatorTrend, teamPoints, type TeamPoints } from './indicator-trend';
import { headlineOf as headlineInWords } from './headline';
import { certaintyOf, restatementIn } from './indicator-row';
import { marginInWords } from './margin';
import { trendNotes } from './notes';
import type { Frame, IndicatorData } from './page-data';
import { resolvedView, type ResolvedView } from './resolved';
import { seriesReading } from './series-reading';
import { summaryOf } from './summary';
import { clockInWords, judgementInWords, readAt } from './table-rows';
import type { View } from './view';
import { distanceInWords, figureInWords, pointInWords, readoutOf } from './words';

/** Everything that the page of an indicator shows at a view, and every picture and file of it: worked out in one place. */
export interface IndicatorPage {
	readonly data: IndicatorData;
	readonly resolved: ResolvedView;
	readonly figure: CurrentFigure;
	readonly trend: Trend;
	/** What the timescale alone has decided of the figure. */
	readonly clock: Clock;
	/** The series of the unit as a control chart, in the periods that the reader looks at. */
	readonly reading: TrendReading;
	/** The teams that exist in the range, in the organisation's order. */
	readonly teams: readonly TeamPoints[];
	readonly notes: readonly string[];
	/** What in the address could not be read: a file has nowhere else to say it. Empty on the page, which has its own place. */
	readonly faults: readonly string[];
	readonly remarks: readonly string[];
	readonly summary: string;
	/** The finding, as a title of at most 15 words. */
	readonly finding: string;
	/** What had happened by the end of the week, newest first. */
	readonly events: readonly EventNote[];
	/** "Wiltshire, week of 8 Jul 2013" */
	readonly subtitle: string;
}

/** Works out the page. Pure: the same data and view give the same page on the server and in the browser. */
export function indicatorPage(data: IndicatorData, view: View, frame: Frame): IndicatorPage {
	const { resolved, figure, allTeams, trend } = pageTrend(data, view, frame);
	const { week, grain } = resolved;
	const reading = seriesReading(data, { week, grain, unit: data.unit });
	const { current } = figure;
	const span = spanOf(current, grain, { indicator: data.indicator, week });
	const clock = clockOf(data, span);
	const period = current === null ? '' : `, ${pointInWords(current, grain, data.indicator)}`;
	return {
		data,
		resolved,
		figure,
		clock,
		trend,
		teams: teamsIn(allTeams, trend, week),
		reading,
		notes: isReported(data) ? trendNotes(trend, data, reading) : [],
		faults: [],
		events: data.events.filter(({ date }) => date < daysAfter(week, 7)).reverse(),
		remarks: [
			...remarksOf(data, week, span),
			...outsideRemarks(data, week),
			...[lifeNotice(data.unit, week, view.week !== null) ?? []].flat()
		],
		summary: summaryOf(data, resolved, figure),
		finding: findingOf(data, { resolved, figure, reading, clock }, frame),
		subtitle: `${data.unit.name}${period.replace(', Week', ', week')}`
	};
}

/** Whether the unit ever reported the indicator: of one that never did nothing else is told. */
export function isReported({ series }: Pick<IndicatorData, 'series'>): boolean {
	return series.start !== null;
}

/** What the page's title says, by rule. */
function findingOf(
	data: IndicatorData,
	shown: Pick<IndicatorPage, 'resolved' | 'figure' | 'reading' | 'clock'>,
	{ newestWeek }: Frame
): string {
	const { resolved, figure, reading, clock } = shown;
	const { week, grain } = resolved;
	return headlineInWords({
		indicator: data.indicator,
		grain,
		figure,
		reading,
		certainty: certaintyOf(figure, data.indicator, clock),
		clock,
		isRestated: restatementIn(data, daysAfter(week, 7)) !== null,
		isNewest: week === newestWeek,
		notReportedBy: isReported(data) ? null : data.unit.shortName
	});
}

/** The part of the page that its chart is drawn from. */
export function pageTrend(data: IndicatorData, view: View, frame: Frame) {
	const resolved = resolvedView(view, data, data.unit, frame.newestWeek ?? '');
	const { week, grain } = resolved;
	const figure = currentFigure(data, { grain, week, unit: data.unit });
	const allTeams = teamPoints(data, resolved);
	const trend = indicatorTrend(data, resolved, figure.points, allTeams);
	return { resolved, figure, allTeams, trend };
}

/** The teams that exist at the week shown and have a point in the range. */
function teamsIn(teams: readonly TeamPoints[], trend: Trend, week: IsoDate): readonly TeamPoints[] {
	return teams
		.filter(({ unit }) => existsIn(unit, week, daysAfter(week, 7)))
		.map(({ unit, points }) => ({
			unit,
			points: points.filter((point) => point.end > trend.start)
		}))
		.filter(({ points }) => points.length > 0);
}

/** Said where the week lies outside the time in which the indicator is counted. */
function outsideRemarks({ indicator }: IndicatorData, week: IsoDate): readonly string[] {
	if (isCountedIn(indicator, week, daysAfter(week, 7))) return [];
	const hasEnded = indicator.validUntil !== null && indicator.validUntil < week;
	return [hasEnded ? 'No longer counted in this week' : 'Not counted yet in this week'];
}

/** What is read out at each point of the trend, in order. */
export function trendReadouts({ trend, data, reading }: IndicatorPage): readonly string[] {
	const read = readAt(trend.grain, reading);
	const targets = targetsAtGrain(data.targets, data.indicator, trend.grain);
	return trend.points.map((point) => {
		const target = targetAt(targets, data.unit.id, judgedOn(point));
		const status = statusOf(point, data.indicator, target);
		const said = readoutOf(point, trend.grain, data.indicator, { target, status });
		const judgement = judgementInWords(read.get(point.start) ?? null);
		return [said, ...judgement, ...clockInWords(point, data)].join(' ');
	});
}

/** The teams' panels: one scale of time and values for all. */
export function teamPanels({ teams, trend, data }: IndicatorPage) {
	const stretch = { start: trend.start, end: trend.end };
	const targets = targetsAtGrain(data.targets, data.indicator, trend.grain);
	const last = ['month', 'quarter', 'year'].includes(trend.grain)
		? daysAfter(trend.end, -1)
		: daysAfter(trend.end, -7);
	return {
		indicator: data.indicator,
		grain: trend.grain,
		scaleValues: data.indicator.measure === 'count' ? [] : trendValues(trend),
		first: trend.start,
		last: last > trend.start ? last : daysAfter(trend.start, 7),
		panels: teams.map(({ unit, points }) => ({
			name: unit.name,
			shortName: unit.shortName,
			points,
			targets: data.indicator.polarity === 'neutral' ? [] : targetSteps(targets, unit.id, stretch)
		}))
	};
}

/** What the scale of the trend holds, so that the panels' is the same. */
function trendValues(trend: Trend): readonly number[] {
	return [...trend.scaleValues, ...trend.points.flatMap((point) => point.value ?? [])];
}

/** The headline of the figure: number, people behind it, distance to the target. */
export function headlineOf({ figure, data, clock }: IndicatorPage) {
	const { current, target, status } = figure;
	const { indicator } = data;
	const isJudgeable = current !== null && !isTooFew(current, indicator);
	return {
		number: current === null ? 'No figure' : figureInWords(current, indicator, target),
		behind: current === null ? null : behindInWords(current, indicator),
		status,
		target: indicator.polarity === 'neutral' ? null : target,
		distance: isJudgeable ? distanceInWords(figure, indicator) : null,
		margin: isJudgeable && clock === 'open' ? marginInWords(figure, indicator) : null
	};
}
