import type { Measure } from '$lib/domain/indicator';

/**
 * Centre and limits that hold for one point, in the measure's own unit. `lower` and `upper` (3 sigma) are not cut: rules
 * and assurance go by them. `lowerShown` and `upperShown` are what is drawn: cut to 0 and 100 for a percentage, to 0 for
 * every other measure. Straight charts share one object among all points of a segment; stepped ones have one a point.
 */
export interface ControlLimits {
	readonly centre: number;
	readonly lower: number;
	readonly upper: number;
	readonly lowerShown: number;
	readonly upperShown: number;
	readonly lowerTwoSigma: number;
	readonly upperTwoSigma: number;
}

/**
 * Limits at a distance of `threeSigma` (0 or more) on both sides of a centre. 2 sigma is two thirds of it.
 * Example: 90 ± 15 of a percentage is 75 to 105, shown as 75 to 100, 2 sigma 80 to 100.
 */
export function limitsAbout(centre: number, threeSigma: number, measure: Measure): ControlLimits {
	const lower = centre - threeSigma;
	const upper = centre + threeSigma;
	const twoSigma = (2 * threeSigma) / 3;
	return {
		centre,
		lower,
		upper,
		lowerShown: shown(lower, measure),
		upperShown: shown(upper, measure),
		lowerTwoSigma: centre - twoSigma,
		upperTwoSigma: centre + twoSigma
	};
}

/** No percentage lies beyond 0 and 100, and nothing that is counted below 0. */
function shown(limit: number, measure: Measure): number {
	const floored = Math.max(0, limit);
	return measure === 'percentage' ? Math.min(100, floored) : floored;
}
