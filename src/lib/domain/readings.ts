import type { Indicator } from './indicator';
import type { Series } from './series';

/** What has been read from a series for an indicator, by how it was read; let go with the series. */
export interface Readings<Item> {
	/** The items known by that name, worked out where they are not. */
	once(
		series: Series,
		indicator: Indicator,
		name: string,
		work: () => readonly Item[]
	): readonly Item[];
}

type ByName<Item> = Map<string, readonly Item[]>;

/** Keeps up to so many items; beyond that all are let go. */
export function rememberedReadings<Item>(most: number): Readings<Item> {
	let known = new WeakMap<Series, WeakMap<Indicator, ByName<Item>>>();
	let count = 0;
	const namesOf = (series: Series, indicator: Indicator): ByName<Item> => {
		const bySeries = known.get(series) ?? new WeakMap<Indicator, ByName<Item>>();
		const byName = bySeries.get(indicator) ?? new Map<string, readonly Item[]>();
		known.set(series, bySeries.set(indicator, byName));
		return byName;
	};
	return {
		once(series, indicator, name, work) {
			const before = namesOf(series, indicator).get(name);
			if (before !== undefined) return before;
			const items = work();
			count += items.length;
			if (count > most) {
				known = new WeakMap();
				count = items.length;
			}
			namesOf(series, indicator).set(name, items);
			return items;
		}
	};
}
