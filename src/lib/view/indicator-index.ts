import {
	SYMBOLS,
	newestYear,
	type ComparatorSeries,
	type ComparatorYear
} from '$lib/domain/comparator';
import { dayInWords, numberInWords, publishedYearInWords, suffixOf } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, mondayOf, type IsoDate } from '$lib/domain/period';
import { indicatorRow, type IndicatorRow } from './indicator-row';
import type { IndexEntry } from './page-data';
import { weekOfUnit, type ListLens } from './week-rows';

/** An indicator in the list of all: its row, with the newest published figures beside it. */
export interface IndexLine {
	readonly row: IndicatorRow;
	/** "England 24.7%, 2012/13" */
	readonly published: readonly string[];
}

/** All indicators of the catalogue that hold the words looked for, in its order. */
export interface IndicatorIndex {
	readonly current: readonly IndexLine[];
	/** Counted in the week, but the unit has no figure of them up to it. */
	readonly unreported: readonly Indicator[];
	/** Begun only after the week. */
	readonly toCome: readonly Indicator[];
	/** Counted no longer: each at its last week. */
	readonly ended: readonly IndexLine[];
	/** How many are shown, of how many. */
	readonly count: number;
	readonly of: number;
}

/** Lists the indicators as they stand in the week, each in the group that tells why there is a figure of it or none. */
export function indicatorIndex(
	entries: readonly IndexEntry[],
	lens: ListLens,
	filter: string | null
): IndicatorIndex {
	const found = entries.filter(({ indicator }) => isFound(indicator, filter ?? ''));
	const weekEnd = daysAfter(lens.week, 7);
	const isEnded = ({ indicator: { validUntil } }: IndexEntry) =>
		validUntil !== null && validUntil < lens.week;
	const isToCome = ({ indicator: { validFrom } }: IndexEntry) =>
		validFrom !== null && validFrom >= weekEnd;
	const counted = found.filter((each) => !isEnded(each) && !isToCome(each));
	const lines = counted.flatMap((each) => lineOf(each, lens) ?? []);
	const current = lines.filter(({ row }) => row.figure.points.length > 0);
	return {
		current,
		unreported: counted
			.map(({ indicator }) => indicator)
			.filter((indicator) => !current.some(({ row }) => row.indicator === indicator)),
		toCome: found.filter(isToCome).map(({ indicator }) => indicator),
		ended: found.filter(isEnded).flatMap((each) => endedLine(each, lens) ?? []),
		count: found.length,
		of: entries.length
	};
}

function lineOf(entry: IndexEntry, lens: ListLens): IndexLine | null {
	const row = indicatorRow(entry, lens);
	return row === null ? null : { row, published: publishedInWords(entry, lens.week) };
}

/** As it stood in its last week, or in the unit's where that was earlier. */
function endedLine(entry: IndexEntry, lens: ListLens): IndexLine | null {
	const { validUntil } = entry.indicator;
	if (validUntil === null) return null;
	const line = lineOf(entry, { ...lens, week: weekOfUnit(lens.unit, mondayOf(validUntil)) });
	if (line === null) return null;
	const remarks = [`Ended on ${dayInWords(validUntil)}`, ...successorRemarks(entry)];
	return { ...line, row: { ...line.row, remarks } };
}

function successorRemarks({ successors }: IndexEntry): readonly string[] {
	return successors.map(({ name, from }) => `Replaced by “${name}” on ${dayInWords(from)}`);
}

/**
 * England's and the neighbours' newest figure that had ended by the week, each with its year: "England 24.7%",
 * "Neighbours’ mean 22.2%", "2012/13"; one of another year than the rest names its own.
 */
export function publishedInWords(
	{ indicator, comparators }: Pick<IndexEntry, 'indicator' | 'comparators'>,
	week: IsoDate
): readonly string[] {
	const point = indicator.publishedAtPoint;
	if (point === null) return [];
	const said = comparators.flatMap((series) => {
		const newest = newestYear(series, point, daysAfter(week, 7));
		if (newest === null) return [];
		const text = `${nameOf(series)} ${valueOf(newest, indicator)}`;
		return [{ text, year: publishedYearInWords(newest.year, point) }];
	});
	const years = [...new Set(said.map(({ year }) => year))];
	return years.length === 1
		? [...said.map(({ text }) => text), ...years]
		: said.map(({ text, year }) => `${text}, ${year}`);
}

function valueOf({ value, symbol, summary }: ComparatorYear, { measure }: Indicator): string {
	const number = summary?.mean ?? value;
	if (number !== null) return `${numberInWords(number, 1)}${suffixOf(measure)}`;
	return SYMBOLS.get(symbol ?? '') ?? 'not published';
}

function nameOf({ kind, name }: ComparatorSeries): string {
	return kind === 'neighbours' ? 'Neighbours’ mean' : name;
}

/**
 * Whether every word that is looked for begins a word of the indicator's names, id or definition, whatever the case,
 * accents and hyphens: "re-referrals 12" finds "Re-referrals within 12 months", and "age" finds no percentage.
 */
export function isFound({ name, shortName, id, definition }: Indicator, filter: string): boolean {
	const text = ` ${plainWords([name, shortName, id, definition].join(' ')).join(' ')}`;
	return plainWords(filter).every((word) => text.includes(` ${word}`));
}

function plainWords(text: string): readonly string[] {
	const plain = text.normalize('NFKD').replaceAll(/[\u0300-\u036f'’]/g, '');
	return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "12 of 25 indicators shown", "25 indicators". */
export function shownInWords({ count, of }: IndicatorIndex): string {
	const many = of === 1 ? 'indicator' : 'indicators';
	return count === of ? `${String(of)} ${many}` : `${String(count)} of ${String(of)} ${many} shown`;
}
