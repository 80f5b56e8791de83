import type { PeerGroup } from './comparator';

/** One authority's published value. */
export interface ComparatorBar {
	readonly name: string;
	readonly group: PeerGroup;
	readonly value: number | null;
	/** "21.3%", or what stands there instead: "c", "–". */
	readonly text: string;
}

/** A line across all bars: the neighbours' mean or median. */
export interface ComparatorRule {
	readonly value: number;
	readonly text: string;
	/** Whether it is the one that the verdict goes by. */
	readonly isVerdict: boolean;
}

/** Authorities side by side, in the order in which they are drawn. */
export interface ComparatorBars {
	/** What is shown, for those who do not see it. */
	readonly label: string;
	readonly bars: readonly ComparatorBar[];
	readonly rules: readonly ComparatorRule[];
}
