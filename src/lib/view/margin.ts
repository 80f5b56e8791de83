import { plainValueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Status } from '$lib/domain/target';
import { estimateOf } from '$lib/statistics/estimate';
import { targetCertainty } from '$lib/statistics/target-certainty';
import type { CurrentFigure } from './current';

/**
 * Whether the figure is on its side of the target for certain, with the 95 % interval that says so; null where it is judged
 * against none, or where nothing is known of how far chance may move it.
 * Example: "Certainly off target: by chance alone it could be 32% to 52%".
 */
export function marginInWords(figure: CurrentFigure, indicator: Indicator): string | null {
	const { current, target, status } = figure;
	if (current === null || target === null || indicator.polarity === 'neutral') return null;
	const estimate = estimateOf(current, indicator.measure);
	const certainty = targetCertainty(estimate, target.target);
	if (estimate.kind !== 'with-intervals' || certainty === 'not-known') return null;
	const { lower, upper } = estimate.interval95;
	const words = (value: number) =>
		plainValueInWords(Number(value.toFixed(indicator.decimals)), indicator.measure);
	const range = `by chance alone it could be ${words(lower)} to ${words(upper)}`;
	if (certainty === 'too-close-to-call') return `Too close to call: ${range}`;
	return `${CERTAIN[status] ?? 'Certain'}: ${range}`;
}

const CERTAIN: Partial<Record<Status, string>> = {
	met: 'Certainly on target',
	close: 'Certainly short of the target',
	missed: 'Certainly off target'
};
