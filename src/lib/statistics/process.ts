import type { Measure } from '$lib/domain/indicator';
import { scaleOf } from '$lib/domain/observation';
import type { ChartKind } from './chart-choice';
import type { ControlLimits } from './control-limits';
import { laneyLimits, laneyProcess, type LaneyProcess } from './laney';
import type { Sample } from './sample';
import { xmrLimits } from './xmr';

/** What a segment's points come from: straight limits, or limits that follow each point's denominator. */
export type Process =
	| { readonly kind: 'straight'; readonly limits: ControlLimits }
	| { readonly kind: 'stepped'; readonly laney: LaneyProcess };

/** The process that the samples show on a chart; null on a run line, or where no two points are neighbours in time. */
export function processOf(
	samples: readonly Sample[],
	chart: ChartKind,
	measure: Measure
): Process | null {
	if (chart === 'run') return null;
	if (chart === 'xmr') {
		const limits = xmrLimits(samples, measure);
		return limits === null ? null : { kind: 'straight', limits };
	}
	const laney = laneyProcess(samples, chart, measure);
	return laney === null ? null : { kind: 'stepped', laney };
}

/** The limits that hold for a sample: the same for all on a straight chart, none without a denominator on a stepped one. */
export function limitsFor(process: Process, { denominator }: Sample): ControlLimits | null {
	if (process.kind === 'straight') return process.limits;
	return denominator === null || denominator === 0 ? null : laneyLimits(process.laney, denominator);
}

/** The mean that the limits stand about, in the measure's unit. */
export function centreOf(process: Process): number {
	if (process.kind === 'straight') return process.limits.centre;
	return scaleOf(process.laney.measure) * process.laney.share;
}
