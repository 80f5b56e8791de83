import type { Observation } from '$lib/domain/observation';

/**
 * How many standard errors a share lies from that of the period before: |k/n − k₀/n₀| / √(p(1 − p)/n), the p being the
 * share before with one case more on either side, (k₀ + 1)/(n₀ + 2), so that none of three and three of three leave room
 * for chance too (Agresti and Caffo, 2000, on adding one success and one failure). Infinity where there was no share before;
 * 0 where there is none now. Example: 40 of 100 after 20 of 100 has moved 4.95.
 *
 * @param now Numerator and denominator, of whatever unit they count.
 */
export function shareMoved(now: Observation, before: Observation): number {
	const [k, n] = [now.numerator, now.denominator ?? 0];
	if (k === null || n <= 0) return 0;
	const [known, of] = [before.numerator, before.denominator ?? 0];
	if (known === null || of <= 0) return Infinity;
	const p = (known + 1) / (of + 2);
	const variance = (p * (1 - p)) / n;
	return variance <= 0 ? Infinity : Math.abs(k / n - known / of) / Math.sqrt(variance);
}
