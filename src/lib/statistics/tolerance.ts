/** What arithmetic in doubles may differ by without meaning it. */
const TOLERANCE = 1e-9;

/**
 * Whether a value lies above a limit by more than arithmetic: value − limit > 1e-9 · max(1, |limit|). A value that is
 * exactly on the limit, or differs from it in the fifteenth digit, is not above. Example: 0.1 + 0.2 is not above 0.3.
 */
export function isAbove(value: number, limit: number): boolean {
	return value - limit > TOLERANCE * Math.max(1, Math.abs(limit));
}

/** The same below: limit − value > 1e-9 · max(1, |limit|). */
export function isBelow(value: number, limit: number): boolean {
	return limit - value > TOLERANCE * Math.max(1, Math.abs(limit));
}
