import type { Size } from '$lib/charts/figure';
import { trendFigure } from '$lib/charts/trend';
import type { Trend } from '$lib/domain/trend';

/**
 * The trend as a room can read it: with as many of its newest events as have their words above the chart. What would only be
 * a number with a sentence below is left to the desk's page; definition changes always stay.
 */
export function roomTrend(trend: Trend, size: Size): Trend {
	const named = { ...trend, unitName: '' };
	for (const kept of [2, 1]) {
		const some = { ...named, events: named.events.slice(-kept) };
		if ((trendFigure(some, size).below ?? []).length === 0) return some;
	}
	return { ...named, events: [] };
}
