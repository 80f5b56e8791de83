import type { Indicator, Measure } from './indicator';
import { scaleOf, value, type Observation } from './observation';
import type { Grain, IsoDate } from './period';

/** An agreed value from a date on, for one unit or (null) for every unit; `tolerance` is in the indicator's own unit. */
export interface Target {
	readonly indicator: string;
	readonly unit: string | null;
	readonly from: IsoDate;
	readonly target: number;
	readonly tolerance: number;
}

/** What a figure is against its target: the meaning; shapes and colours belong to the theme. */
export type Status = 'met' | 'close' | 'missed' | 'too-few' | 'no-target' | 'no-value';

/** Fewer than this many in the denominator is too few to judge. Counts are never too few. */
export const FEWEST = 5;

/** The target in force for the unit on the day: the unit's own before everyone's, the latest that has begun. */
export function targetAt(targets: readonly Target[], unit: string, day: IsoDate): Target | null {
	let best: Target | null = null;
	for (const target of targets) {
		if (target.from > day || (target.unit !== null && target.unit !== unit)) continue;
		if (best === null || isStronger(target, best)) best = target;
	}
	return best;
}

/**
 * The targets that the indicator's figures at a grain are held against. A target for a count of events is one for the
 * indicator's own period: "40 a week" says nothing of twelve weeks together, and none is held against them.
 */
export function targetsAtGrain(
	targets: readonly Target[],
	{ measure, accrual, defaultGrain }: Pick<Indicator, 'measure' | 'accrual' | 'defaultGrain'>,
	grain: Grain
): readonly Target[] {
	const isSummed = measure === 'count' && accrual === 'flow';
	return isSummed && grain !== defaultGrain ? NONE : targets;
}

const NONE: readonly never[] = [];

function isStronger(candidate: Target, best: Target): boolean {
	if ((candidate.unit === null) !== (best.unit === null)) return candidate.unit !== null;
	return candidate.from > best.from;
}

const MILLIONTHS = 1_000_000;

/** A figure with at most six decimals as a whole number of millionths, so that comparisons are exact. */
export function millionths(figure: number): bigint {
	return BigInt(Math.round(figure * MILLIONTHS));
}

/** Whether the observation holds fewer cases than may be judged: a denominator under five, except of a count. */
export function isTooFew(observation: Observation, indicator: Indicator): boolean {
	if (indicator.measure === 'count') return false;
	return observation.denominator !== null && observation.denominator < FEWEST;
}

/**
 * The status of an observation against a target. Exactly equal to the target is met. `close` is within the stated
 * tolerance on the wrong side, its end included. A neutral indicator has no target whatever the file says.
 */
export function statusOf(
	observation: Observation,
	indicator: Indicator,
	target: Target | null
): Status {
	if (value(observation, indicator.measure) === null) return 'no-value';
	if (isTooFew(observation, indicator)) return 'too-few';
	if (target === null || indicator.polarity === 'neutral') return 'no-target';
	if (reaches(observation, indicator, target.target)) return 'met';
	const sign = indicator.polarity === 'high-is-good' ? -1 : 1;
	const limit = target.target + sign * target.tolerance;
	return reaches(observation, indicator, limit) ? 'close' : 'missed';
}

/** Whether the value is on the good side of the limit or on it. */
function reaches(observation: Observation, indicator: Indicator, limit: number): boolean {
	const side = sideOf(observation, indicator.measure, limit);
	return indicator.polarity === 'low-is-good' ? side <= 0 : side >= 0;
}

/** 1 where the value lies above the limit, 0 on it, -1 below: scale·n against limit·d, in whole millionths. */
export function sideOf(observation: Observation, measure: Measure, limit: number): -1 | 0 | 1 {
	const numerator = millionths(observation.numerator ?? 0);
	const denominator = millionths(measure === 'count' ? 1 : (observation.denominator ?? 0));
	const left = numerator * BigInt(scaleOf(measure)) * BigInt(MILLIONTHS);
	const right = millionths(limit) * denominator;
	if (left === right) return 0;
	return left > right ? 1 : -1;
}

/** The words of a status, the same in every place. */
export function statusInWords(status: Status): string {
	return {
		met: 'On target',
		close: 'Close to target',
		missed: 'Off target',
		'too-few': 'Too few',
		'no-target': 'No target',
		'no-value': 'No figure'
	}[status];
}

/**
 * How many people stand between the figure and its target: positive, so many more (or fewer, when low is good) would
 * have met it; zero or negative, it was met with so many to spare. Null where the indicator counts no people, is
 * neither a percentage nor a count, or a part is no whole number.
 *
 * High is good: ceil(t·n) − k; low is good: k − floor(t·n); t as a whole number of millionths of a per cent, so that
 * 55 % of 100 is 55 and not 56. Of a count, t·n is the target itself.
 */
export function peopleToTarget(
	observation: Observation,
	indicator: Indicator,
	target: Target | null
): number | null {
	if (target === null || !countsPeople(indicator)) return null;
	const isCount = indicator.measure === 'count';
	const { numerator } = observation;
	const denominator = isCount ? 100 : observation.denominator;
	if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
	if (numerator === null || denominator === null) return null;
	const product = millionths(target.target) * BigInt(denominator);
	const whole = BigInt(100) * BigInt(MILLIONTHS);
	const down = product / whole;
	const up = product % whole === 0n ? down : down + 1n;
	return indicator.polarity === 'high-is-good' ? Number(up) - numerator : numerator - Number(down);
}

function countsPeople({ counted, measure, polarity }: Indicator): boolean {
	const isOfPeople = measure === 'percentage' || measure === 'count';
	return counted !== null && isOfPeople && polarity !== 'neutral';
}

/**
 * "8 more assessments would have met the target", "Target met with 3 to spare"; null where nothing may be said, or where
 * no number of those counted could have met it.
 */
export function peopleInWords(
	observation: Observation,
	indicator: Indicator,
	target: Target | null
): string | null {
	const people = peopleToTarget(observation, indicator, target);
	if (people === null || indicator.counted === null) return null;
	if (isTooFew(observation, indicator) || isOutOfReach(observation, indicator, people)) return null;
	const counted = (count: number) =>
		count === 1 ? (indicator.counted?.one ?? '') : (indicator.counted?.many ?? '');
	if (people > 0) {
		const comparison = indicator.polarity === 'high-is-good' ? 'more' : 'fewer';
		return `${String(people)} ${comparison} ${counted(people)} would have met the target`;
	}
	const spare = -people;
	return `Target met with ${spare === 0 ? 'none' : String(spare)} to spare`;
}

function isOutOfReach(
	{ numerator, denominator }: Observation,
	{ polarity }: Indicator,
	people: number
): boolean {
	const needed =
		polarity === 'high-is-good' ? (numerator ?? 0) + people : (numerator ?? 0) - people;
	return people > 0 && (needed < 0 || needed > (denominator ?? Infinity));
}
