import { sideOf } from './comparison';
import type { Estimate } from './estimate';

/** Whether a figure is on its side of the target for certain; not asked where nothing is known of how far it may be off. */
export type TargetCertainty = 'certain' | 'too-close-to-call' | 'not-known';

/**
 * Whether the target lies outside the 95 % interval of the figure (certain), or within or on it (too close to call). A fact
 * of its own beside met, close or missed, and beside the outlook. Too few, no value or no interval: not known.
 *
 * Source: Fingertips (OHID), comparison with a target by confidence interval. Example: 23 of 55 (29.7 to 55.0 %) is certain
 * against 60 %, too close to call against 50 %.
 */
export function targetCertainty(estimate: Estimate, target: number): TargetCertainty {
	if (estimate.kind !== 'with-intervals') return 'not-known';
	return sideOf(estimate.interval95, target) === null ? 'too-close-to-call' : 'certain';
}

/** "Certain", "Too close to call"; nothing where it is not known. */
export function certaintyInWords(certainty: TargetCertainty): string | null {
	return { certain: 'Certain', 'too-close-to-call': 'Too close to call', 'not-known': null }[
		certainty
	];
}
