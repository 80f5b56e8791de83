import type { Indicator } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { FigureRow } from '$lib/extracts/extract';
import {
	numberIn,
	numberInOrNull,
	textIn,
	textOf,
	type Cell,
	type Store
} from '$lib/server/store/store';
import { columnsWith, rowsAt, rowsFrom, type Columns } from './columns';
import { lentColumns } from './live-figures';

/** So many units or periods are asked for by name; where they are more, all are read. */
const MOST_NAMED = 200;

/** The figures of an indicator that are in force, from one of its periods on. */
export async function figuresFrom(
	store: Store,
	indicator: Indicator,
	earliest: IsoDate
): Promise<readonly FigureRow[]> {
	const lent = await lentColumns(store, indicator);
	if (lent !== null) return rowsFrom(lent, indicator.id, earliest);
	return figuresWhere(store, indicator.id, { condition: 'period >= ?', cells: [earliest] });
}

/** Those of some periods, and of others where they are many. */
export async function figuresAt(
	store: Store,
	indicator: Indicator,
	periods: readonly IsoDate[]
): Promise<readonly FigureRow[]> {
	const lent = await lentColumns(store, indicator);
	if (lent !== null) return rowsAt(lent, indicator.id, [...periods].sort());
	return figuresWhere(store, indicator.id, among('period', periods));
}

/** Those of some units, each from its first period to its last; of others too, where they are many. */
export async function columnsInForce(
	store: Store,
	indicator: Indicator,
	units: readonly string[]
): Promise<Columns> {
	const lent = await lentColumns(store, indicator);
	if (lent !== null) return lent;
	const rows = await figuresWhere(store, indicator.id, among('unit', units));
	return columnsWith(new Map(), rows, indicator.frequency);
}

/** The newest period with a figure in force; null where there is none. */
export function newestInForce(store: Store, indicator: string): Promise<IsoDate | null> {
	return newestWhere(store, indicator, ALL);
}

/** The newest before a period; null where there is none. */
export function newestBefore(
	store: Store,
	indicator: string,
	period: IsoDate
): Promise<IsoDate | null> {
	return newestWhere(store, indicator, { condition: 'period < ?', cells: [period] });
}

/** Which of an indicator's figures are meant. */
interface Choice {
	readonly condition: string;
	readonly cells: readonly Cell[];
}

const ALL: Choice = { condition: '1 = 1', cells: [] };

function among(column: 'period' | 'unit', names: readonly string[]): Choice {
	if (names.length > MOST_NAMED) return ALL;
	if (names.length === 0) return { condition: '1 = 0', cells: [] };
	return { condition: `${column} in (${names.map(() => '?').join(', ')})`, cells: names };
}

async function newestWhere(
	store: Store,
	indicator: string,
	{ condition, cells }: Choice
): Promise<IsoDate | null> {
	const [row] = await store.read(
		`select period from figure where indicator = ? and ${condition} and to_version is null
		 order by period desc limit 1`,
		[indicator, ...cells]
	);
	return row === undefined ? null : textOf(row, 'period');
}

async function figuresWhere(
	store: Store,
	indicator: string,
	{ condition, cells }: Choice
): Promise<readonly FigureRow[]> {
	const rows = await store.readCells(
		`select period, unit, numerator, denominator from figure
		 where indicator = ? and ${condition} and to_version is null order by period, unit`,
		[indicator, ...cells]
	);
	return rows.map(([period, unit, numerator, denominator]) => ({
		indicator,
		period: textIn(period),
		unit: textIn(unit),
		numerator: numberIn(numerator, 'numerator'),
		denominator: numberInOrNull(denominator)
	}));
}
