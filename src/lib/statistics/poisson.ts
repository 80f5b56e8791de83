import { chiSquaredQuantile } from './chi-squared-quantile';
import { deviateOf, tailOf, type Interval, type Level } from './interval';

/** From so many events on, Byar's approximation stands for the exact limits. */
const BYAR_FROM = 10;

/**
 * The interval of an expected number of events, of which `events` (0 or more) were counted: exact below 10, Byar's from
 * 10. Divided by the population and multiplied by its scale it is the interval of a rate.
 *
 * Example: 4 events at 95 give 1.0899 to 10.2416; 16 give 9.1395 to 25.9844.
 */
export function poissonInterval(events: number, level: Level): Interval | null {
	if (!(events >= 0)) return null;
	return events < BYAR_FROM ? exactInterval(events, level) : byarInterval(events, level);
}

/**
 * The exact limits of a Poisson count by chi-squared: χ²(α/2; 2x)/2 to χ²(1 − α/2; 2x + 2)/2; of 0 events from 0.
 * Source: Breslow & Day 1987, as in PHEindicatormethods. Example: 0 events at 95 give 0 to 3.6889 (−ln 0.025).
 */
export function exactInterval(events: number, level: Level): Interval {
	const tail = tailOf(level);
	return {
		lower: events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2,
		upper: chiSquaredQuantile(1 - tail, 2 * events + 2) / 2
	};
}

/**
 * Byar's limits: x (1 − 1/9x − z/3√x)³ to y (1 − 1/9y + z/3√y)³ with y = x + 1, for x above 0.
 * Source: Breslow & Day 1987. Example: 65 events at 95 give 50.1632 to 82.8491.
 */
export function byarInterval(events: number, level: Level): Interval {
	const z = deviateOf(level);
	const edge = (count: number, sign: -1 | 1) =>
		count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
	return { lower: edge(events, -1), upper: edge(events + 1, 1) };
}
