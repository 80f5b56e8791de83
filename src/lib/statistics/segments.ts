import type { IsoDate } from '$lib/domain/period';

/** What made a segment begin. */
export type SegmentStart =
	| { readonly kind: 'first' }
	| { readonly kind: 'definition-change'; readonly date: IsoDate; readonly label: string }
	| ({ readonly kind: 'recalculation' } & RecalculationDecision);

/** A person's decision to work limits out anew from a date. */
export interface RecalculationDecision {
	readonly date: IsoDate;
	readonly reason: string;
	readonly by: string;
}

/** A decision that waits for points: until 13 exist the old limits hold, and then those from its date on. */
export interface PendingRecalculation extends RecalculationDecision {
	/** So many more points until it takes effect. */
	readonly needs: number;
}

/** How far limits may be trusted: fewer than 13 points give none, 13-19 are provisional (drawn dashed), 20 are firm. */
export type Firmness = 'none' | 'provisional' | 'firm';

/** Fewer points than this have no limits, rules or icons. */
export const FEWEST_POINTS = 13;

/** From so many points on limits are firm. */
export const FIRM_FROM = 20;

/** A stretch of periods that one process is taken to have run in; limits and rules never reach across. */
export interface Segment {
	/** Positions among the points, from and up to; equal where no point of it exists yet. */
	readonly from: number;
	readonly to: number;
	readonly because: SegmentStart;
	/** Points that count: ok and not excluded. */
	readonly count: number;
	/** How many points the limits were worked out from; 0 where there are none. */
	readonly used: number;
	readonly firmness: Firmness;
	/** So many more points until there are limits; 0 once there are 13. */
	readonly needs: number;
	/** The mean that the limits stand about, in the measure's unit; null where there are no limits. */
	readonly centre: number | null;
	/** More than half of its points are equal: shift and trend say nothing. */
	readonly isMostlyConstant: boolean;
	readonly pending: PendingRecalculation | null;
	/** "Limits use 26 weeks", "Provisional limits from 15 weeks", "Needs 5 more weeks". */
	readonly words: string;
}

/** The firmness of limits that were worked out from so many points. Example: 12 from a baseline of 12 is provisional. */
export function firmnessOf(used: number): Firmness {
	if (used === 0) return 'none';
	return used < FIRM_FROM ? 'provisional' : 'firm';
}

/** What a segment's limits rest on, or what they wait for: "Limits use 26 weeks", "Needs 1 more week". */
export function segmentInWords(
	{ used, needs }: Pick<Segment, 'used' | 'needs'>,
	noun: string
): string {
	if (needs > 0) return `Needs ${several(needs, `more ${noun}`)}`;
	if (used === 0) return `No limits: no two ${noun}s in a row have a figure`;
	const isFirm = firmnessOf(used) === 'firm';
	return `${isFirm ? 'Limits use' : 'Provisional limits from'} ${several(used, noun)}`;
}

/** "1 week", "5 weeks" */
export function several(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
