import { neighbourSummary, type NeighbourSummary } from '$lib/domain/comparator';
import type { Polarity } from '$lib/domain/indicator';
import { comparisonWith, type Comparison } from './comparison';
import type { Estimate } from './estimate';

/** A value beside its neighbours: what they come to, and the verdict by their mean or median as the settings have it. */
export interface NeighbourComparison {
	/** Mean, median, range, and how many of how many have a number. */
	readonly summary: NeighbourSummary;
	readonly verdictBy: 'mean' | 'median';
	readonly reference: number;
	/** Null where the own value is missing. */
	readonly verdict: Comparison | null;
	/** By the other of the two: worth saying where it differs. */
	readonly verdictByOther: Comparison | null;
}

/**
 * The own value against the neighbours' values, missing ones skipped; null where none has a number. Mean and median are
 * both stated because they may fall on either side of the own value.
 *
 * Example: 42 of 200 (21 %) beside neighbours at 20, 22, 24, 50 and one missing: mean 29, median 23, 4 of 5; low is good:
 * better than the mean, similar to the median.
 */
export function neighbourComparison(
	estimate: Estimate,
	neighbours: readonly (number | null)[],
	{ polarity, verdictBy }: Pick<NeighbourComparison, 'verdictBy'> & { readonly polarity: Polarity }
): NeighbourComparison | null {
	const summary = neighbourSummary(neighbours);
	if (summary === null) return null;
	const other = verdictBy === 'mean' ? 'median' : 'mean';
	return {
		summary,
		verdictBy,
		reference: summary[verdictBy],
		verdict: comparisonWith(estimate, summary[verdictBy], polarity),
		verdictByOther: comparisonWith(estimate, summary[other], polarity)
	};
}
