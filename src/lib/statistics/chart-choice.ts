import type { Measure } from '$lib/domain/indicator';
import { partsOf, useOf, usedCount, type Sample } from './sample';
import { FEWEST_POINTS } from './segments';

/** The chart by which a series is judged: individual values, the two of Laney, or a run line without limits. */
export type ChartKind = 'xmr' | 'p-prime' | 'u-prime' | 'run';

/** A chart and, in a reader's words, why it was chosen. */
export interface ChartChoice {
	readonly kind: ChartKind;
	readonly reason: string;
}

/** Denominators within a quarter of their mean are alike enough for straight limits. */
const ALIKE = 0.25;

/**
 * The chart for a series. Fewer than 13 points that count: a run line. A percentage or rate: XmR where all denominators lie
 * within ±25 % of their mean, where one is missing, or where a numerator exceeds its denominator; otherwise p′ or u′, of
 * which the limits follow the denominators. A count, ratio or mean: XmR. Never a plain p chart, which takes ordinary
 * weeks of large denominators for signals. `noun` is what a point is called: "week".
 *
 * Source: Provost & Murray 2011 (±25 %), Laney 2002. Example: denominators 20, 25 and 30 (mean 25) are alike; 18, 25 and
 * 32 are not.
 */
export function chartChoice(
	samples: readonly Sample[],
	measure: Measure,
	noun: string
): ChartChoice {
	if (usedCount(samples) < FEWEST_POINTS) return runLine(noun);
	if (measure !== 'percentage' && measure !== 'rate') {
		return { kind: 'xmr', reason: STRAIGHT[measure] };
	}
	return shareChart(samples, measure, noun);
}

/** The chart of a series in which no segment has limits. */
export function runLine(noun: string): ChartChoice {
	return {
		kind: 'run',
		reason: `A line without limits: fewer than ${FEWEST_POINTS} ${noun}s can be judged together.`
	};
}

const STRAIGHT = {
	count: 'A count is judged by how much it usually moves from one to the next (XmR chart).',
	ratio: 'A ratio is judged by how much it usually moves from one to the next (XmR chart).',
	mean: 'A mean is judged by how much it usually moves from one to the next (XmR chart).'
} as const;

function shareChart(
	samples: readonly Sample[],
	measure: 'percentage' | 'rate',
	noun: string
): ChartChoice {
	const used = samples.filter((sample) => useOf(sample) === 'used');
	const parts = used.flatMap((sample) => partsOf(sample) ?? []);
	if (parts.length < used.length) {
		return {
			kind: 'xmr',
			reason: `Straight limits, as the denominator of a ${noun} is not known (XmR chart).`
		};
	}
	if (
		measure === 'percentage' &&
		parts.some(({ numerator, denominator }) => numerator > denominator)
	) {
		return { kind: 'xmr', reason: `Straight limits, as a ${noun} is above 100% (XmR chart).` };
	}
	const denominators = parts.map(({ denominator }) => denominator);
	if (areAlike(denominators)) {
		return {
			kind: 'xmr',
			reason: `Straight limits, as the denominators of all ${noun}s are alike (XmR chart).`
		};
	}
	return measure === 'percentage'
		? { kind: 'p-prime', reason: stepped(noun, 'p′') }
		: { kind: 'u-prime', reason: stepped(noun, 'u′') };
}

function stepped(noun: string, chart: string): string {
	return `The denominators differ, so the limits follow them: a small ${noun} may vary more than a large one (${chart} chart).`;
}

/** Whether all lie within ±25 % of their mean, exactly a quarter included. */
function areAlike(denominators: readonly number[]): boolean {
	const mean = denominators.reduce((sum, each) => sum + each, 0) / denominators.length;
	return denominators.every((each) => Math.abs(each - mean) <= (ALIKE + 1e-12) * mean);
}
