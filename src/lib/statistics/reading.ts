import type { Recalculation } from '$lib/domain/catalogue';
import type { Indicator } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { DefinitionBreak } from '$lib/domain/trend';
import type { AssuranceReading } from './assurance';
import type { Caution } from './cautions';
import type { ChartChoice } from './chart-choice';
import type { ControlLimits } from './control-limits';
import type { LimitBasis } from './limit-basis';
import type { Sample, SampleFrequency } from './sample';
import type { Segment } from './segments';
import type { Side, SpecialCause, Variation } from './special-cause';
import type { RecalculationSuggestion } from './suggestion';

/** One indicator of one unit over time, and what people decided about it. */
export interface TrendToRead {
	/** Periods that are over, in any order; a period between the first and the last that is not given is missing. */
	readonly samples: readonly Sample[];
	readonly frequency: SampleFrequency;
	readonly indicator: Pick<Indicator, 'measure' | 'accrual' | 'polarity' | 'defaultGrain'>;
	readonly definitionChanges: readonly DefinitionBreak[];
	readonly recalculations: readonly Pick<Recalculation, 'date' | 'reason' | 'by'>[];
	/** Limits from only the first so many points of each segment, 12 or more; null for all of them. */
	readonly baseline: number | null;
}

/** A sample that limits come from, with what the rules say of it. */
export interface ReadPoint extends Sample {
	/** Position of its segment. */
	readonly segment: number;
	/** Null where the segment has too few points, and of a stepped chart where the point has no value. */
	readonly limits: ControlLimits | null;
	readonly isExcluded: boolean;
	/** Every rule that marks it; none where it is missing, excluded or without limits. */
	readonly signals: readonly SpecialCause[];
	/** The signal that names it: outside before trend, two of three and shift; null where there is none. */
	readonly label: SpecialCause | null;
	/** Null where it is missing, excluded or without limits. Improvement and concern at once is concern. */
	readonly variation: Variation | null;
	/** One signal is an improvement and another a concern. */
	readonly isConflict: boolean;
}

/** A week of a snapshot that is newer than the last month's end: only the limits themselves are asked. */
export interface NewestWeek extends Sample {
	readonly limits: ControlLimits | null;
	readonly isExcluded: boolean;
	/** Beyond a limit, on which side; null where it is within, or there is nothing to judge. */
	readonly outside: Side | null;
	readonly variation: Variation | null;
}

/** What the newest usable point says, in kind and in words. */
export type LatestVariation =
	| { readonly kind: 'too-few'; readonly needs: number }
	| { readonly kind: 'no-limits' }
	| { readonly kind: 'common' }
	| {
			readonly kind: 'improvement' | 'concern' | 'neutral';
			readonly cause: SpecialCause['rule'];
			readonly side: Side;
			/** Start of the first point of the sequence that is signalled, and how many points it has so far. */
			readonly since: IsoDate;
			readonly points: number;
			readonly isConflict: boolean;
	  };

/** The reading of the newest usable point. Newer periods that are missing, excluded or suppressed are counted and said. */
export interface LatestReading {
	/** The period that speaks; null where the newest segment has no usable point. */
	readonly start: IsoDate | null;
	readonly end: IsoDate | null;
	readonly value: number | null;
	readonly variation: LatestVariation;
	/** So many periods after it have no figure that counts. */
	readonly newerWithoutFigure: number;
	/** "Real change for the worse: 10 weeks in a row below the usual level, since the week of 29 Apr". */
	readonly words: string;
}

/** A series read: the chart, its segments, every point judged, and what it says now. */
export interface TrendReading {
	readonly chart: ChartChoice;
	readonly basis: LimitBasis;
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
