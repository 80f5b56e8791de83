import { sumOf, type Observation } from '$lib/domain/observation';
import { childrenOf, type Organisation } from '$lib/domain/organisation';
import type { IsoDate } from '$lib/domain/period';
import type { FigureRow } from '$lib/extracts/extract';

/** Figures of one indicator by unit, with the sums above them. */
export class Sums {
	readonly #byUnit = new Map<string, Map<IsoDate, FigureRow>>();
	readonly #organisation: Organisation;
	readonly #owned: ReadonlyMap<string, number>;

	constructor(
		rows: readonly FigureRow[],
		organisation: Organisation,
		owned: ReadonlyMap<string, number>
	) {
		this.#organisation = organisation;
		this.#owned = owned;
		for (const row of rows) {
			const periods = this.#byUnit.get(row.unit) ?? new Map<IsoDate, FigureRow>();
			this.#byUnit.set(row.unit, periods.set(row.period, row));
		}
	}

	isOwn(unit: string): boolean {
		return (this.#owned.get(unit) ?? 0) > 0;
	}

	/** The unit's own figure where it has any of its own, else the sum of those below it; null where there is none. */
	at(unit: string, period: IsoDate): Observation | null {
		const own = this.#byUnit.get(unit)?.get(period);
		if (own !== undefined || this.isOwn(unit)) return own ?? null;
		const parts = childrenOf(this.#organisation, unit).flatMap(
			({ id }) => this.at(id, period) ?? []
		);
		return parts.length === 0 ? null : sumOf(parts);
	}
}
