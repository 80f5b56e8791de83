import type { ComparatorBar, ComparatorBars, ComparatorRule } from '$lib/domain/comparison';
import {
	SYMBOLS,
	neighbourSummary,
	newestPeerYear,
	type NeighbourSummary,
	type PeerSeries
} from '$lib/domain/comparator';
import { numberInWords, publishedYearInWords, suffixOf } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter } from '$lib/domain/period';
import type { IndicatorPage } from './indicator-page';

/** The council beside its neighbours, region and England in the newest year that had ended by the week shown. */
export interface PeerComparison {
	/** "2018/19" */
	readonly year: string;
	readonly bars: ComparatorBars;
	/** One sentence: where the council stands, by which of mean and median it is judged, how many have a figure, and by which model. */
	readonly summary: string;
	/** Those without a number, and why. */
	readonly missing: readonly string[];
}

/** The comparison, or null where nothing had been published by the week. */
export function peerComparison({ data, resolved }: IndicatorPage): PeerComparison | null {
	const { indicator, peers, neighbourVerdict } = data;
	const point = indicator.publishedAtPoint;
	if (point === null) return null;
	const end = daysAfter(resolved.week, 7);
	const newest = newestPeerYear(peers, point, end);
	if (newest === null) return null;
	const bars = peers.map((peer) => barOf(peer, newest, indicator)).sort(byValue);
	const neighbours = bars.filter(({ group }) => group === 'neighbour');
	const summary = neighbourSummary(neighbours.map(({ value }) => value));
	const year = publishedYearInWords(newest, point);
	const label = `${indicator.name}, ${year}`;
	return {
		year,
		bars: { label, bars, rules: rulesOf(summary, neighbourVerdict, indicator) },
		summary: summaryOf({ bars, summary, year, data }),
		missing: missingOf(bars.filter(({ value }) => value === null))
	};
}

function barOf(
	{ name, group, years }: PeerSeries,
	year: number,
	indicator: Indicator
): ComparatorBar {
	const found = years.find((each) => each.year === year);
	const value = found?.value ?? null;
	const text = value === null ? (found?.symbol ?? '–') : valueOf(value, indicator);
	return { name, group, value, text };
}

/** "c, confidential: a small number that is not published: Devon, Dorset." */
function missingOf(bars: readonly ComparatorBar[]): readonly string[] {
	return [...Map.groupBy(bars, ({ text }) => text)].map(([text, all]) => {
		const meaning = SYMBOLS.get(text);
		const why = meaning === undefined ? 'No figure published' : `${text}, ${meaning}`;
		return `${why}: ${all.map(({ name }) => name).join(', ')}.`;
	});
}

function valueOf(value: number, indicator: Indicator): string {
	return `${numberInWords(value, Math.max(1, indicator.decimals))}${suffixOf(indicator.measure)}`;
}

/** The highest value first; those without a number last. */
function byValue(a: ComparatorBar, b: ComparatorBar): number {
	return (b.value ?? -Infinity) - (a.value ?? -Infinity) || (a.name < b.name ? -1 : 1);
}

function rulesOf(
	summary: NeighbourSummary | null,
	verdict: 'mean' | 'median',
	indicator: Indicator
): readonly ComparatorRule[] {
	if (summary === null) return [];
	const names = ['mean', 'median'] as const;
	return names.map((name) => ({
		value: summary[name],
		text: `Neighbours’ ${name} ${valueOf(summary[name], indicator)}`,
		isVerdict: name === verdict
	}));
}

function summaryOf(of: {
	readonly bars: readonly ComparatorBar[];
	readonly summary: NeighbourSummary | null;
	readonly year: string;
	readonly data: IndicatorPage['data'];
}): string {
	const { bars, summary, year, data } = of;
	const { indicator, neighbourModel, neighbourVerdict } = data;
	const own = bars.find(({ group }) => group === 'own');
	const said =
		own?.value == null ? `${own?.name ?? 'The council'}: no number` : `${own.name} ${own.text}`;
	if (summary === null)
		return `${year}: ${said}; no neighbour by the model of ${neighbourModel} has a number.`;
	const [mean, median, least, most] = [
		summary.mean,
		summary.median,
		summary.least,
		summary.most
	].map((value) => valueOf(value, indicator));
	return `${year}: ${said}. ${String(summary.count)} of ${String(summary.of)} neighbours by the model of ${neighbourModel} have a number: mean ${mean ?? ''}, median ${median ?? ''}, range ${least ?? ''} to ${most ?? ''}; the verdict goes by the ${neighbourVerdict}.`;
}
