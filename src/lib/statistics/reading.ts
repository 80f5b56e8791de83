import type { Indicator } from '$lib/domain/indicator';
import type { Frequency } from '$lib/domain/period';
import type { DefinitionBreak } from '$lib/domain/trend';
import type { AssuranceReading } from './assurance';
import type { Caution } from './cautions';
import type { ChartChoice } from './chart-choice';
import type { LatestReading } from './latest';
import type { LimitBasis } from './limit-basis';
import type { NewestWeek } from './newest-weeks';
import type { ReadPoint } from './read-point';
import type { Sample } from './sample';
import type { RecalculationDecision, Segment } from './segments';
import type { RecalculationSuggestion } from './suggestion';

/** One indicator of one unit over time, and what people decided about it. */
export interface TrendToRead {
	/** Periods that are over, in any order; a period between the first and the last that is not given is missing. */
	readonly samples: readonly Sample[];
	/** The length of the samples' periods, which are whole and do not overlap: never rolling or to date. */
	readonly frequency: Frequency;
	readonly indicator: Pick<Indicator, 'measure' | 'accrual' | 'polarity'>;
	readonly definitionChanges: readonly DefinitionBreak[];
	readonly recalculations: readonly RecalculationDecision[];
	/** Limits from only the first so many points of each segment, 12 or more; null for all of them. */
	readonly baseline: number | null;
}

/** A series read: the chart, its segments, every point judged, and what it says now. */
export interface TrendReading {
	readonly chart: ChartChoice;
	readonly basis: LimitBasis;
	/** At least one; the last is the one that counts now. */
	readonly segments: readonly Segment[];
	/** The points that limits come from, first to last: the samples themselves, sums of four weeks, or months' ends. */
	readonly points: readonly ReadPoint[];
	/** Of a snapshot, the weeks after the last month's end; otherwise none. */
	readonly newestWeeks: readonly NewestWeek[];
	readonly latest: LatestReading;
	readonly assurance: AssuranceReading;
	readonly cautions: readonly Caution[];
	readonly suggestion: RecalculationSuggestion | null;
}
