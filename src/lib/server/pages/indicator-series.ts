import type { Indicator } from '$lib/domain/indicator';
import { successorsOf } from '$lib/domain/indicator';
import { firstLateDay } from '$lib/domain/period';
import type { Series } from '$lib/domain/series';
import type { IndicatorSeries } from '$lib/view/page-data';
import type { Setting } from './frame';

const NO_SERIES: Series = {
	frequency: 'week',
	start: null,
	numerators: [],
	denominators: [],
	revisions: [],
	incomplete: [],
	settling: 0,
	isSample: false
};

/** One indicator of the unit shown, with its targets and what is to be said of its definition. */
export async function indicatorSeries(
	indicator: Indicator,
	{ library, catalogue, shown, unit }: Setting
): Promise<IndicatorSeries> {
	const byUnit = await library.series(indicator.id, shown.version.id);
	const { validFrom, workingDays } = indicator;
	return {
		indicator,
		series: byUnit.get(unit.id) ?? { ...NO_SERIES, frequency: indicator.frequency },
		targets: await library.targets(indicator.id, shown.version.id),
		successors: successorsOf(indicator, catalogue.indicators).map(
			({ id, name, shortName, validFrom: from }) => ({
				id,
				name,
				shortName,
				from: from ?? ''
			})
		),
		firstLateDay:
			validFrom === null || workingDays === null
				? null
				: firstLateDay(validFrom, workingDays, catalogue.holidays)
	};
}
