import { indicatorOf } from '$lib/domain/catalogue';
import type { OverviewData } from '$lib/view/page-data';
import type { Setting } from './frame';
import { indicatorSeries, oneByOne } from './indicator-series';

/** The indicators of the set asked for (the first where none is, all where there are no sets), each as one series of the unit. */
export async function overviewData(setting: Setting): Promise<OverviewData> {
	const { catalogue, view, unit } = setting;
	const set = catalogue.sets.find((each) => each.id === view.set) ?? catalogue.sets[0];
	const indicators =
		set === undefined
			? catalogue.indicators
			: set.indicators.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	const lifeOf = (id: string) => {
		const found = indicatorOf(catalogue, id);
		return found === null ? [] : [{ validFrom: found.validFrom, validUntil: found.validUntil }];
	};
	return {
		set: { id: set?.id ?? '', name: set?.name ?? 'All indicators' },
		unit,
		rows: await oneByOne(indicators, (indicator) => indicatorSeries(indicator, setting)),
		discussAtMost: catalogue.settings.discussAtMost,
		sets: catalogue.sets.map(({ id, indicators: ids }) => ({ id, lives: ids.flatMap(lifeOf) }))
	};
}
