import { listedIndicators } from '$lib/domain/catalogue';
import type { Indicator } from '$lib/domain/indicator';
import { comparatorSeries } from '$lib/server/figures/published';
import type { IndexData, IndexEntry } from '$lib/view/page-data';
import type { Setting } from './frame';
import { indicatorSeries, oneByOne } from './indicator-series';

/** Every indicator of the catalogue, each as one series of the unit, with what is published of England and the neighbours. */
export async function indexData(setting: Setting): Promise<IndexData> {
	const { catalogue, unit } = setting;
	const entries = await oneByOne(listedIndicators(catalogue), (each) => indexEntry(each, setting));
	return { unit, entries };
}

async function indexEntry(indicator: Indicator, setting: Setting): Promise<IndexEntry> {
	const { library, catalogue, shown } = setting;
	const published = await library.published(indicator.id, shown.version.id);
	const all = comparatorSeries(published, catalogue, shown.knownOn);
	return {
		...(await indicatorSeries(indicator, setting)),
		comparators: (['england', 'neighbours'] as const).flatMap((kind) =>
			all.filter((series) => series.kind === kind)
		)
	};
}
