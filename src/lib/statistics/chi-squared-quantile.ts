import { gammaShareBelow } from './gamma';
import { bracketAbove, rootOf } from './root';

/**
 * The value below which a share `probability` (strictly between 0 and 1) of the chi-squared distribution with so many
 * degrees of freedom (> 0, not only whole) lies: the x with P(degrees/2, x/2) = probability.
 *
 * Source: Abramowitz & Stegun 1964, 26.4. Example: 0.975 with 2 degrees gives 7.377758908227871 (−2 ln 0.025).
 */
export function chiSquaredQuantile(probability: number, degrees: number): number {
	const excess = (x: number) => gammaShareBelow(degrees / 2, x / 2) - probability;
	return rootOf(excess, 0, bracketAbove(excess));
}
