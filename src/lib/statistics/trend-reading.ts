import { assuranceOf, besideChange, type AssuranceReading } from './assurance';
import { cautionsOf, newerWithoutFigure } from './cautions';
import { chartChoice, runLine } from './chart-choice';
import { fourWeekSums } from './four-week-sums';
import { fullGrid } from './full-grid';
import { latestReading } from './latest';
import type { LatestVariation } from './latest-variation';
import { limitBasis, type LimitBasis } from './limit-basis';
import { monthEnds } from './month-ends';
import { newestWeek, type NewestWeek } from './newest-weeks';
import { readSegment, type SegmentRead } from './read-segment';
import type { TrendReading, TrendToRead } from './reading';
import { useOf, type Sample } from './sample';
import { segmentSpans, type Breaks } from './segment-spans';
import type { Reading } from './special-cause';
import { recalculationSuggestion } from './suggestion';

/** Limits from fewer points than this say nothing. */
const SHORTEST_BASELINE = 12;

/**
 * A series read as a control chart: which chart and why, its segments with their limits, every point judged by the four
 * rules, the reading of the newest point, the outlook against the target, and what to be careful about. Nothing is rounded
 * and no clock is asked: the newest sample is the newest period.
 *
 * It refuses (throws) values that are no finite numbers, two samples of one period, and a baseline shorter than 12.
 *
 * Source: NHS England Making Data Count SQL tool v2.5; Laney 2002 for stepped limits. Example: 26 weeks of 40, 44, 40, 44 …
 * (a count, high is good, target 30) have the centre 42, moving ranges of 4, limits 42 ± 10.64 (31.36 to 52.64), no signal,
 * and pass their target, which lies below the lower limit.
 */
export function trendReading(trend: TrendToRead): TrendReading {
	if (trend.baseline !== null && trend.baseline < SHORTEST_BASELINE) {
		throw new RangeError(`A baseline has ${SHORTEST_BASELINE} points or more.`);
	}
	const samples = fullGrid(trend.samples, trend.frequency);
	const basis = limitBasis(samples, trend.frequency, trend.indicator);
	const points = pointsOf(samples, basis, trend);
	const choice = chartChoice(points, trend.indicator.measure, basis.noun);
	const reads = segmentsOf(points, samples, { trend, chart: choice.kind, noun: basis.noun });
	const hasLimits = reads.some(({ process }) => process !== null);
	return {
		chart: hasLimits ? choice : runLine(basis.noun),
		basis,
		segments: reads.map(({ segment }) => segment),
		points: reads.flatMap((read) => read.points),
		...newestOf({ samples, basis, reads, trend })
	};
}

function pointsOf(
	samples: readonly Sample[],
	basis: LimitBasis,
	{ indicator, definitionChanges }: TrendToRead
): readonly Sample[] {
	switch (basis.kind) {
		case 'each-period':
			return samples;
		case 'month-ends':
			return monthEnds(samples);
		case 'four-week-sums': {
			const changes = definitionChanges.map(({ date }) => date);
			return fourWeekSums(samples, indicator.measure, changes);
		}
	}
}

interface Charting {
	readonly trend: TrendToRead;
	readonly chart: TrendReading['chart']['kind'];
	readonly noun: string;
}

function segmentsOf(
	points: readonly Sample[],
	samples: readonly Sample[],
	{ trend, chart, noun }: Charting
): readonly SegmentRead[] {
	const { definitionChanges, recalculations, indicator, baseline } = trend;
	const breaks: Breaks = {
		definitionChanges,
		recalculations,
		newest: samples.at(-1)?.start ?? null
	};
	const reading = { points, chart, indicator, baseline, noun };
	return segmentSpans(points, breaks).map((span, position) => readSegment(span, position, reading));
}

interface Read {
	readonly samples: readonly Sample[];
	readonly basis: LimitBasis;
	readonly reads: readonly SegmentRead[];
	readonly trend: TrendToRead;
}

type Newest = Omit<TrendReading, 'chart' | 'basis' | 'segments' | 'points'>;

/** What is said now: by the last segment, and of a snapshot by the weeks since its last month's end. */
function newestOf(read: Read): Newest {
	const { samples, basis, reads, trend } = read;
	const points = reads.flatMap((each) => each.points);
	const last = reads.at(-1);
	if (last === undefined) throw new Error('A series has at least one segment.');
	const { segment } = last;
	const { polarity } = trend.indicator;
	const { noun } = basis;
	const newestWeeks = basis.kind === 'month-ends' ? weeksSince(read) : [];
	const newest = {
		points,
		newestWeeks: newestWeeks.filter(({ start }) => isInSegment(start, last)),
		segment,
		polarity,
		noun,
		newerWithoutFigure: newerWithoutFigure(samples)
	};
	const latest = latestReading(newest);
	return {
		newestWeeks,
		latest,
		assurance: besideChange(
			outlook(last, newest.newestWeeks, polarity),
			changeIn(latest.variation)
		),
		cautions: cautionsOf({
			samples,
			period: trend.frequency,
			points: last.points,
			segment,
			noun
		}),
		suggestion: recalculationSuggestion(points, segment, { polarity, noun })
	};
}

/** Which way the newest reading has changed; null where it has not, or nothing can be told. */
function changeIn(variation: LatestVariation): Reading | null {
	return 'rule' in variation ? variation.kind : null;
}

/** The weeks of a snapshot after its last month's end, each by the limits of the segment it belongs to. */
function weeksSince({ samples, reads, trend }: Read): readonly NewestWeek[] {
	const since = reads.findLast(({ points }) => points.length > 0)?.points.at(-1)?.start ?? '';
	const weeks = samples.filter(({ start }) => start > since);
	return weeks.map((week) => {
		const own = reads.findLast((read) => isInSegment(week.start, read));
		return newestWeek(week, own?.process ?? null, trend.indicator.polarity);
	});
}

/** Whether a week after the last month's end has seen the segment's beginning. */
function isInSegment(start: string, { segment: { because } }: SegmentRead): boolean {
	return because.kind === 'first' || because.date <= start;
}

/** The outlook of the newest week or point that counts, by its own limits and target. */
function outlook(
	{ points, segment }: SegmentRead,
	newestWeeks: readonly NewestWeek[],
	polarity: TrendToRead['indicator']['polarity']
): AssuranceReading {
	const newest = [...points, ...newestWeeks].findLast((each) => useOf(each) === 'used');
	const without = segment.needs > 0 ? 'too-few' : 'no-limits';
	return assuranceOf({
		polarity,
		target: newest?.target ?? null,
		limits: newest?.limits ?? null,
		without: newest === undefined ? 'no-figure' : without
	});
}
