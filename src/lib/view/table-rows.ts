import { countInWords, plainValueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Grain, IsoDate } from '$lib/domain/period';
import { judgedOn, type Point } from '$lib/domain/points';
import {
	statusInWords,
	statusOf,
	targetAt,
	targetsAtGrain,
	type Status,
	type Target
} from '$lib/domain/target';
import type { ReadPoint } from '$lib/statistics/read-point';
import type { TrendReading } from '$lib/statistics/reading';
import type { Variation } from '$lib/statistics/special-cause';
import { isWithoutLate, noLateBefore } from './remarks';
import { hasLimits } from './trend-limits';
import { figureInWords, pointInWords, reservationsOf } from './words';

/** A point as a row of the table beside its chart. */
export interface TableRow {
	readonly point: Point;
	readonly target: Target | null;
	readonly status: Status;
	readonly period: string;
	readonly value: string;
	readonly numerator: string;
	readonly denominator: string;
	readonly targetInWords: string;
	readonly statusInWords: string;
	/** "49% to 81%"; empty where there is none. */
	readonly usualRange: string;
	/** The period as it was judged; null where it was not. */
	readonly judged: ReadPoint | null;
	readonly notes: string;
}

/** The points as rows, newest first: the week that is talked about stands at the top. */
export function tableRows(points: readonly Point[], subject: TableSubject): readonly TableRow[] {
	const { indicator, grain, unit, reading } = subject;
	const targets = targetsAtGrain(subject.targets, indicator, grain);
	const read = readAt(grain, reading);
	return points
		.map((point): TableRow => {
			const target = targetAt(targets, unit, judgedOn(point));
			const status = point.isUnderWay ? 'no-target' : statusOf(point, indicator, target);
			const hasTarget = target !== null && indicator.polarity !== 'neutral';
			const judged = read.get(point.start) ?? null;
			return {
				point,
				judged,
				usualRange: usualRangeInWords(judged, indicator),
				target,
				status,
				period: pointInWords(point, grain, indicator),
				value: figureInWords(point, indicator, target),
				numerator: partInWords(point.numerator),
				denominator: partInWords(point.denominator),
				targetInWords: hasTarget ? plainValueInWords(target.target, indicator.measure) : '',
				statusInWords: point.isUnderWay ? 'So far' : statusInWords(status),
				notes: [
					...judgementInWords(judged),
					...clockInWords(point, subject),
					...reservationsOf(point)
				].join(' ')
			};
		})
		.reverse();
}

/** What the points are of. */
export interface TableSubject {
	readonly indicator: Indicator;
	readonly grain: Grain;
	readonly targets: readonly Target[];
	readonly unit: string;
	/** The unit's series as a control chart; null where none goes with the points. */
	readonly reading: TrendReading | null;
	/** The first day on which a result can be late; null where none is told. */
	readonly firstLateDay: IsoDate | null;
}

/** What the timescale alone decided of a period: "No late result possible before 11 Sep 2013." */
export function clockInWords(
	point: Point,
	subject: Pick<TableSubject, 'indicator' | 'firstLateDay'>
): readonly string[] {
	return isWithoutLate(point, subject) ? [`${noLateBefore(subject.firstLateDay ?? '')}.`] : [];
}

/** The judged periods by their first day, where they are the points themselves. */
export function readAt(grain: Grain, reading: TrendReading | null): ReadonlyMap<string, ReadPoint> {
	if (reading === null || !hasLimits(grain, reading) || grain === 'rolling-12w') return new Map();
	if (reading.basis.kind === 'four-week-sums') return new Map();
	return new Map(reading.points.map((point) => [point.start, point]));
}

function usualRangeInWords(judged: ReadPoint | null, { measure, decimals }: Indicator): string {
	const limits = judged?.limits ?? null;
	if (limits === null) return '';
	const words = (value: number) => plainValueInWords(Number(value.toFixed(decimals)), measure);
	return `${words(limits.lowerShown)} to ${words(limits.upperShown)}`;
}

const CHANGES: Readonly<Record<Variation, string | null>> = {
	common: null,
	improvement: 'Real change for the better.',
	concern: 'Real change for the worse.',
	neutral: 'Real change.'
};

/** What the limits say of a period beside its figure. */
export function judgementInWords(judged: ReadPoint | null): readonly string[] {
	if (judged === null) return [];
	if (judged.isExcluded) {
		const { reason, by } = judged.exclusion ?? { reason: '', by: '' };
		return [`Left out of limits: ${reason} (${by}).`];
	}
	return [CHANGES[judged.variation ?? 'common'] ?? []].flat();
}

function partInWords(part: number | null): string {
	return part === null ? '' : countInWords(part);
}
