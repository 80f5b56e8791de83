/** How far a unit is from the centre in its own standard errors, and that error, on a scale on which it is alike for all. */
export interface StandardScore {
	readonly z: number;
	readonly error: number;
}

/** How much more units differ than chance alone would have it. */
export interface Overdispersion {
	/** The mean squared score; 1 is chance alone. */
	readonly phi: number;
	/** The variance between units on the scale of the scores; 0 where chance explains all. */
	readonly tauSquared: number;
}

/** The share of scores at each end that are drawn in before they are squared, so that a few strange units do not count double. */
const WINSORISED = 0.1;

/**
 * Overdispersion of units about their centre. Scores beyond the 10th and 90th percentile are set to these (winsorised);
 * φ = Σz²/N; τ² = max(0, (Nφ − (N − 1)) / (Σw − Σw²/Σw)) with w = 1/error². Null for fewer than two units.
 *
 * Source: Spiegelhalter 2005; DerSimonian & Laird 1986; FunnelPlotR. Example: with the scores −2, 0, 0, 2 and errors of 0.1
 * the percentiles are −1.4 and 1.4, φ = 0.98, τ² = 0.92/300 = 0.00307.
 */
export function overdispersionOf(scores: readonly StandardScore[]): Overdispersion | null {
	const n = scores.length;
	if (n < 2) return null;
	const sorted = scores.map(({ z }) => z).sort((a, b) => a - b);
	const least = percentile(sorted, WINSORISED);
	const most = percentile(sorted, 1 - WINSORISED);
	let squares = 0;
	let weights = 0;
	let squaredWeights = 0;
	for (const { z, error } of scores) {
		squares += Math.min(most, Math.max(least, z)) ** 2;
		weights += 1 / error ** 2;
		squaredWeights += 1 / error ** 4;
	}
	const between = (squares - (n - 1)) / (weights - squaredWeights / weights);
	return { phi: squares / n, tauSquared: Math.max(0, between) };
}

/** A percentile between the two nearest numbers of a sorted list (type 7 of Hyndman & Fan 1996). */
function percentile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const below = Math.floor(place);
	const low = sorted[below] ?? 0;
	const high = sorted[below + 1] ?? low;
	return low + (place - below) * (high - low);
}
