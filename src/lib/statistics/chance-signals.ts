/** The share of stable, independent processes whose newest point breaks a rule by chance. */
const BY_CHANCE = 0.02;

/**
 * How many of so many indicators are expected to signal in one week by chance alone: 0.02 · n, not rounded.
 *
 * Source: the chance that the newest point of a stable process lies beyond 3 sigma (0.27 %), ends seven on one side
 * (2/2⁷ = 1.6 %), seven rising or falling (0.04 %) or two of three beyond 2 sigma (0.2 %).
 * Example: of 60 indicators 1.2.
 */
export function expectedChanceSignals(indicators: number): number {
	return BY_CHANCE * indicators;
}
