import type { IsoDate } from '$lib/domain/period';
import type { FigureRow } from '$lib/extracts/extract';
import { numberOf, numberOrNull, textOf, type Row, type Store } from '$lib/server/store/store';

const COLUMNS = 'indicator, period, unit, numerator, denominator';

/** Every figure of an indicator that is in force. */
export async function figuresInForce(
	store: Store,
	indicator: string
): Promise<readonly FigureRow[]> {
	const rows = await store.read(
		`select ${COLUMNS} from figure where indicator = ? and to_version is null`,
		[indicator]
	);
	return rows.map(figureOf);
}

/** So many units or periods are asked for by name; where they are more, all are read. */
const MOST_NAMED = 200;

/** Those of some units, and of others where they are many. */
export async function figuresOf(
	store: Store,
	indicator: string,
	units: readonly string[]
): Promise<readonly FigureRow[]> {
	if (units.length > MOST_NAMED) return figuresInForce(store, indicator);
	const rows = await store.read(
		`select ${COLUMNS} from figure
		 where indicator = ? and unit in (${marksFor(units)}) and to_version is null`,
		[indicator, ...units]
	);
	return rows.map(figureOf);
}

/** Those from a period on. */
export async function figuresFrom(
	store: Store,
	indicator: string,
	earliest: IsoDate
): Promise<readonly FigureRow[]> {
	const rows = await store.read(
		`select ${COLUMNS} from figure where indicator = ? and period >= ? and to_version is null`,
		[indicator, earliest]
	);
	return rows.map(figureOf);
}

/** Those of some periods, and of others where they are many. */
export async function figuresAt(
	store: Store,
	indicator: string,
	periods: readonly IsoDate[]
): Promise<readonly FigureRow[]> {
	if (periods.length > MOST_NAMED) return figuresInForce(store, indicator);
	const rows = await store.read(
		`select ${COLUMNS} from figure
		 where indicator = ? and period in (${marksFor(periods)}) and to_version is null`,
		[indicator, ...periods]
	);
	return rows.map(figureOf);
}

/** How many figures in force each of the units has of its own, where it has any. */
export async function countsInForce(
	store: Store,
	indicator: string,
	units: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	if (units.length === 0) return new Map();
	const rows = await store.read(
		`select unit, count(*) as own from figure
		 where indicator = ? and unit in (${marksFor(units)}) and to_version is null group by unit`,
		[indicator, ...units]
	);
	return new Map(rows.map((row) => [textOf(row, 'unit'), numberOf(row, 'own')]));
}

function marksFor(values: readonly string[]): string {
	return values.map(() => '?').join(', ');
}

/** The newest period with a figure in force; null where there is none. */
export async function newestInForce(store: Store, indicator: string): Promise<IsoDate | null> {
	const [row] = await store.read(
		`select period from figure where indicator = ? and to_version is null
		 order by period desc limit 1`,
		[indicator]
	);
	return row === undefined ? null : textOf(row, 'period');
}

/** The newest before a period; null where there is none. */
export async function newestBefore(
	store: Store,
	indicator: string,
	period: IsoDate
): Promise<IsoDate | null> {
	const [row] = await store.read(
		`select period from figure where indicator = ? and period < ? and to_version is null
		 order by period desc limit 1`,
		[indicator, period]
	);
	return row === undefined ? null : textOf(row, 'period');
}

function figureOf(row: Row): FigureRow {
	return {
		indicator: textOf(row, 'indicator'),
		period: textOf(row, 'period'),
		unit: textOf(row, 'unit'),
		numerator: numberOf(row, 'numerator'),
		denominator: numberOrNull(row, 'denominator')
	};
}
