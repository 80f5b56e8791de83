import {
	newestYear,
	publishedYear,
	type ComparatorSeries,
	type ComparatorYear,
	type NeighbourSummary
} from '$lib/domain/comparator';
import { numberInWords, publishedYearInWords, roundedTo, suffixOf } from '$lib/domain/format';
import type { Indicator, PublishedPoint } from '$lib/domain/indicator';
import { daysAfter } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { comparisonInWords, comparisonWith, type Comparison } from '$lib/statistics/comparison';
import { estimateOf } from '$lib/statistics/estimate';
import type { IndicatorPage } from './indicator-page';
import { ownYear } from './own-year';

/** The council's own figure of a published year beside one of those that it is compared with. */
export interface OwnComparisonRow {
	/** `neighbours-mean` and `neighbours-median` are both given: they may fall on either side of the own figure. */
	readonly kind: 'england' | 'region' | 'neighbours-mean' | 'neighbours-median';
	/** "England", "Neighbours’ mean" */
	readonly name: string;
	/** "2018/19": each has its own newest year. */
	readonly period: string;
	/** Null where it was not published as a number. */
	readonly reference: number | null;
	readonly referenceInWords: string;
	/** Of mean and median: the neighbours' range, and how many of how many have a number. */
	readonly summary: NeighbourSummary | null;
	/** Null where the own figure of that year is not known. */
	readonly own: Point | null;
	/** Own less theirs, in the measure's unit, as rounded as the two are shown; null where either is wanting. */
	readonly difference: number | null;
	readonly comparison: Comparison | null;
	/** "better", "much worse", "similar", "too few"; "difference only" where nothing may be claimed; why there is none. */
	readonly words: string;
	/** Of mean and median of the neighbours, the one that the settings let decide. */
	readonly isVerdict: boolean;
}

/**
 * The council beside England, its region and its neighbours' mean and median, each in the newest year that was published
 * and over by the week: better or worse where the other lies outside the own 95 % interval, much so outside the 99.8 % one.
 * Empty for a team or service, since authorities are compared as a whole, and where nothing is published.
 */
export function ownComparison({ data, resolved }: IndicatorPage): readonly OwnComparisonRow[] {
	const { indicator, unit, neighbourVerdict } = data;
	const point = indicator.publishedAtPoint;
	if (point === null || unit.kind !== 'authority') return [];
	const end = daysAfter(resolved.week, 7);
	const order = ['england', 'region', 'neighbours'] as const;
	return order.flatMap((kind) => {
		const series = data.comparators.find((each) => each.kind === kind);
		const newest = series === undefined ? null : newestYear(series, point, end);
		if (series === undefined || newest === null) return [];
		const day = daysAfter(publishedYear(newest.year, point).end, -1);
		const beside = { indicator, point, year: newest.year, own: ownYear(data, day, { unit }) };
		return referencesIn(series, newest, neighbourVerdict).map((each) => rowOf(each, beside));
	});
}

type Reference = Pick<OwnComparisonRow, 'kind' | 'name' | 'reference' | 'summary' | 'isVerdict'>;

function referencesIn(
	{ kind, name }: ComparatorSeries,
	{ value, summary }: ComparatorYear,
	verdict: 'mean' | 'median'
): readonly Reference[] {
	if (kind === 'england' || kind === 'region') {
		return [{ kind, name, reference: value, summary: null, isVerdict: false }];
	}
	return (['mean', 'median'] as const).map((by) => ({
		kind: `neighbours-${by}`,
		name: `Neighbours’ ${by}`,
		reference: summary?.[by] ?? null,
		summary: summary ?? null,
		isVerdict: by === verdict
	}));
}

interface Beside {
	readonly indicator: Indicator;
	readonly point: PublishedPoint;
	readonly year: number;
	readonly own: Point | null;
}

function rowOf(of: Reference, { indicator, point, year, own }: Beside): OwnComparisonRow {
	const { reference } = of;
	const { measure, polarity } = indicator;
	const isKnown = reference !== null && own !== null;
	const comparison = isKnown ? comparisonWith(estimateOf(own, measure), reference, polarity) : null;
	return {
		...of,
		period: publishedYearInWords(year, point),
		referenceInWords: reference === null ? '–' : valueInWords(reference, indicator),
		own,
		difference:
			isKnown && own.value !== null ? differenceOf(own.value, reference, indicator) : null,
		comparison,
		words: wordsOf(comparison, own)
	};
}

function wordsOf(comparison: Comparison | null, own: Point | null): string {
	if (comparison !== null) return comparisonInWords(comparison);
	return own === null ? 'no own figure of that year' : 'not published as a number';
}

function decimalsOf({ decimals }: Indicator): number {
	return Math.max(1, decimals);
}

function valueInWords(value: number, indicator: Indicator): string {
	return `${numberInWords(value, decimalsOf(indicator))}${suffixOf(indicator.measure)}`;
}

function differenceOf(own: number, reference: number, indicator: Indicator): number {
	const places = decimalsOf(indicator);
	return roundedTo(roundedTo(own, places) - roundedTo(reference, places), places);
}

/** "6.9 percentage points higher", "1.4 lower", "the same"; empty where there is no difference to tell. */
export function differenceInWords({ difference }: OwnComparisonRow, indicator: Indicator): string {
	if (difference === null) return '';
	if (difference === 0) return 'the same';
	const size = numberInWords(Math.abs(difference), decimalsOf(indicator));
	const unit = indicator.measure === 'percentage' ? ' percentage points' : '';
	return `${size}${unit} ${difference > 0 ? 'higher' : 'lower'}`;
}
