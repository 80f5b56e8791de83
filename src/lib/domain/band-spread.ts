import type { PeerGroup } from './comparator';

/** One band of a distribution: "11 to 15 days". */
export interface Band {
	readonly name: string;
	/** It ends by the deadline of the indicator that it is part of. */
	readonly isInTime: boolean;
}

/** One authority's shares of each band, in per cent; null where one is not published as a number. */
export interface BandRow {
	readonly name: string;
	readonly group: PeerGroup;
	readonly shares: readonly (number | null)[];
	/** The shares as they are written: "78.5%", "c", "–". */
	readonly texts: readonly string[];
}

/** How a year's cases are spread over bands: of the council, its neighbours, its region and England. */
export interface BandSpread {
	/** What is shown, for those who do not see it. */
	readonly label: string;
	/** "2018/19" */
	readonly period: string;
	/** In working days; null where the indicator has none. */
	readonly deadline: number | null;
	readonly bands: readonly Band[];
	readonly rows: readonly BandRow[];
}

/** The share of a row that lies within the deadline; null where a band of it is not a number. */
export function inTimeShare({ shares }: BandRow, bands: readonly Band[]): number | null {
	let sum = 0;
	for (const [index, { isInTime }] of bands.entries()) {
		const share = shares[index] ?? null;
		if (!isInTime) continue;
		if (share === null) return null;
		sum += share;
	}
	return sum;
}
