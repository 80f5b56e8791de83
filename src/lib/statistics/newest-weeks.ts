import type { Polarity } from '$lib/domain/indicator';
import type { ControlLimits } from './control-limits';
import { sideOutside } from './outside';
import { limitsFor, type Process } from './process';
import { useOf, type Sample } from './sample';
import type { SegmentStart } from './segments';
import { readingOf, type Side, type Variation } from './special-cause';

/** A week of a snapshot that is newer than the last month's end: only the limits themselves are asked. */
export interface NewestWeek extends Sample {
	readonly limits: ControlLimits | null;
	/** Has a figure, and a person left it out. */
	readonly isExcluded: boolean;
	/** Beyond a limit, on which side; null where it is within, or there is nothing to judge. */
	readonly outside: Side | null;
	/** Null where it is missing, excluded or without limits. */
	readonly variation: Variation | null;
}

interface Begun {
	readonly because: SegmentStart;
}

/** Whether a week after the last month's end has seen the segment's beginning. */
export function hasBegun(start: string, { because }: Begun): boolean {
	return because.kind === 'first' || because.date <= start;
}

/**
 * The weeks of a snapshot after its last month's end, which is the last of the points, each with the place of the segment
 * it belongs to.
 */
export function weeksSince(
	samples: readonly Sample[],
	points: readonly Sample[],
	segments: readonly Begun[]
): readonly { readonly week: Sample; readonly at: number }[] {
	const since = points.at(-1)?.start ?? '';
	return samples
		.filter(({ start }) => start > since)
		.map((week) => ({ week, at: segments.findLastIndex((each) => hasBegun(week.start, each)) }));
}

/**
 * The week against the limits that the months' ends gave; `process` is null where there are none. Of a stepped chart they
 * are those for its own denominator. Example: 560 open cases with limits of 489 to 515: outside, high.
 */
export function newestWeek(week: Sample, process: Process | null, polarity: Polarity): NewestWeek {
	const limits = process === null ? null : limitsFor(process, week);
	const use = useOf(week);
	const isJudged = use === 'used' && limits !== null && week.value !== null;
	const outside = isJudged ? sideOutside({ value: week.value, limits }) : null;
	const variation = outside === null ? 'common' : readingOf(outside, polarity);
	return {
		...week,
		limits,
		isExcluded: use === 'excluded',
		outside,
		variation: isJudged ? variation : null
	};
}
