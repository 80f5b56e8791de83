/**
 * Which points limits come from. `each-period`: every sample. `four-week-sums`: non-overlapping sums of four weeks, where
 * single weeks are too small. `month-ends`: the last week of each month, of a snapshot.
 */
export interface LimitBasis {
	readonly kind: 'each-period' | 'four-week-sums' | 'month-ends';
	/** In a reader's words; empty for `each-period`. */
	readonly reason: string;
	/** What one point is called: "week", "month", "4-week period". */
	readonly noun: string;
}
