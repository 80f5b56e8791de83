import { assuranceOf, besideChange, type AssuranceReading } from './assurance';
import { cautionsOf, newerWithoutFigure } from './cautions';
import { runLine } from './chart-choice';
import { charted } from './charted';
import { latestReading } from './latest';
import type { LatestVariation } from './latest-variation';
import type { LimitBasis } from './limit-basis';
import { hasBegun, newestWeek, weeksSince, type NewestWeek } from './newest-weeks';
import { readSegment, type SegmentRead } from './read-segment';
import type { TrendReading, TrendToRead } from './reading';
import { useOf, type Sample } from './sample';
import type { SegmentSpan } from './segment-spans';
import type { Reading } from './special-cause';
import { recalculationSuggestion } from './suggestion';

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
	const { samples, basis, choice, spans, reading } = charted(trend);
	const reads = spans.map((span, position) => readSegment(span, position, reading));
	const hasLimits = reads.some(({ process }) => process !== null);
	return {
		chart: hasLimits ? choice : runLine(basis.noun),
		basis,
		segments: reads.map(({ segment }) => segment),
		points: reads.flatMap((read) => read.points),
		...newestOf({ samples, basis, spans, reads, trend })
	};
}

interface Read {
	readonly samples: readonly Sample[];
	readonly basis: LimitBasis;
	readonly spans: readonly SegmentSpan[];
	readonly reads: readonly SegmentRead[];
	readonly trend: TrendToRead;
}

type Newest = Omit<TrendReading, 'chart' | 'basis' | 'segments' | 'points'>;

/** What is said now: by the last segment, and of a snapshot by the weeks since its last month's end. */
function newestOf(read: Read): Newest {
	const { samples, basis, spans, reads, trend } = read;
	const points = reads.flatMap((each) => each.points);
	const last = reads.at(-1);
	if (last === undefined) throw new Error('A series has at least one segment.');
	const { segment } = last;
	const { polarity } = trend.indicator;
	const { noun } = basis;
	const since = basis.kind === 'month-ends' ? weeksSince(samples, points, spans) : [];
	const newestWeeks = since.map(({ week, at }) =>
		newestWeek(week, reads[at]?.process ?? null, polarity)
	);
	const newest = {
		points,
		newestWeeks: newestWeeks.filter(({ start }) => hasBegun(start, segment)),
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
