import { sumOf, type Observation } from '$lib/domain/observation';
import { childrenOf, type Organisation } from '$lib/domain/organisation';
import { daysBetween, gridOf, periodAfter, stepsBetween, type IsoDate } from '$lib/domain/period';
import { observationAt, type Series } from '$lib/domain/series';
import type { FigureRow } from '$lib/extracts/extract';

/** The figures of one unit on their grid, first to last, as its series has them. */
export type Column = Pick<Series, 'frequency' | 'start' | 'numerators' | 'denominators'>;

/** The figures of one indicator, of each unit that has any of its own. */
export type Columns = ReadonlyMap<string, Column>;

type Place = Pick<FigureRow, 'unit' | 'period' | 'numerator' | 'denominator'>;

/** The figures with the rows in place of what they had in the same periods. */
export function columnsWith(
	columns: Columns,
	rows: readonly Place[],
	frequency: 'week' | 'month'
): Columns {
	const next = new Map(columns);
	for (const [unit, own] of Map.groupBy(rows, (row) => row.unit))
		next.set(unit, columnWith(columns.get(unit) ?? null, own, frequency));
	return next;
}

/** Of one unit; `rows` are one at least. */
function columnWith(
	column: Column | null,
	rows: readonly Place[],
	frequency: 'week' | 'month'
): Column {
	const given = rows.map(({ period }) => period);
	const [start, last] = spanOf(column === null ? given : [...endsOf(column), ...given]);
	const length = stepsBetween(frequency, start, last) + 1;
	const numerators = Array.from<number | null>({ length }).fill(null);
	const denominators = [...numerators];
	const put = (index: number, { numerator, denominator }: Observation) => {
		numerators[index] = numerator;
		denominators[index] = denominator;
	};
	if (column !== null) {
		const from = stepsBetween(frequency, start, column.start ?? start);
		column.numerators.forEach((_, index) => {
			put(from + index, observationAt(column, index));
		});
	}
	for (const row of rows) {
		const index = stepTo(row.period, { frequency, start });
		if (index >= 0) put(index, row);
	}
	return { frequency, start, numerators, denominators };
}

/** First and last period of the column; none where there is no figure. */
export function endsOf({ frequency, start, numerators }: Column): readonly IsoDate[] {
	if (start === null) return [];
	return [start, periodAfter({ frequency, start }, numerators.length - 1).start];
}

/** The first day and the last; '' where there is none. */
function spanOf(days: readonly IsoDate[]): readonly [IsoDate, IsoDate] {
	let [first, last] = ['', ''];
	for (const day of days) {
		if (first === '' || day < first) first = day;
		if (day > last) last = day;
	}
	return [first, last];
}

/**
 * The unit's figures as its series would have them: its own where it has any, else the sums of those below it; null where
 * there is none.
 */
export function columnOf(
	unit: string,
	columns: Columns,
	organisation: Organisation
): Column | null {
	const parts = partsOf(unit, columns, organisation);
	const [only] = parts;
	if (only === undefined || parts.length === 1) return only ?? null;
	const { frequency } = only;
	const [start, last] = spanOf(parts.flatMap(endsOf));
	const sums = gridOf(frequency, start, last).map((period) => {
		const placeOf = placesOf(period);
		const all = parts.map((part) => observationAt(part, placeOf(part)));
		return sumOf(all.filter(({ numerator }) => numerator !== null));
	});
	return {
		frequency,
		start,
		numerators: sums.map(({ numerator }) => numerator),
		denominators: sums.map(({ denominator }) => denominator)
	};
}

/** The columns that the unit is made of: its own, or those of whatever below it has any. */
function partsOf(unit: string, columns: Columns, organisation: Organisation): readonly Column[] {
	const own = columns.get(unit);
	if (own !== undefined) return [own];
	return childrenOf(organisation, unit).flatMap(({ id }) => partsOf(id, columns, organisation));
}

/** The rows of the periods, oldest first, then by unit in the columns' order. `periods` are in order and named once each. */
export function rowsAt(
	columns: Columns,
	indicator: string,
	periods: readonly IsoDate[]
): readonly FigureRow[] {
	const found: FigureRow[] = [];
	for (const period of periods) {
		const placeOf = placesOf(period);
		for (const [unit, column] of columns) {
			const { numerator, denominator } = observationAt(column, placeOf(column));
			if (numerator !== null) found.push({ indicator, unit, period, numerator, denominator });
		}
	}
	return found;
}

/** The rows of the period, which is one of theirs, and of every later one, in the same order. */
export function rowsFrom(
	columns: Columns,
	indicator: string,
	earliest: IsoDate
): readonly FigureRow[] {
	const [any] = columns.values();
	const [, newest] = spanOf([...columns.values()].flatMap(endsOf));
	if (any === undefined || newest < earliest) return [];
	return rowsAt(columns, indicator, gridOf(any.frequency, earliest, newest));
}

/** The how manieth period from the start on this one is; -1 where it is none of them. */
function stepTo(
	period: IsoDate,
	{ frequency, start }: { readonly frequency: 'week' | 'month'; readonly start: IsoDate }
): number {
	const isOne =
		frequency === 'week'
			? daysBetween(start, period) % 7 === 0
			: start.slice(DAY_AT) === period.slice(DAY_AT);
	return isOne ? stepsBetween(frequency, start, period) : -1;
}

/** Where the day of the month begins in a day. */
const DAY_AT = 8;

/** Tells where the period stands in a column, -1 where it is none of its periods: of columns, most begin on the same day. */
export function placesOf(period: IsoDate): (column: Column) => number {
	let from: IsoDate | null = null;
	let place = -1;
	return ({ frequency, start }) => {
		if (start === null) return -1;
		if (start !== from) [from, place] = [start, stepTo(period, { frequency, start })];
		return place;
	};
}
