import type { Organisation } from '$lib/domain/organisation';
import type { IsoDate } from '$lib/domain/period';
import type { FigureRow } from './extract';

/** Where a figure stands, without what it says. */
export type FigurePlace = Pick<FigureRow, 'unit' | 'period'>;

/** A unit that a file gives rows of its own, by indicator, though other units lie below it. */
export interface OwnRows {
	readonly indicator: string;
	readonly unit: string;
	readonly periods: ReadonlySet<IsoDate>;
}

/** What the first rows of a unit's own do to the sums that it had, in periods. */
export interface ReplacedSums {
	/** In how many periods the units below have figures, in force or in the file. */
	readonly summed: number;
	readonly own: number;
	/** How many of the summed periods have no row of the unit's own: no figure would be left there. */
	readonly left: number;
}

/** The units with others below them that the rows speak of. */
export function ownRowsIn(rows: readonly FigureRow[], { units }: Organisation): readonly OwnRows[] {
	const parents = new Set(units.map((unit) => unit.parent));
	const found = new Map<string, OwnRows & { readonly periods: Set<IsoDate> }>();
	for (const { indicator, unit, period } of rows) {
		if (!parents.has(unit)) continue;
		const name = `${indicator}\n${unit}`;
		const known = found.get(name) ?? { indicator, unit, periods: new Set() };
		found.set(name, known);
		known.periods.add(period);
	}
	return [...found.values()];
}

/**
 * What becomes of the sums of a unit that has no row of its own in force: since a unit with rows of its own is never
 * summed, every one of them goes. Null where there are none, and where a first history of the indicator gives both
 * levels for every period: then nothing that was shown is replaced, and nothing is missing.
 */
export function replacedSums(
	{ indicator, unit, periods }: OwnRows,
	rows: readonly FigureRow[],
	inForce: readonly FigurePlace[],
	{ units }: Organisation
): ReplacedSums | null {
	const below = unitsBelow(unit, units);
	const summed = new Set<IsoDate>();
	for (const place of inForce) if (below.has(place.unit)) summed.add(place.period);
	for (const row of rows)
		if (row.indicator === indicator && below.has(row.unit)) summed.add(row.period);
	const left = [...summed].filter((period) => !periods.has(period)).length;
	if (summed.size === 0 || (inForce.length === 0 && left === 0)) return null;
	return { summed: summed.size, own: periods.size, left };
}

/** The ids of every unit below, at any depth. */
function unitsBelow(id: string, units: Organisation['units']): ReadonlySet<string> {
	const below = new Set<string>();
	let level = [id];
	while (level.length > 0) {
		const above = level;
		level = units
			.filter((unit) => unit.parent !== null && above.includes(unit.parent))
			.map((unit) => unit.id)
			.filter((child) => !below.has(child));
		for (const child of level) below.add(child);
	}
	return below;
}
