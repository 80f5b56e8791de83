import { newestYear, publishedYear } from '$lib/domain/comparator';
import { numberInWords, publishedYearInWords, suffixOf } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter } from '$lib/domain/period';
import { comparisonWith, type Comparison } from '$lib/statistics/comparison';
import { estimateOf } from '$lib/statistics/estimate';
import type { IndicatorSeries, NeighbourYears } from './page-data';
import { ownYear } from './own-year';
import type { ReadingLens } from './series-reading';

/** The council's own figure beside its neighbours', in the newest year that is published and over. */
export interface BesideNeighbours {
	readonly comparison: Comparison;
	readonly year: number;
	/** The neighbours' mean or median, as the settings have it. */
	readonly reference: number;
	readonly by: NeighbourYears['by'];
}

/**
 * The indicator beside the neighbours' mean or median, by the 95 % interval: its own twelve months of the newest year that
 * had been published and was over by the week, or its state on that year's last day. Never last week's figure, which is
 * another thing than a year's. Null where nothing is published or the own year is not known.
 */
export function besideNeighbours(
	each: IndicatorSeries,
	neighbours: NeighbourYears | undefined,
	lens: Omit<ReadingLens, 'grain'>
): BesideNeighbours | null {
	const { indicator } = each;
	const point = indicator.publishedAtPoint;
	if (neighbours === undefined || point === null) return null;
	const newest = newestYear(neighbours, point, daysAfter(lens.week, 7));
	if (newest === null) return null;
	const last = daysAfter(publishedYear(newest.year, point).end, -1);
	const own = ownYear(each, last, lens);
	if (own === null) return null;
	const { year, value: reference } = newest;
	const comparison = comparisonWith(
		estimateOf(own, indicator.measure),
		reference,
		indicator.polarity
	);
	return comparison === null ? null : { comparison, year, reference, by: neighbours.by };
}

/** Whether the neighbours did better, beyond what chance explains. */
export function isWorse({ comparison }: BesideNeighbours): boolean {
	return comparison === 'worse' || comparison === 'much-worse';
}

/** "Worse than the neighbours’ mean in 2012/13 (22.2%)" */
export function besideNeighboursInWords(
	{ comparison, year, reference, by }: BesideNeighbours,
	{ publishedAtPoint, measure }: Indicator
): string {
	const when = publishedAtPoint === null ? '' : publishedYearInWords(year, publishedAtPoint);
	const than = comparison === 'much-worse' ? 'Much worse' : 'Worse';
	const value = `${numberInWords(reference, 1)}${suffixOf(measure)}`;
	return `${than} than the neighbours’ ${by} in ${when} (${value})`;
}
