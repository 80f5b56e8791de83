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

/**
 * Keeps the newest so many items or more, never twice as many: once there are so many, those that have not been asked for
 * since there were last are let go. What is asked for time and again, as by a page that is worked out, stays.
 */
export function rememberedReadings<Item>(most: number): Readings<Item> {
	let known: ByNames<Item> = new WeakMap();
	let before: ByNames<Item> = new WeakMap();
	let count = 0;
	const keep = (place: Place, items: readonly Item[]) => {
		if (count + items.length > most) {
			before = known;
			known = new WeakMap();
			count = 0;
		}
		count += items.length;
		namesIn(known, place).set(place.name, items);
		return items;
	};
	return {
		once(series, indicator, name, work) {
			const place = { series, indicator, name };
			const kept = known.get(series)?.get(indicator)?.get(name);
			if (kept !== undefined) return kept;
			return keep(place, before.get(series)?.get(indicator)?.get(name) ?? work());
		}
	};
}

type ByNames<Item> = WeakMap<Series, WeakMap<Indicator, ByName<Item>>>;

interface Place {
	readonly series: Series;
	readonly indicator: Indicator;
	readonly name: string;
}

function namesIn<Item>(known: ByNames<Item>, { series, indicator }: Place): ByName<Item> {
	const bySeries = known.get(series) ?? new WeakMap<Indicator, ByName<Item>>();
	const byName = bySeries.get(indicator) ?? new Map<string, readonly Item[]>();
	known.set(series, bySeries.set(indicator, byName));
	return byName;
}
