import { charted } from './charted';
import type { ControlLimits } from './control-limits';
import { weeksSince } from './newest-weeks';
import { limitsFor } from './process';
import { segmentLimits } from './read-segment';
import type { TrendToRead } from './reading';
import type { Sample } from './sample';

/** A point and the limits that hold for it; null where there are none. */
export type LimitedPoint = Sample & { readonly limits: ControlLimits | null };

/**
 * The points of a series with the limits that `trendReading` gives them, and of a snapshot the weeks after its last month's
 * end, first to last: for those who ask of nothing else. No rule is asked.
 *
 * It refuses what `trendReading` refuses.
 */
export function pointLimits(trend: TrendToRead): readonly LimitedPoint[] {
	const { samples, basis, spans, reading } = charted(trend);
	const segments = spans.map((span) => segmentLimits(span, reading));
	const points = segments.flatMap((segment) =>
		segment.samples.map((sample, index) => ({ ...sample, limits: segment.limits[index] ?? null }))
	);
	if (basis.kind !== 'month-ends') return points;
	const weeks = weeksSince(samples, reading.points, spans).map(({ week, at }) => {
		const process = segments[at]?.process ?? null;
		return { ...week, limits: process === null ? null : limitsFor(process, week) };
	});
	return [...points, ...weeks];
}
