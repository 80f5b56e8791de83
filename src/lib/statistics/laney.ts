import { scaleOf } from '$lib/domain/observation';
import type { Measure } from '$lib/domain/indicator';
import { limitsAbout, type ControlLimits } from './control-limits';
import { meanMovingRange } from './moving-range';
import { partsOf, useOf, type Sample } from './sample';

/** A moving range of two is so many standard deviations on average. */
const RANGE_TO_SIGMA = 1.128;

/** Laney's charts of shares (binomial variance) and of rates (Poisson variance). */
export type LaneyKind = 'p-prime' | 'u-prime';

/** A process whose limits follow the denominator of each point: p′ or u′. */
export interface LaneyProcess {
	readonly kind: LaneyKind;
	readonly measure: Measure;
	/** Σ numerator over Σ denominator, a plain share. */
	readonly share: number;
	/** How much more (or less) the points vary than chance alone would have it; 1 is chance alone. */
	readonly sigmaZ: number;
}

/**
 * Laney's p′ or u′ process of the samples that count. With p̄ = Σx/Σn and the deviation s_i = √(p̄(1 − p̄)/n_i), of rates
 * √(ū/n_i): z_i = (p_i − p̄)/s_i and σ_z = mean|z_i − z_(i−1)|/1.128. Where s is 0 (all zero, all full) so is σ_z. Null
 * where no two points are neighbours in time. It refuses shares above 1 (throws): these belong on an XmR chart.
 *
 * Source: Laney 2002. Example: 5 of 10, 6 of 10, 4 of 10, 7 of 10 have p̄ = 0.55, s = 0.15732, z = −0.318, 0.318, −0.953,
 * 0.953, mean moving range 1.2713, σ_z = 1.1270.
 */
export function laneyProcess(
	samples: readonly Sample[],
	kind: LaneyKind,
	measure: Measure
): LaneyProcess | null {
	const share = shareOf(samples);
	if (kind === 'p-prime' && share > 1) throw new RangeError('A share above 1 has no p′ chart.');
	const variance = varianceOf(share, kind);
	const movingRange = meanMovingRange(samples, (sample) => {
		const parts = partsOf(sample);
		if (parts === null) return null;
		const { numerator, denominator } = parts;
		if (variance === 0) return 0;
		return (numerator / denominator - share) / Math.sqrt(variance / denominator);
	});
	if (movingRange === null) return null;
	return { kind, measure, share, sigmaZ: movingRange / RANGE_TO_SIGMA };
}

/** The limits of a point with this denominator (above 0): p̄ ± 3 σ_z s, in the measure's unit. */
export function laneyLimits(process: LaneyProcess, denominator: number): ControlLimits {
	const { kind, measure, share, sigmaZ } = process;
	const scale = scaleOf(measure);
	const deviation = Math.sqrt(varianceOf(share, kind) / denominator);
	return limitsAbout(scale * share, scale * 3 * sigmaZ * deviation, measure);
}

function shareOf(samples: readonly Sample[]): number {
	let numerators = 0;
	let denominators = 0;
	for (const sample of samples) {
		const parts = useOf(sample) === 'used' ? partsOf(sample) : null;
		numerators += parts?.numerator ?? 0;
		denominators += parts?.denominator ?? 0;
	}
	return numerators / denominators;
}

/** What the share varies by with a denominator of 1. */
function varianceOf(share: number, kind: LaneyKind): number {
	return kind === 'p-prime' ? share * (1 - share) : share;
}
