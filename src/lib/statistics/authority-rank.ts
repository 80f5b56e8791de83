import type { Polarity } from '$lib/domain/indicator';

/** The best quarter of authorities is A, the last D. */
export type QuartileBand = 'A' | 'B' | 'C' | 'D';

/** An authority's place among those with a number. */
export interface AuthorityRank {
	/** 1 is the best; where neither high nor low is better, the highest. Equal values share the least. */
	readonly rank: number;
	/** How many have a number. */
	readonly of: number;
	/** Null where neither high nor low is better. */
	readonly band: QuartileBand | null;
}

/**
 * The rank of each authority, in the order given; null for one without a number, which does not count. Bands end at the
 * ranks ⌈n/4⌉, ⌈n/2⌉ and ⌈3n/4⌉. Only for authorities: teams are never ranked. Fewer than four have no place:
 * a band would hold none of them.
 *
 * Source: standard competition ranking, as in the Local Authority Interactive Tool. Example: 30, 10, 10, null, 20 with low
 * is good: 4, 1, 1, null, 3 of 4; bands D, A, A, none, C.
 */
export function authorityRanks(
	values: readonly (number | null)[],
	polarity: Polarity
): readonly (AuthorityRank | null)[] {
	const known = values.filter((value) => value !== null);
	if (known.length < FEWEST_RANKED) return values.map(() => null);
	const sorted = known.sort((a, b) => (polarity === 'low-is-good' ? a - b : b - a));
	const ranks = new Map<number, number>();
	sorted.forEach((value, index) => {
		if (!ranks.has(value)) ranks.set(value, index + 1);
	});
	return values.map((value) => {
		const rank = value === null ? undefined : ranks.get(value);
		if (rank === undefined) return null;
		const of = sorted.length;
		return { rank, of, band: polarity === 'neutral' ? null : bandOf(rank, of) };
	});
}

/** One for each band. */
const FEWEST_RANKED = 4;

function bandOf(rank: number, of: number): QuartileBand {
	if (rank <= Math.ceil(of / 4)) return 'A';
	if (rank <= Math.ceil(of / 2)) return 'B';
	return rank <= Math.ceil((3 * of) / 4) ? 'C' : 'D';
}
