import { deviateOf, type Interval, type Level } from './interval';
import type { Overdispersion, StandardScore } from './overdispersion';

/**
 * The plain limits of a percentage about a share p0 (0 to 1) for a unit with this denominator (above 0): p0 ± z √(p0 q0/n),
 * in per cent, cut to 0 and 100. A unit lies beyond them exactly where p0 lies outside its Wilson interval.
 *
 * Source: Spiegelhalter 2005; PHEindicatormethods. Example: about 0.4 with 50 at 95 they are 26.42 to 53.58 %.
 */
export function shareLimits(share: number, denominator: number, level: Level): Interval {
	const spread = deviateOf(level) * Math.sqrt((share * (1 - share)) / denominator);
	return { lower: 100 * Math.max(0, share - spread), upper: 100 * Math.min(1, share + spread) };
}

/**
 * How far a share is from p0 on the arcsine scale, in its own standard errors: (asin √p − asin √p0)/s with s = 1/(2√n).
 * Source: Spiegelhalter 2005; FunnelPlotR. Example: 46 of 94 about 0.49723 is −0.1526.
 */
export function shareScore(numerator: number, denominator: number, share: number): StandardScore {
	const error = 1 / (2 * Math.sqrt(denominator));
	const distance = Math.asin(Math.sqrt(numerator / denominator)) - Math.asin(Math.sqrt(share));
	return { z: distance / error, error };
}

/**
 * The limits of a percentage when units differ by more than chance: sin²(asin √p0 ± z √(s² + τ²)), in per cent, cut to 0
 * and 100. Source: Spiegelhalter 2005; FunnelPlotR. Example: about 0.49723 with 94 and τ² = 0.0000267 at 95 they are 39.64
 * to 59.82 %.
 */
export function overdispersedShareLimits(
	share: number,
	denominator: number,
	{ tauSquared }: Pick<Overdispersion, 'tauSquared'>,
	level: Level
): Interval {
	const middle = Math.asin(Math.sqrt(share));
	const spread = deviateOf(level) * Math.sqrt(1 / (4 * denominator) + tauSquared);
	const back = (angle: number) => 100 * Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
	return { lower: back(middle - spread), upper: back(middle + spread) };
}
