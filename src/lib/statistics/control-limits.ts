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
