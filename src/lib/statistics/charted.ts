import { chartChoice, type ChartChoice } from './chart-choice';
import { fourWeekSums } from './four-week-sums';
import { fullGrid } from './full-grid';
import { limitBasis, type LimitBasis } from './limit-basis';
import { monthEnds } from './month-ends';
import type { SegmentReading } from './read-segment';
import type { TrendToRead } from './reading';
import type { Sample } from './sample';
import { segmentSpans, type SegmentSpan } from './segment-spans';

/** A series laid out as a chart, before anything is judged: on what its limits rest, which chart it is, and where it is cut. */
export interface Charted {
	/** On their full grid. */
	readonly samples: readonly Sample[];
	readonly basis: LimitBasis;
	readonly choice: ChartChoice;
	/** At least one. */
	readonly spans: readonly SegmentSpan[];
	/** How each of the segments is read. */
	readonly reading: SegmentReading;
}

/** Limits from fewer points than this say nothing. */
const SHORTEST_BASELINE = 12;

/** The series laid out as a chart. Refuses (throws) what `trendReading` refuses. */
export function charted(trend: TrendToRead): Charted {
	const { definitionChanges, recalculations, indicator, baseline, frequency } = trend;
	if (baseline !== null && baseline < SHORTEST_BASELINE) {
		throw new RangeError(`A baseline has ${SHORTEST_BASELINE} points or more.`);
	}
	const samples = fullGrid(trend.samples, frequency);
	const basis = limitBasis(samples, frequency, indicator);
	const points = pointsOf(samples, basis, trend);
	const choice = chartChoice(points, indicator.measure, basis.noun);
	const newest = samples.at(-1)?.start ?? null;
	return {
		samples,
		basis,
		choice,
		spans: segmentSpans(points, { definitionChanges, recalculations, newest }),
		reading: { points, chart: choice.kind, indicator, baseline, noun: basis.noun }
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
