import type { Exclusion } from '$lib/domain/catalogue';
import { judgedOn, type Point } from '$lib/domain/points';
import { targetAt, type Target } from '$lib/domain/target';
import type { Sample, SampleExclusion } from './sample';

/** What goes with one indicator's points of one unit. */
export interface SampleSource {
	/** Points of whole periods that do not overlap, first to last. */
	readonly points: readonly Point[];
	readonly unit: string;
	/** Of the indicator: for this unit or for all. */
	readonly targets: readonly Target[];
	/** Of the indicator: for this unit or for all; their last day counts. */
	readonly exclusions: readonly Exclusion[];
}

/**
 * The samples of a series that was read at its own or a longer grain. A period under way is left out: it is no figure yet.
 * A period is excluded where a decision holds on its first day.
 */
export function samplesOf({ points, unit, targets, exclusions }: SampleSource): readonly Sample[] {
	const targetOf = (point: Point) => targetAt(targets, unit, judgedOn(point))?.target ?? null;
	return points
		.filter(({ isUnderWay }) => !isUnderWay)
		.map((point) => ({
			start: point.start,
			end: point.end,
			numerator: point.numerator,
			denominator: point.denominator,
			value: point.value,
			state: point.state === 'ok' ? 'ok' : 'missing',
			exclusion: exclusionOn(point.start, unit, exclusions),
			target: targets.length === 0 ? null : targetOf(point)
		}));
}

function exclusionOn(
	day: string,
	unit: string,
	exclusions: readonly Exclusion[]
): SampleExclusion | null {
	const found = exclusions.find(
		(each) => (each.unit === null || each.unit === unit) && each.from <= day && day <= each.until
	);
	return found === undefined ? null : { reason: found.reason, by: found.by };
}
