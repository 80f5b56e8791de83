import type { Problem } from '$lib/domain/problem';

/** One line of `publish.csv`: the decision to publish a file, by whom and why. */
export interface PublishLine {
	readonly line: number;
	/** Path below `data/extracts`, with forward slashes: `figures/2013-07-15.csv`. */
	readonly file: string;
	/** ISO date and time with offset. */
	readonly receivedAt: string;
	readonly by: string;
	readonly reason: string;
	/** The bytes meant, where they are named. */
	readonly sha256: string | null;
	readonly isSample: boolean;
}

export interface PublishList {
	readonly lines: readonly PublishLine[];
	readonly problems: readonly Problem[];
}
