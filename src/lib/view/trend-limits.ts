import {
	NO_LIMITS,
	type JudgedPeriod,
	type LimitRun,
	type LimitStep,
	type TrendLimits
} from '$lib/domain/limits';
import { daysAfter, type Grain, type IsoDate } from '$lib/domain/period';
import type { ControlLimits } from '$lib/statistics/control-limits';
import type { TrendReading } from '$lib/statistics/reading';
import type { Sample } from '$lib/statistics/sample';
import type { Variation } from '$lib/statistics/special-cause';

interface Shown {
	readonly grain: Grain;
	/** The time drawn, half-open. */
	readonly start: IsoDate;
	readonly end: IsoDate;
}

/**
 * Whether limits are drawn at the grain. Sums that share their weeks have none: what varies in them is not chance. Rolling
 * twelve weeks show those of the four weeks at a time that stand behind them.
 */
export function hasLimits(grain: Grain, { basis }: TrendReading): boolean {
	if (grain === 'ytd' || grain === 'rolling-12m') return false;
	return grain !== 'rolling-12w' || basis.kind === 'four-week-sums';
}

/** A reading's limits and judged periods in the time drawn. They were worked out from the whole segment, whatever is drawn. */
export function trendLimits(reading: TrendReading, shown: Shown): TrendLimits {
	if (!hasLimits(shown.grain, reading)) return NO_LIMITS;
	const isApart = reading.basis.kind !== 'each-period';
	return {
		runs: reading.segments.flatMap((_, index) => runOf(reading, index, shown)),
		judged: judgedIn(reading, shown).filter(
			({ signal, isExcluded }) => isApart || signal !== null || isExcluded
		),
		isApart
	};
}

interface WithLimits extends Pick<Sample, 'start' | 'end'> {
	readonly limits: ControlLimits | null;
}

function runOf(reading: TrendReading, index: number, shown: Shown): readonly LimitRun[] {
	const segment = reading.segments[index];
	if (segment === undefined) return [];
	const isMonthly = reading.basis.kind === 'month-ends';
	const points = reading.points.slice(segment.from, segment.to).map((point, place, all) => {
		// A month's last week stands for the time since the one before.
		const before = isMonthly ? (all[place - 1]?.end ?? daysAfter(point.end, -28)) : point.start;
		return { start: before, end: point.end, limits: point.limits };
	});
	const isLast = index === reading.segments.length - 1;
	const steps = stepsOf([...points, ...(isLast ? reading.newestWeeks : [])], shown);
	return steps.length === 0 ? [] : [{ steps, isProvisional: segment.firmness === 'provisional' }];
}

/** Equal limits after one another are one step, even where a period between them has no figure. */
function stepsOf(points: readonly WithLimits[], shown: Shown): readonly LimitStep[] {
	const steps: LimitStep[] = [];
	for (const { start, end, limits } of points) {
		if (limits === null || end <= shown.start || start >= shown.end) continue;
		const { centre, lowerShown: lower, upperShown: upper } = limits;
		const last = steps.at(-1);
		const isSame = last?.centre === centre && last.lower === lower && last.upper === upper;
		if (isSame) steps[steps.length - 1] = { ...last, end };
		else steps.push({ start, end, centre, lower, upper });
	}
	return steps;
}

function judgedIn(reading: TrendReading, { start, end }: Shown): readonly JudgedPeriod[] {
	const newest = reading.newestWeeks.filter(
		({ outside, isExcluded }) => outside !== null || isExcluded
	);
	return [...reading.points, ...newest].flatMap((point) =>
		point.value === null || point.end <= start || point.start >= end
			? []
			: [
					{
						start: point.start,
						end: point.end,
						value: point.value,
						signal: signalOf(point.variation),
						isExcluded: point.isExcluded
					}
				]
	);
}

function signalOf(variation: Variation | null): JudgedPeriod['signal'] {
	return variation === 'common' ? null : variation;
}
