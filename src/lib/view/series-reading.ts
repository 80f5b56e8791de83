import type { Frequency, Grain, IsoDate } from '$lib/domain/period';
import { pointsOf } from '$lib/domain/points';
import { rememberedReadings } from '$lib/domain/readings';
import { startsOf } from '$lib/domain/series';
import { targetsAtGrain } from '$lib/domain/target';
import type { Life } from '$lib/domain/stretches';
import type { DefinitionBreak } from '$lib/domain/trend';
import { opensOnTwelveWeeks } from '$lib/statistics/limit-basis';
import { pointLimits, type LimitedPoint } from '$lib/statistics/point-limits';
import type { TrendReading, TrendToRead } from '$lib/statistics/reading';
import { samplesOf } from '$lib/statistics/samples-of-points';
import { trendReading } from '$lib/statistics/trend-reading';
import type { IndicatorSeries } from './page-data';
import { grainsOf } from './view';

/** Whose series is read, and up to which week. */
export interface ReadingLens {
	/** Monday of the last week to read. */
	readonly week: IsoDate;
	readonly unit: Life & { readonly id: string };
	/** The reader's grain; the series' own periods where it is not given. */
	readonly grain?: Grain;
}

/** So many readings are kept: every row of the longest page, and those of the pages before it. */
const MOST_READINGS = 120;

const readings = rememberedReadings<TrendReading>(MOST_READINGS);

/**
 * The series as a control chart: its limits, signals, newest reading and outlook, from its beginning up to the week. It is
 * read in its own periods, or in the months, quarters or years that the reader looks at. Rolling periods and years to date
 * share their weeks with one another and are never judged: what is said beside them comes from the series' own periods.
 * Worked out once for a series, whoever asks.
 */
export function seriesReading(each: IndicatorSeries, lens: ReadingLens): TrendReading {
	const { indicator, series } = each;
	const { week, unit } = lens;
	const frequency = judgedAt(lens.grain ?? series.frequency, series.frequency);
	const life = [frequency, week, unit.id, unit.validFrom, unit.validUntil].join(' ');
	const name = `${life} ${besidesOf(each, unit.id)}`;
	const [reading] = readings.once(series, indicator, name, () => [
		trendReading(trendToRead(each, lens))
	]);
	if (reading === undefined) throw new Error('A series has a reading.');
	return reading;
}

/** The limits of every point of `seriesReading`, and nothing else of it: of a series that is asked about this once. */
export function seriesLimits(each: IndicatorSeries, lens: ReadingLens): readonly LimitedPoint[] {
	return pointLimits(trendToRead(each, lens));
}

function trendToRead(each: IndicatorSeries, { grain, week, unit }: ReadingLens): TrendToRead {
	const { indicator, series, targets } = each;
	const frequency = judgedAt(grain ?? series.frequency, series.frequency);
	return {
		samples: samplesOf({
			points: pointsOf({ series, indicator, grain: frequency, week, unit }),
			unit: unit.id,
			targets: targetsAtGrain(targets, indicator, frequency),
			exclusions: each.exclusions
		}),
		frequency,
		indicator,
		definitionChanges: definitionBreaks(each),
		recalculations: each.recalculations.filter((one) => one.unit === null || one.unit === unit.id),
		baseline: null
	};
}

/** What a reading rests on besides the series: with another target or another decision it is another reading. */
function besidesOf(
	{ targets, exclusions, recalculations, successors }: IndicatorSeries,
	id: string
): string {
	const isOwn = ({ unit }: { readonly unit: string | null }) => unit === null || unit === id;
	return JSON.stringify([
		targets.filter(isOwn),
		exclusions.filter(isOwn),
		recalculations.filter(isOwn),
		successors
	]);
}

/** The periods that a series is judged in when it is looked at in others. */
export function judgedAt(grain: Grain, own: 'week' | 'month'): Frequency {
	const isWhole = grain === 'month' || grain === 'quarter' || grain === 'year';
	return isWhole ? grain : own;
}

/** Where the definition changed: this indicator began in the place of others, or others took its place. */
export function definitionBreaks({
	indicator,
	successors
}: Pick<IndicatorSeries, 'indicator' | 'successors'>): readonly DefinitionBreak[] {
	const begun: readonly DefinitionBreak[] =
		indicator.replaces.length > 0 && indicator.validFrom !== null
			? [{ date: indicator.validFrom, label: `${indicator.shortName}: new definition` }]
			: [];
	const ended = successors.map(({ shortName, from }) => ({
		date: from,
		label: `Replaced by ${shortName}`
	}));
	return [...begun, ...ended];
}

/**
 * The grain that a unit's page of the indicator opens on: the indicator's own, and rolling 12 weeks where the unit's weeks
 * are too small to be read one by one.
 */
export function ownGrain(each: IndicatorSeries, unit: ReadingLens['unit']): Grain {
	const { indicator, series, exclusions } = each;
	if (indicator.defaultGrain !== 'week') return indicator.defaultGrain;
	const [grain = 'week'] = ownGrains.once(series, indicator, unit.id, () => {
		const own = exclusions.filter((one) => one.unit === null || one.unit === unit.id);
		const isLeftOut = (day: IsoDate) => own.some(({ from, until }) => from <= day && day <= until);
		const starts = own.length === 0 ? [] : startsOf(series);
		const counted = series.denominators.filter((_, index) => !isLeftOut(starts[index] ?? ''));
		return [opensOnTwelveWeeks(counted, indicator) ? 'rolling-12w' : 'week'];
	});
	return grain;
}

/** The grain asked for where the indicator can be read at it, else the one that the unit's page opens on. */
export function grainOf(
	each: IndicatorSeries,
	unit: ReadingLens['unit'],
	asked: Grain | null
): Grain {
	const isOffered = asked !== null && grainsOf(each.indicator).includes(asked);
	return isOffered ? asked : ownGrain(each, unit);
}

/** Of every unit of every indicator of a large council. */
const ownGrains = rememberedReadings<Grain>(5_000);
