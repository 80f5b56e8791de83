import { useOf, type Sample } from './sample';

/** How much each point is like the one before it, and of how many points that was found. */
export interface Autocorrelation {
	/** From −1 to 1; 0 of independent points. */
	readonly r: number;
	readonly count: number;
}

/**
 * The lag-1 autocorrelation of the points that count: Σ(x_t − x̄)(x_(t+1) − x̄) over neighbours, divided by Σ(x_t − x̄)².
 * Neighbours are two periods that follow each other, with none missing or excluded between. Null where all are equal.
 *
 * Source: Box & Jenkins 1970. Example: 1, 2, 3, 4 have x̄ = 2.5 and r = (0.75 − 0.25 + 0.75)/5 = 0.25.
 */
export function lagOneAutocorrelation(samples: readonly Sample[]): Autocorrelation | null {
	const values = samples.map((sample) => (useOf(sample) === 'used' ? sample.value : null));
	const known = values.filter((value) => value !== null);
	const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
	let products = 0;
	let squares = 0;
	let before: number | null = null;
	for (const value of values) {
		const deviation = value === null ? null : value - mean;
		squares += (deviation ?? 0) ** 2;
		if (deviation !== null && before !== null) products += deviation * before;
		before = deviation;
	}
	return squares > 0 ? { r: products / squares, count: known.length } : null;
}

/** Points as alike as this, and so many of them, signal by chance far more often than independent ones. */
const SLOW_ABOVE = 0.5;
const FEWEST_TO_TELL = 26;

/** Whether a measure moves so slowly that its signals deserve caution: r above 0.5 over 26 points or more. */
export function isSlowMoving(samples: readonly Sample[]): boolean {
	const found = lagOneAutocorrelation(samples);
	return found !== null && found.count >= FEWEST_TO_TELL && found.r > SLOW_ABOVE;
}
