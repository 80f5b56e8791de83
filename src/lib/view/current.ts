import type { Grain, IsoDate } from '$lib/domain/period';
import { judgedOn, pointsOf, type Point } from '$lib/domain/points';
import type { Life } from '$lib/domain/stretches';
import { statusOf, targetAt, targetsAtGrain, type Status, type Target } from '$lib/domain/target';
import type { IndicatorSeries } from './page-data';

/** A series as the reader's week and grain show it: its points and what the newest of them is worth. */
export interface CurrentFigure {
	readonly points: readonly Point[];
	/** The newest period that has ended; null where there is none yet. */
	readonly current: Point | null;
	readonly previous: Point | null;
	/** The period under way, where the grain has one. */
	readonly underWay: Point | null;
	readonly target: Target | null;
	readonly status: Status;
	readonly previousStatus: Status;
}

/** How a series is read. */
export interface Lens {
	readonly grain: Grain;
	readonly week: IsoDate;
	readonly unit: Life & { readonly id: string };
	/** Points that end by this day are not read. */
	readonly after?: IsoDate;
}

/** Reads the series through the lens. A period under way has no status: the one before it speaks. */
export function currentFigure(
	{ indicator, series, targets }: IndicatorSeries,
	lens: Lens
): CurrentFigure {
	const points = pointsOf({ series, indicator, ...lens });
	const known = targetsAtGrain(targets, indicator, lens.grain);
	const ended = points.filter((point) => !point.isUnderWay);
	const current = ended.at(-1) ?? null;
	const previous = ended.at(-2) ?? null;
	const judged = (point: Point | null): { target: Target | null; status: Status } => {
		if (point === null) return { target: null, status: 'no-value' };
		const target = targetAt(known, lens.unit.id, judgedOn(point));
		return { target, status: statusOf(point, indicator, target) };
	};
	return {
		points,
		current,
		previous,
		underWay: points.find((point) => point.isUnderWay) ?? null,
		...judged(current),
		previousStatus: judged(previous).status
	};
}

/** Whether the status changed for the worse or the better since the period before; null where it did not, or either has none. */
export function flipOf(current: CurrentFigure): 'worse' | 'better' | null {
	const rank: Partial<Record<Status, number>> = { met: 2, close: 1, missed: 0 };
	const now = rank[current.status];
	const before = rank[current.previousStatus];
	if (now === undefined || before === undefined || now === before) return null;
	return now < before ? 'worse' : 'better';
}
