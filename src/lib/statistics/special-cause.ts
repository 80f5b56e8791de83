import type { Polarity } from '$lib/domain/indicator';
import type { ControlLimits } from './control-limits';

/** The four rules by which a point or a sequence is more than chance. */
export type Rule = 'outside' | 'shift' | 'trend' | 'two-of-three';

/** Above or below; of a trend, rising or falling. */
export type Side = 'high' | 'low';

/** What a special cause means for an indicator that has a good direction, or `neutral` for one that has none. */
export type Reading = 'improvement' | 'concern' | 'neutral';

/** The reading of a point: common cause is the normal variation of a process that has not changed. */
export type Variation = 'common' | Reading;

/** A rule that was broken, and the points that it marks. */
export interface SpecialCause {
	readonly rule: Rule;
	readonly side: Side;
	/** Positions of the marked points among all points, in order: those of one sequence, from its first to its last. */
	readonly members: readonly number[];
}

/** A point that counts for rules, with the limits that hold for it. */
export interface JudgedPoint {
	/** Its position among all points. */
	readonly index: number;
	readonly value: number;
	readonly limits: ControlLimits;
}

/** What a cause on that side means. Example: high is an improvement where high is good. */
export function readingOf(side: Side, polarity: Polarity): Reading {
	if (polarity === 'neutral') return 'neutral';
	return (side === 'high') === (polarity === 'high-is-good') ? 'improvement' : 'concern';
}

/** What the signals of one point come to. */
export interface Judgement {
	readonly signals: readonly SpecialCause[];
	readonly label: SpecialCause | null;
	readonly variation: Variation;
	readonly isConflict: boolean;
}

/** Which rule names a point that several mark: outside, trend, two of three, shift. */
const LABEL_ORDER: readonly Rule[] = ['outside', 'trend', 'two-of-three', 'shift'];

/**
 * One judgement of a point's signals: its label by the order of rules, its variation, and whether improvement and concern
 * contradict each other, which shows as concern: a falling trend above the mean is not good news in a safeguarding meeting.
 *
 * Source: NHS England Making Data Count SQL tool v2.5 (conflict rule "concern"). Example: above the upper limit and in a
 * falling trend, high being good: label `outside`, variation `concern`, a conflict.
 */
export function judgementOf(signals: readonly SpecialCause[], polarity: Polarity): Judgement {
	if (signals.length === 0) return COMMON;
	const readings = new Set(signals.map(({ side }) => readingOf(side, polarity)));
	const isConflict = readings.size > 1;
	const [only = 'neutral'] = readings;
	const variation = isConflict ? 'concern' : only;
	return { signals, label: firstOf(signals, polarity, variation), variation, isConflict };
}

const COMMON: Judgement = { signals: [], label: null, variation: 'common', isConflict: false };

/** The signal that explains the point's variation: the first by the order of rules among those that say the same. */
export function speakingSignal(judgement: Judgement, polarity: Polarity): SpecialCause | null {
	const agreeing = judgement.signals.filter(
		({ side }) => readingOf(side, polarity) === judgement.variation
	);
	return firstOf(agreeing, polarity, judgement.variation);
}

/** The first by the order of rules. Where a trend turns, its top is in two of them: the one that says the variation, else the later. */
function firstOf(
	signals: readonly SpecialCause[],
	polarity: Polarity,
	variation: Variation
): SpecialCause | null {
	for (const rule of LABEL_ORDER) {
		const same = signals.filter((signal) => signal.rule === rule);
		const saying = same.find(({ side }) => readingOf(side, polarity) === variation);
		if (variation !== 'neutral' && saying !== undefined) return saying;
		const last = same.at(-1);
		if (last !== undefined) return last;
	}
	return null;
}
