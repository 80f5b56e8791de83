import type { Indicator } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';

/** What a file brings for one indicator. */
export interface Brought {
	readonly indicator: Indicator;
	readonly rows: readonly FigureRow[];
	readonly context: ReadingContext;
}

/** The newest period of a file for one indicator as it would be once published, and the one before it. */
export interface NewestPeriod extends Brought {
	readonly newest: IsoDate;
	/** What is in force of both periods, and of some before them. */
	readonly inForce: readonly FigureRow[];
	/** By unit: what the file gives, and what is in force where it gives nothing. */
	readonly figures: ReadonlyMap<string, FigureRow>;
	readonly before: IsoDate;
	readonly figuresBefore: ReadonlyMap<string, FigureRow>;
	/** The units of which the file changes or brings a figure of the newest period. */
	readonly changed: ReadonlySet<string>;
}

/** The newest of the rows' periods; '' where there is no row. */
export function newestOf(rows: readonly FigureRow[]): IsoDate {
	let newest = '';
	for (const { period } of rows) if (period > newest) newest = period;
	return newest;
}

/** What the file brings of its newest period and how that stood in the one before, beside what is in force of both and before. */
export function newestPeriod(
	brought: Brought,
	[before, newest]: readonly [IsoDate, IsoDate],
	inForce: readonly FigureRow[]
): NewestPeriod {
	const { rows } = brought;
	const all = [...inForce, ...rows];
	const at = (when: IsoDate, among: readonly FigureRow[]) =>
		new Map(among.filter(({ period }) => period === when).map((row) => [row.unit, row]));
	const live = at(newest, inForce);
	const changed = [...at(newest, rows).values()].filter((row) => !isSame(row, live.get(row.unit)));
	return {
		...brought,
		inForce,
		newest,
		figures: at(newest, all),
		before,
		figuresBefore: at(before, all),
		changed: new Set(changed.map(({ unit }) => unit))
	};
}

function isSame(row: FigureRow, other: FigureRow | undefined): boolean {
	return row.numerator === other?.numerator && row.denominator === other.denominator;
}
