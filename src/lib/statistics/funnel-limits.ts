import type { Funnel } from './funnel';
import type { Interval, Level } from './interval';
import { eventLimits, overdispersedEventLimits } from './rate-funnel';
import { overdispersedShareLimits, shareLimits } from './share-funnel';

/** The limits of a funnel for one size of unit, in the measure's unit. */
export interface FunnelLimits {
	/** The denominator. */
	readonly size: number;
	readonly plain95: Interval;
	readonly plain99_8: Interval;
	/** Null where the funnel has no overdispersion to allow for. */
	readonly wide95: Interval | null;
	readonly wide99_8: Interval | null;
}

/**
 * The limits of a funnel for each of the sizes (above 0), as they are drawn. Example: about 40 % for 50 and 200: 26.42 to
 * 53.58 and 33.21 to 46.79 % at 95.
 */
export function funnelLimits(funnel: Funnel, sizes: readonly number[]): readonly FunnelLimits[] {
	return sizes.map((size) => ({
		size,
		plain95: plain(funnel, size, 95),
		plain99_8: plain(funnel, size, 99.8),
		wide95: wide(funnel, size, 95),
		wide99_8: wide(funnel, size, 99.8)
	}));
}

function plain({ measure, share, centre }: Funnel, size: number, level: Level): Interval {
	if (measure === 'percentage') return shareLimits(share, size, level);
	const expected = share * size;
	if (expected === 0) return { lower: 0, upper: 0 };
	const events = eventLimits(expected, level);
	return { lower: (centre * events.lower) / expected, upper: (centre * events.upper) / expected };
}

function wide(
	{ measure, share, centre, overdispersion }: Funnel,
	size: number,
	level: Level
): Interval | null {
	if (overdispersion === null) return null;
	if (measure === 'percentage') {
		return overdispersedShareLimits(share, size, overdispersion, level);
	}
	const { lower, upper } = overdispersedEventLimits(share * size, overdispersion, level);
	return { lower: centre * lower, upper: centre * upper };
}
