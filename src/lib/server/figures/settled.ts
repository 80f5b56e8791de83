import type { Indicator } from '$lib/domain/indicator';
import { londonDay, stepsBetween, type IsoDate } from '$lib/domain/period';
import { hasSettledByEnding, settlingPeriods } from '$lib/domain/series';
import type { FigureInTime } from './figure-rows';

/** How settled a period was in a version: whether a change that the version brought is a restatement. */
export interface Settled {
	readonly newest: IsoDate;
	/** How many later periods a period needs in the version shown. */
	readonly needed: number;
	isSettledIn(period: IsoDate, version: number): boolean;
}

/** The versions are the one seen from and every one before it. */
export function settledTest(
	rows: readonly FigureInTime[],
	indicator: Indicator,
	versions: ReadonlyMap<number, { readonly publishedAt: string }>
): Settled {
	const newestBy = new Map<number, IsoDate>();
	for (const { from, period } of rows) {
		if (period > (newestBy.get(from) ?? '')) newestBy.set(from, period);
	}
	const newestIn = (version: number) => {
		let newest = '';
		for (const [from, period] of newestBy) if (from <= version && period > newest) newest = period;
		return newest;
	};
	let newestNow = '';
	for (const { to, period } of rows) if (to === null && period > newestNow) newestNow = period;
	const needed = settlingPeriods(indicator.settlesAfterWeeks, indicator.frequency);
	const hasEnded = (version: number) => {
		const publishedAt = versions.get(version)?.publishedAt;
		return publishedAt !== undefined && hasSettledByEnding(indicator, londonDay(publishedAt));
	};
	const shown = Math.max(...versions.keys());
	return {
		newest: newestNow,
		needed: hasEnded(shown) ? 0 : needed,
		isSettledIn: (period, version) =>
			hasEnded(version) || stepsBetween(indicator.frequency, period, newestIn(version)) >= needed
	};
}
