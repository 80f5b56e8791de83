import type { Polarity } from '$lib/domain/indicator';
import type { ControlLimits } from './control-limits';
import type { Reading } from './special-cause';
import { isAbove, isBelow } from './tolerance';

/** Whether the process, as it now runs, will meet its target. */
export type Assurance = 'pass' | 'fail' | 'hit-and-miss';

/** Why there is no outlook. */
export type NoAssurance = 'neutral' | 'no-target' | 'too-few' | 'no-limits' | 'no-figure';

/** The outlook with its target, or why there is none. */
export type AssuranceReading =
	| { readonly kind: Assurance; readonly target: number; readonly words: string }
	| { readonly kind: 'none'; readonly reason: NoAssurance; readonly words: string };

/** The newest point that counts: its limits, and the target in force in it. */
export interface Outlook {
	readonly polarity: Polarity;
	readonly target: number | null;
	readonly limits: Pick<ControlLimits, 'lower' | 'upper'> | null;
	/** Why there are no limits, where there are none. */
	readonly without: Extract<NoAssurance, 'too-few' | 'no-limits' | 'no-figure'>;
}

/**
 * The outlook of a process against its target, by the limits that are not cut, equality included. High is good: a target at
 * or below the lower limit is passed, at or above the upper limit failed. Low is good: at or above the upper limit passed,
 * at or below the lower limit failed. Between: hit and miss. Where limits are one (all points equal), a target met by them
 * is passed.
 *
 * Source: NHS England Making Data Count SQL tool v2.5. Example: limits 40 to 60, high is good: 40 is passed, 50 hit and
 * miss, 60 failed.
 */
export function assuranceOf(outlook: Outlook): AssuranceReading {
	const { polarity, target, limits, without } = outlook;
	if (polarity === 'neutral') return none('neutral');
	if (target === null) return none('no-target');
	if (limits === null) return none(without);
	const isAtOrBelow = !isAbove(target, limits.lower);
	const isAtOrAbove = !isBelow(target, limits.upper);
	const isHighGood = polarity === 'high-is-good';
	if (isHighGood ? isAtOrBelow : isAtOrAbove) return of('pass', target);
	return of((isHighGood ? isAtOrAbove : isAtOrBelow) ? 'fail' : 'hit-and-miss', target);
}

const OUTLOOKS = {
	pass: 'Will usually meet the target',
	fail: 'Will usually miss the target',
	'hit-and-miss': 'Hit and miss: may meet the target or not'
} as const;

function of(kind: Assurance, target: number): AssuranceReading {
	return { kind, target, words: OUTLOOKS[kind] };
}

/**
 * The outlook beside a real change that points the other way: limits of a process that has left them say what it would do,
 * not what it will.
 */
export function besideChange(outlook: AssuranceReading, change: Reading | null): AssuranceReading {
	if (outlook.kind === 'fail' && change === 'improvement')
		return { ...outlook, words: LEFT.improvement };
	if (outlook.kind === 'pass' && change === 'concern') return { ...outlook, words: LEFT.concern };
	return outlook;
}

const LEFT = {
	improvement: 'Would usually miss the target, but has changed',
	concern: 'Would usually meet the target, but has changed'
} as const;

const REASONS = {
	neutral: 'No outlook: neither high nor low is better',
	'no-target': 'No outlook: there is no target',
	'too-few': 'No outlook: too few points to tell',
	'no-limits': 'No outlook: too few points in a row to tell',
	'no-figure': 'No outlook: there is no figure'
} as const;

function none(reason: NoAssurance): AssuranceReading {
	return { kind: 'none', reason, words: REASONS[reason] };
}
