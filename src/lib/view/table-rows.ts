import { countInWords, plainValueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Grain } from '$lib/domain/period';
import { judgedOn, type Point } from '$lib/domain/points';
import { statusInWords, statusOf, targetAt, type Status, type Target } from '$lib/domain/target';
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
	readonly notes: string;
}

/** The points as rows, newest first: the week that is talked about stands at the top. */
export function tableRows(
	points: readonly Point[],
	{ indicator, grain, targets, unit }: TableSubject
): readonly TableRow[] {
	return points
		.map((point): TableRow => {
			const target = targetAt(targets, unit, judgedOn(point));
			const status = point.isUnderWay ? 'no-target' : statusOf(point, indicator, target);
			const hasTarget = target !== null && indicator.polarity !== 'neutral';
			return {
				point,
				target,
				status,
				period: pointInWords(point, grain, indicator),
				value: figureInWords(point, indicator, target),
				numerator: partInWords(point.numerator),
				denominator: partInWords(point.denominator),
				targetInWords: hasTarget ? plainValueInWords(target.target, indicator.measure) : '',
				statusInWords: point.isUnderWay ? 'So far' : statusInWords(status),
				notes: reservationsOf(point).join(' ')
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
}

function partInWords(part: number | null): string {
	return part === null ? '' : countInWords(part);
}
