import type { IsoDate } from '$lib/domain/period';
import {
	numberIn,
	numberInOrNull,
	numberOrNull,
	textIn,
	textOf,
	type Cell,
	type Store
} from '$lib/server/store/store';

/** A stored figure with the versions between which it was in force, as seen from one version. */
export interface FigureInTime {
	readonly period: IsoDate;
	readonly unit: string;
	readonly numerator: number;
	readonly denominator: number | null;
	readonly from: number;
	/** The version that replaced it; null where it is in force in the version seen from. */
	readonly to: number | null;
}

/** Every figure of the indicator that the version or one before it held, the replaced ones included, by period. */
export async function figureRows(
	store: Store,
	indicator: string,
	version: number
): Promise<readonly FigureInTime[]> {
	const rows = await store.readCells(
		`select period, unit, numerator, denominator, from_version, to_version from figure
		 where indicator = ? and from_version <= ? order by period`,
		[indicator, version]
	);
	return rows.map((cells) => figureOf(cells, version));
}

function figureOf(cells: readonly Cell[], version: number): FigureInTime {
	const [period, unit, numerator, denominator, from, until] = cells;
	const to = numberInOrNull(until);
	return {
		period: textIn(period),
		unit: textIn(unit),
		numerator: numberIn(numerator, 'numerator'),
		denominator: numberInOrNull(denominator),
		from: numberIn(from, 'from_version'),
		to: to !== null && to > version ? null : to
	};
}

/** First and newest period of the indicator in the version, or null where it has no figure there. */
export async function spanOfIndicator(
	store: Store,
	indicator: string,
	version: number
): Promise<{ readonly first: IsoDate; readonly newest: IsoDate } | null> {
	const end = async (order: 'asc' | 'desc') => {
		const [row] = await store.read(
			`select period from figure
			 where indicator = ? and from_version <= ? and (to_version is null or to_version > ?)
			 order by period ${order} limit 1`,
			[indicator, version, version]
		);
		return row === undefined ? null : textOf(row, 'period');
	};
	const [first, newest] = [await end('asc'), await end('desc')];
	return first === null || newest === null ? null : { first, newest };
}

/** The first version up to the one given that held a figure of the indicator for the period; null where none did. */
export async function firstVersionWith(
	store: Store,
	place: { readonly indicator: string; readonly period: IsoDate },
	version: number
): Promise<number | null> {
	const [row] = await store.read(
		`select min(from_version) as first from figure
		 where indicator = ? and period = ? and from_version <= ?`,
		[place.indicator, place.period, version]
	);
	return row === undefined ? null : numberOrNull(row, 'first');
}
