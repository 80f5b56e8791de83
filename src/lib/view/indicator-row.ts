import { isCountedIn, type Indicator } from '$lib/domain/indicator';
import { daysAfter, monthsAfter, type Grain, type IsoDate } from '$lib/domain/period';
import { estimateOf } from '$lib/statistics/estimate';
import type { TrendReading } from '$lib/statistics/reading';
import { targetCertainty, type TargetCertainty } from '$lib/statistics/target-certainty';
import { besideNeighbours, type BesideNeighbours } from './beside-neighbours';
import { currentFigure, flipOf, type CurrentFigure, type Lens } from './current';
import { groundsOf, type Facts, type Ground } from './grounds';
import { headlineOf } from './headline';
import type { IndicatorSeries, MeetingSeries } from './page-data';
import { clockOf, remarksOf, spanOf, type Clock } from './remarks';
import { grainOf, seriesReading } from './series-reading';
import { gapInWords, pointInWords } from './words';

/** One indicator as a row of an overview. */
export interface IndicatorRow {
	readonly indicator: Indicator;
	readonly grain: Grain;
	readonly figure: CurrentFigure;
	/** The series against its own past. */
	readonly reading: TrendReading;
	/** Why it is brought up, in words; none where it is not. */
	readonly grounds: readonly Ground[];
	readonly facts: Facts;
	readonly clock: Clock;
	readonly besideNeighbours: BesideNeighbours | null;
	/** What must be known beside the figure: replaced, running off, no late result possible yet. */
	readonly remarks: readonly string[];
}

/** The row of an indicator at the reader's week; null where it is not counted in that week. */
export function indicatorRow(
	each: MeetingSeries,
	lens: Omit<Lens, 'grain'> & { readonly grain: Grain | null }
): IndicatorRow | null {
	const { indicator } = each;
	const { week, unit } = lens;
	// A unit that had ended has no figure of this week, and its last ones are no finding of it.
	if (unit.validUntil !== null && unit.validUntil < week) return null;
	if (!isCountedIn(indicator, week, daysAfter(week, 7))) return null;
	const grain = grainOf(each, unit, lens.grain);
	// Three years are more than a row shows at any grain.
	const figure = currentFigure(each, { ...lens, grain, after: monthsAfter(week, -40) });
	const reading = seriesReading(each, { week, unit, grain });
	const span = spanOf(figure.current, grain, { indicator, week });
	const clock = clockOf(each, span);
	const facts = factsOf(each, figure, { isConcern: isConcern(reading), clock, week });
	return {
		indicator,
		grain,
		figure,
		reading,
		grounds: groundsOf(facts),
		facts,
		clock,
		besideNeighbours: besideNeighbours(each, each.neighbours, { week, unit }),
		remarks: remarksOf(each, week, span)
	};
}

function isConcern({ latest }: TrendReading): boolean {
	return latest.variation.kind === 'concern';
}

function factsOf(
	each: MeetingSeries,
	figure: CurrentFigure,
	found: { readonly isConcern: boolean; readonly clock: Clock; readonly week: IsoDate }
): Facts {
	return {
		status: figure.status,
		previousStatus: figure.previousStatus,
		certainty: certaintyOf(figure, each.indicator, found.clock),
		isConcern: found.isConcern,
		flip: flipOf(figure),
		restatedOn: restatementIn(each, daysAfter(found.week, 7)),
		overdueActions: (each.overdueFrom ?? []).filter((from) => from <= found.week).length,
		isAllLate: found.clock === 'only-late-results'
	};
}

/**
 * Whether the figure is on its side of the target for certain; not asked of an indicator that has no good side, nor of a figure
 * that the timescale alone decided, which is no sample of anything.
 */
export function certaintyOf(
	{ current, target }: Pick<CurrentFigure, 'current' | 'target'>,
	indicator: Indicator,
	clock: Clock
): TargetCertainty {
	if (clock !== 'open' || indicator.polarity === 'neutral') return 'not-known';
	if (current === null || target === null) return 'not-known';
	return targetCertainty(estimateOf(current, indicator.measure), target.target);
}

/** The finding of a row that has a figure as a title. */
export function rowHeadline(row: IndicatorRow): string {
	const { certainty, restatedOn } = row.facts;
	const isRestated = restatedOn !== null;
	return headlineOf({ ...row, certainty, isRestated, isNewest: true, notReportedBy: null });
}

/**
 * Of when a row's figure is, and what must be known beside it: "12 weeks to week of 24 Jun 2019 · provisional · 1 period
 * inside it without a figure". Empty where there is none.
 */
export function rowPeriodInWords({ figure, grain, indicator }: IndicatorRow): string {
	const { current } = figure;
	if (current === null) return '';
	const said = [
		pointInWords(current, grain, indicator),
		current.isProvisional ? 'provisional' : null,
		gapInWords(current)
	];
	return said.filter((each) => each !== null).join(' · ');
}

/** The day of a restatement made in the seven days after the week: the ones its meeting must hear of. */
export function restatementIn({ series }: IndicatorSeries, weekEnd: IsoDate): IsoDate | null {
	const days = series.revisions
		.filter((revision) => revision.kind === 'restatement')
		.map((revision) => revision.changedOn)
		.filter((day) => day >= weekEnd && day < daysAfter(weekEnd, 7));
	return days.sort().at(-1) ?? null;
}
