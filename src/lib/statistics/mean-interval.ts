import { tailOf, type Interval, type Level } from './interval';
import { studentQuantile } from './student-quantile';

/**
 * The interval of the mean of so many values: mean ± t(n − 1) · s / √n, s with n − 1 below. Null for fewer than two, which
 * say nothing of their spread.
 *
 * Source: Student 1908, as in PHEindicatormethods. Example: 22.06 and 22.31 at 95 give 20.5967 to 23.7733.
 */
export function meanInterval(values: readonly number[], level: Level): Interval | null {
	const n = values.length;
	if (n < 2) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	const t = studentQuantile(1 - tailOf(level), n - 1);
	const spread = t * Math.sqrt(squares / (n - 1) / n);
	return { lower: mean - spread, upper: mean + spread };
}
