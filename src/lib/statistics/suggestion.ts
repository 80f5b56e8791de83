import type { IsoDate } from '$lib/domain/period';

/** A recalculation that a person may decide on: never made by itself. */
export interface RecalculationSuggestion {
	/** First period of the sequence on the improving side. */
	readonly from: IsoDate;
	/** How many points it has: 14 or more. */
	readonly points: number;
	readonly words: string;
}
