import type { Polarity } from '$lib/domain/indicator';
import { comparisonWith, type Comparison } from '$lib/statistics/comparison';
import { estimateOf } from '$lib/statistics/estimate';
import { targetCertainty } from '$lib/statistics/target-certainty';
import { casesOf, numberOf, objectOf, textOf, type Json } from './json';
import { Tally } from './tally';

const POLARITIES: readonly (readonly [string, Polarity])[] = [
	['high_is_good', 'high-is-good'],
	['low_is_good', 'low-is-good'],
	['no_judgement', 'neutral']
];

/** Comparison with a benchmark and with a target by confidence intervals. */
export function fingertipsTally(): Tally {
	const tally = new Tally('compare-fingertips: comparison by intervals in Fingertips');
	for (const json of casesOf('compare-fingertips.json')) {
		tally.compared();
		for (const [name, polarity] of POLARITIES) compare(json, name, polarity, tally);
	}
	tally.unused(
		'double_overlapping_ci_95',
		'the reference is taken as known: one interval, not two (§9)'
	);
	tally.unused(
		'spc_for_proportions_*',
		'limits about the benchmark by a formula of their own; ours are the funnel’s (§10)'
	);
	tally.unused(
		'target_value, target_range_value',
		'met, close or missed is the status of the figure, told apart from chance (§11)'
	);
	return tally;
}

/** Their words for ours: Best and Worst are "much" of the two levels; without judgement Better is higher. */
const WORDS: Readonly<Record<string, Comparison>> = {
	Best: 'much-better',
	Better: 'better',
	Same: 'similar',
	Worse: 'worse',
	Worst: 'much-worse'
};

const NEUTRAL: Readonly<Record<string, Comparison>> = {
	Best: 'higher',
	Better: 'higher',
	Same: 'similar',
	Worse: 'lower',
	Worst: 'lower'
};

function compare(json: Json, name: string, polarity: Polarity, tally: Tally): void {
	const output = objectOf(objectOf(json.output)[name]);
	const where = `${textOf(json.id)} ${name}`;
	const estimate = estimateOf(
		{ numerator: numberOf(json.x), denominator: numberOf(json.n) },
		'percentage'
	);
	const words = polarity === 'neutral' ? NEUTRAL : WORDS;
	const ours = comparisonWith(estimate, numberOf(json.benchmark), polarity);
	tally.same(ours, words[textOf(output.single_overlapping_ci_95_99_8)], where);
	const one = ours?.replace('much-', '');
	tally.same(one, words[textOf(output.single_overlapping_ci_95)], where);

	const target = numberOf(json.target);
	const certainty = targetCertainty(estimate, target);
	const isTouching = [numberOf(json.lower95), numberOf(json.upper95)].some(
		(end) => Math.abs(end - target) < 1e-9
	);
	if (isTouching) {
		tally.same(certainty, 'too-close-to-call', where);
		const isOtherwise = textOf(output.target_ci_95) !== 'Same';
		if (isOtherwise)
			tally.deviates(
				textOf(json.id),
				'a target that touches the interval is too close to call (§9, §11)'
			);
	} else {
		tally.same(certainty === 'certain', textOf(output.target_ci_95) !== 'Same', where);
	}
}
