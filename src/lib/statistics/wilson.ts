import { deviateOf, type Interval, type Level } from './interval';

/**
 * Wilson's score interval of a percentage, in per cent. `numerator` of `denominator`, whole or not. Null where it is no
 * share: a denominator not above 0, a numerator below 0 or above the denominator.
 *
 * Formula: (x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²). Source: Wilson 1927, as in PHEindicatormethods.
 * Example: 23 of 55 (41.8 %) at 95 gives 29.7 % to 55.0 %.
 */
export function wilsonInterval(
	numerator: number,
	denominator: number,
	level: Level
): Interval | null {
	if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) return null;
	const z = deviateOf(level);
	const centre = numerator + (z * z) / 2;
	const spread = z * Math.sqrt((numerator * (denominator - numerator)) / denominator + (z * z) / 4);
	const scale = 100 / (denominator + z * z);
	return {
		lower: numerator === 0 ? 0 : scale * (centre - spread),
		upper: numerator === denominator ? 100 : scale * (centre + spread)
	};
}
