import {
	SYMBOLS,
	publishedYear,
	type ComparatorSeries,
	type PublishedPart
} from '$lib/domain/comparator';
import {
	dayInWords,
	numberInWords,
	publishedYearInWords,
	suffixOf,
	valueInWords
} from '$lib/domain/format';
import type { Indicator, PublishedPoint } from '$lib/domain/indicator';
import { daysAfter, type IsoDate } from '$lib/domain/period';
import { pointsOf } from '$lib/domain/points';
import type { IndicatorPage } from './indicator-page';
import { gapsOf } from './words';

/** A row of the table of published figures: somebody's values, one for each year shown. */
export interface PublishedRow {
	readonly name: string;
	/** What it is in detail: "mean of 10 of 10, range 15.1% to 27.3%" stands in the cell's note. */
	readonly cells: readonly { readonly text: string; readonly note: string }[];
}

export interface PublishedRows {
	readonly years: readonly string[];
	readonly rows: readonly PublishedRow[];
	/** What the council's own figures lack, by year: each stands in a cell marked with "…", or with none. */
	readonly lacking: readonly string[];
}

const MOST_YEARS = 5;

/** The published figures of the newest years that had ended by the week shown, with the council's own sums above them. */
export function publishedRows(shown: IndicatorPage): PublishedRows {
	const { data, resolved } = shown;
	const point = data.indicator.publishedAtPoint;
	if (point === null) return { years: [], rows: [], lacking: [] };
	const end = daysAfter(resolved.week, 7);
	const all = new Set(data.comparators.flatMap((series) => series.years.map((each) => each.year)));
	const years = [...all]
		.filter((year) => publishedYear(year, point).end <= end)
		.sort((a, b) => a - b)
		.slice(-MOST_YEARS);
	const own: PublishedRow = {
		name: `${data.unit.shortName}, from these extracts`,
		cells: ownValues(shown, years, point)
	};
	const isWhole = data.unit.kind === 'authority';
	const names = years.map((year) => publishedYearInWords(year, point));
	const lacking = own.cells.flatMap(({ note }, index) =>
		note === '' ? [] : [`${names[index] ?? ''}: ${note}`]
	);
	return {
		years: names,
		lacking: isWhole ? lacking : [],
		rows: [
			...(isWhole ? [own] : []),
			...data.comparators.flatMap((each) => rowsOf(each, years, data.indicator))
		]
	};
}

/**
 * The weekly sum of each flow's year, or a snapshot in the week that holds each census day. A year in which the
 * extracts only begin has none; what lacks a week or a team says so.
 */
function ownValues(
	{ data, resolved }: IndicatorPage,
	years: readonly number[],
	point: PublishedPoint
): PublishedRow['cells'] {
	const { indicator, series, unit } = data;
	const grain = indicator.accrual === 'flow' ? 'year' : 'week';
	const points = pointsOf({
		series,
		indicator,
		grain,
		week: resolved.week,
		unit
	});
	const begins = series.start ?? '';
	return years.map((year) => {
		const { start, end } = publishedYear(year, point);
		const census = daysAfter(end, -1);
		const found =
			grain === 'year'
				? points.find((each) => each.start === start && !each.isUnderWay)
				: points.find((each) => holds(each, census));
		const note = found === undefined ? '' : gapsOf(found).join(' ');
		if (found?.value == null) return { text: '–', note };
		// The year's first week is that of its first Monday.
		if (grain === 'year' && begins >= daysAfter(start, 7))
			return { text: '–', note: `The extracts begin on ${dayInWords(begins)}.` };
		const text = valueInWords(found, indicator, Math.max(1, indicator.decimals));
		return { text: note === '' ? text : `${text} …`, note };
	});
}

function holds(period: { readonly start: IsoDate; readonly end: IsoDate }, day: IsoDate): boolean {
	return period.start <= day && day < period.end;
}

function rowsOf(
	series: ComparatorSeries,
	years: readonly number[],
	indicator: Indicator
): readonly PublishedRow[] {
	const at = (year: number) => series.years.find((each) => each.year === year);
	const value = (number: number | undefined) =>
		number === undefined ? '–' : `${numberInWords(number, 1)}${suffixOf(indicator.measure)}`;
	if (series.kind !== 'neighbours') {
		const name = series.kind === 'authority' ? `${series.name}, published` : series.name;
		const cells = years.map((year) => {
			const found = at(year);
			if (found?.symbol != null)
				return { text: found.symbol, note: SYMBOLS.get(found.symbol) ?? '' };
			return { text: value(found?.value ?? undefined), note: '' };
		});
		return [{ name, cells }];
	}
	const summaries = years.map((year) => at(year)?.summary);
	const row = (name: string, text: (index: number) => string): PublishedRow => ({
		name,
		cells: years.map((_, index) => ({ text: text(index), note: '' }))
	});
	return [
		row('Neighbours’ mean', (index) => value(summaries[index]?.mean)),
		row('Neighbours’ median', (index) => value(summaries[index]?.median)),
		row('Neighbours’ range', (index) => {
			const summary = summaries[index];
			return summary === undefined ? '–' : `${value(summary.least)} to ${value(summary.most)}`;
		}),
		row('Neighbours with a figure', (index) => {
			const summary = summaries[index];
			return summary === undefined ? '–' : `${String(summary.count)} of ${String(summary.of)}`;
		})
	];
}

/** The most decimals that any of the numbers was published with: a column shows all of its numbers with as many. */
export function mostDecimals(parts: readonly PublishedPart[]): number {
	const written = parts.map((part) => (part.kind === 'number' ? String(part.number) : ''));
	return Math.min(2, Math.max(0, ...written.map((text) => (text.split('.')[1] ?? '').length)));
}

/** A part of a published figure: the number, or the symbol with its meaning beside it. */
export function partInWords(
	part: PublishedPart,
	indicator: Indicator,
	decimals: number
): { readonly text: string; readonly note: string } {
	switch (part.kind) {
		case 'number':
			return {
				text: `${numberInWords(part.number, decimals)}${suffixOf(indicator.measure)}`,
				note: ''
			};
		case 'symbol':
			return { text: part.symbol, note: SYMBOLS.get(part.symbol) ?? '' };
		case 'none':
			return { text: '', note: '' };
	}
}
