import { COMPARATORS, type ComparatorKind } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { mondayOf, type Grain, type IsoDate } from '$lib/domain/period';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Range } from '$lib/domain/trend';
import type { IndicatorSeries } from './page-data';
import { grainOf } from './series-reading';
import { USUAL_COMPARATORS, usualRange, type View } from './view';

/** A view with every default filled in for one indicator of one unit. */
export interface ResolvedView {
	readonly week: IsoDate;
	readonly grain: Grain;
	readonly range: Range;
	readonly comparators: readonly ComparatorKind[];
}

/**
 * Fills in the defaults; the grain is the unit's own, since a small unit's weeks are read twelve at a time. Where no week is asked for, an indicator or a unit that has ended is shown at its last week:
 * the newest one knows nothing of it.
 */
export function resolvedView(
	view: View,
	each: IndicatorSeries,
	unit: OrganisationUnit,
	newestWeek: IsoDate
): ResolvedView {
	const { indicator } = each;
	const grain = grainOf(each, unit, view.grain);
	const ends = [indicator.validUntil, unit.validUntil].flatMap((until) => until ?? []);
	const lastWeek = ends.map(mondayOf).reduce((a, b) => (b < a ? b : a), newestWeek);
	return {
		week: view.week ?? lastWeek,
		grain,
		range: view.range ?? usualRange(grain),
		comparators: view.comparators ?? comparatorsFor(indicator)
	};
}

/** Without published figures there is only last year to compare with. */
function comparatorsFor(indicator: Indicator): readonly ComparatorKind[] {
	const usual = indicator.publishedAtPoint === null ? ['last-year'] : USUAL_COMPARATORS;
	return COMPARATORS.filter((kind) => usual.some((each) => each === kind));
}
