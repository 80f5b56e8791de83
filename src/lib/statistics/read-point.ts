import type { Polarity } from '$lib/domain/indicator';
import type { ControlLimits } from './control-limits';
import { useOf, type Sample } from './sample';
import { judgementOf, type SpecialCause, type Variation } from './special-cause';

/** A sample that limits come from, with what the rules say of it. */
export interface ReadPoint extends Sample {
	/** Position of its segment. */
	readonly segment: number;
	/** Null where the segment has too few points, and on a stepped chart where the point has no denominator. */
	readonly limits: ControlLimits | null;
	/** Has a figure, and a person left it out. */
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

/** What is known of a point before it is judged. */
interface Findings {
	readonly segment: number;
	readonly limits: ControlLimits | null;
	readonly signals: readonly SpecialCause[];
}

/** The sample with its limits and what its signals come to. */
export function readPoint(sample: Sample, findings: Findings, polarity: Polarity): ReadPoint {
	const { segment, limits, signals } = findings;
	const use = useOf(sample);
	const { label, variation, isConflict } = judgementOf(signals, polarity);
	return {
		start: sample.start,
		end: sample.end,
		numerator: sample.numerator,
		denominator: sample.denominator,
		value: use === 'missing' ? null : sample.value,
		state: use === 'missing' && sample.state === 'ok' ? 'missing' : sample.state,
		exclusion: sample.exclusion,
		target: sample.target,
		segment,
		limits,
		isExcluded: use === 'excluded',
		signals,
		label,
		variation: use === 'used' && limits !== null ? variation : null,
		isConflict
	};
}
