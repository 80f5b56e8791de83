import type { Polarity } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { ReadPoint } from './read-point';
import { several, type Segment } from './segments';
import { readingOf } from './special-cause';

/** A recalculation that a person may decide on: never made by itself. */
export interface RecalculationSuggestion {
	/** First period of the sequence on the improving side. */
	readonly from: IsoDate;
	/** How many points it has: 14 or more. */
	readonly points: number;
	readonly words: string;
}

/** So many points in a row on the improving side may be a new usual level. */
const FEWEST = 14;

/**
 * Whether limits may be worked out anew: the newest point that counts ends a shift of 14 points or more on the improving
 * side. Null otherwise, and while an earlier decision waits for its points. Whether the cause is known only a person can
 * say, and so does nothing by itself.
 *
 * Source: NHS England Making Data Count, "recalculating limits". Example: 14 weeks in a row above the usual level where high
 * is good suggest it; 13, or 14 below, do not.
 */
export function recalculationSuggestion(
	points: readonly ReadPoint[],
	segment: Segment,
	{ polarity, noun }: { readonly polarity: Polarity; readonly noun: string }
): RecalculationSuggestion | null {
	if (segment.pending !== null) return null;
	const latest = points.findLast(
		({ variation }, index) => index >= segment.from && variation !== null
	);
	const shift = latest?.signals.find(
		({ rule, side }) => rule === 'shift' && readingOf(side, polarity) === 'improvement'
	);
	const first = shift === undefined ? undefined : points[shift.members[0] ?? -1];
	if (shift === undefined || first === undefined || shift.members.length < FEWEST) return null;
	const count = shift.members.length;
	return {
		from: first.start,
		points: count,
		words: `${several(count, noun)} in a row on the better side: if the cause is known, the limits may be worked out anew.`
	};
}
