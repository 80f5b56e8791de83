import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, mondayOf, monthsAfter, type IsoDate } from '$lib/domain/period';
import { pointsOf, type Point } from '$lib/domain/points';
import type { Series } from '$lib/domain/series';
import type { Life } from '$lib/domain/stretches';

/**
 * The council's own figure that a published year is held against: the twelve months that end with the week (or month) of
 * the year's last day; of a snapshot, its state in that week or month. Null where it is not known. Never last week's figure.
 */
export function ownYear(
	{ indicator, series }: { readonly indicator: Indicator; readonly series: Series },
	day: IsoDate,
	{ unit }: { readonly unit: Life }
): Point | null {
	const isMonthly = series.frequency === 'month';
	const last = mondayOf(day);
	const end = isMonthly ? daysAfter(day, 1) : daysAfter(last, 7);
	const grain = indicator.accrual === 'snapshot' ? 'week' : 'rolling-12m';
	const after = monthsAfter(last, -2);
	const points = pointsOf({ series, indicator, grain, week: last, unit, after });
	return points.find((point) => point.end === end && point.state === 'ok') ?? null;
}
