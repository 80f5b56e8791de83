import type { IsoDate } from '$lib/domain/period';

/** What made a segment begin. */
export type SegmentStart =
	| { readonly kind: 'first' }
	| { readonly kind: 'definition-change'; readonly date: IsoDate; readonly label: string }
	| {
			readonly kind: 'recalculation';
			readonly date: IsoDate;
			readonly reason: string;
			readonly by: string;
	  };

/** A decision to work limits out anew that waits for points: until 13 exist the old limits hold. */
export interface PendingRecalculation {
	readonly date: IsoDate;
	readonly reason: string;
	readonly by: string;
	/** So many more points until it takes effect. */
	readonly needs: number;
}

/** How far limits may be trusted: fewer than 13 points give none, 13-19 are provisional (drawn dashed), 20 are firm. */
export type Firmness = 'none' | 'provisional' | 'firm';

/** A stretch of periods that one process is taken to have run in; limits and rules never reach across. */
export interface Segment {
	/** Positions among the points, from and up to; equal where no period of it is over yet. */
	readonly from: number;
	readonly to: number;
	readonly because: SegmentStart;
	/** Points that count: ok and not excluded. */
	readonly count: number;
	/** Of them, how many the limits were worked out from. */
	readonly used: number;
	readonly firmness: Firmness;
	/** So many more points until there are limits; 0 once there are 13. */
	readonly needs: number;
	/** The mean that the limits stand about, in the measure's unit; null where there are none. */
	readonly centre: number | null;
	/** More than half of its points are equal: shift and trend say nothing. */
	readonly isMostlyConstant: boolean;
	readonly pending: PendingRecalculation | null;
	/** "Limits use 26 weeks", "Provisional limits from 15 weeks", "Needs 5 more weeks". */
	readonly words: string;
}
