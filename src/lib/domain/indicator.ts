import type { Grain, IsoDate } from './period';

/** How an indicator is counted: 100·n/d, 10,000·n/d, n/d (two units), n/d (one unit), or n alone. */
export type Measure = 'percentage' | 'rate' | 'ratio' | 'mean' | 'count';

/** Events in the period (both parts are summed over time), or the state at its end (the last one stands). */
export type Accrual = 'flow' | 'snapshot';

export type Polarity = 'high-is-good' | 'low-is-good' | 'neutral';

/** Which day ends the year of the published comparators, and is the census day of a snapshot. */
export type PublishedPoint = '31-march' | '30-september';

/** A defined statistic. `validFrom` and `validUntil` are the first and last day on which it is counted. */
export interface Indicator {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly measure: Measure;
	readonly accrual: Accrual;
	readonly polarity: Polarity;
	readonly frequency: 'week' | 'month';
	readonly defaultGrain: Grain;
	/** What is counted ("assessment", "assessments"); null for posts and ratios, which have no "n more". */
	readonly counted: { readonly one: string; readonly many: string } | null;
	readonly numerator: string;
	readonly denominator: string;
	readonly definition: string;
	readonly clock: string;
	readonly owner: string;
	readonly source: string;
	readonly validFrom: IsoDate | null;
	readonly validUntil: IsoDate | null;
	/** The indicators that this one succeeds by a change of definition on `validFrom`. */
	readonly replaces: readonly string[];
	readonly settlesAfterWeeks: number;
	/** The timescale, where "no late result possible yet" is to be said while it runs. */
	readonly workingDays: number | null;
	readonly publishedAtPoint: PublishedPoint | null;
	readonly level: 'team' | 'authority';
	readonly decimals: number;
	readonly partOf: string | null;
}

/** Whether the indicator stands on a page of the week that starts on the given Monday: the two have a day in common. */
export function isCountedIn(indicator: Indicator, start: IsoDate, end: IsoDate): boolean {
	const hasBegun = indicator.validFrom === null || indicator.validFrom < end;
	const hasNotEnded = indicator.validUntil === null || indicator.validUntil >= start;
	return hasBegun && hasNotEnded;
}

/** The indicators that succeeded this one by a change of definition, in the catalogue's order. */
export function successorsOf(
	indicator: Indicator,
	all: readonly Indicator[]
): readonly Indicator[] {
	return all.filter((other) => other.replaces.includes(indicator.id));
}

/** "Higher is better": polarity in words, as it stands on every page and picture. */
export function polarityInWords(polarity: Polarity): string {
	if (polarity === 'high-is-good') return 'Higher is better';
	if (polarity === 'low-is-good') return 'Lower is better';
	return 'Neither high nor low is better';
}
