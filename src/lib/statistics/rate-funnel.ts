import { gammaShareBelow } from './gamma';
import { deviateOf, tailOf, type Interval, type Level } from './interval';
import type { Overdispersion, StandardScore } from './overdispersion';
import { bracketAbove, rootOf } from './root';

/**
 * Between which numbers of events a unit is within what chance allows, where `expected` (above 0) were expected: those of
 * which the exact Poisson interval holds the expected number. Not whole: they are drawn as a line. Divided by the
 * population they are limits of a rate. A unit's class is by its own interval, which from 10 events on is Byar's: the two
 * differ by about a thousandth of an event.
 *
 * Formula: the lower limit x has χ²(1 − α/2; 2x + 2)/2 = E, the upper χ²(α/2; 2x)/2 = E.
 * Source: PHEindicatormethods (funnels of rates). Example: of 25.3 expected at 95 %, 15.45 to 36.10.
 */
export function eventLimits(expected: number, level: Level): Interval {
	return { lower: fewestEvents(expected, level), upper: mostEvents(expected, level) };
}

/** The number of events of which the upper limit is what was expected; 0 where even none is no surprise. */
function fewestEvents(expected: number, level: Level): number {
	const share = 1 - tailOf(level);
	const excess = (events: number) => share - gammaShareBelow(events + 1, expected);
	return excess(0) >= 0 ? 0 : rootOf(excess, 0, bracketAbove(excess));
}

/** The number of events of which the lower limit is what was expected. */
function mostEvents(expected: number, level: Level): number {
	const excess = (events: number) => tailOf(level) - gammaShareBelow(events, expected);
	return rootOf(excess, 0, bracketAbove(excess));
}

/**
 * How far a number of events is from the expected on the square root scale, in its own standard errors: (√(O/E) − 1)/s with
 * s = 1/(2√E). Source: Spiegelhalter 2005 (as the Care Quality Commission uses it). Example: 100 of 108 expected is −0.7846.
 */
export function eventScore(events: number, expected: number): StandardScore {
	const error = 1 / (2 * Math.sqrt(expected));
	return { z: (Math.sqrt(events / expected) - 1) / error, error };
}

/**
 * The limits of a rate when units differ by more than chance, as multiples of the expected: (1 ± z √(s² + τ²))², not below
 * 0. Source: Spiegelhalter 2005; PowerBI-Funnels. Example: of 108 expected with τ² = 0.00344 at 95, 0.7247 to 1.3195.
 */
export function overdispersedEventLimits(
	expected: number,
	{ tauSquared }: Pick<Overdispersion, 'tauSquared'>,
	level: Level
): Interval {
	const spread = deviateOf(level) * Math.sqrt(1 / (4 * expected) + tauSquared);
	return { lower: Math.max(0, 1 - spread) ** 2, upper: (1 + spread) ** 2 };
}
