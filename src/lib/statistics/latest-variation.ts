import { dayAndMonth, dayInWords, periodInWords } from '$lib/domain/format';
import type { IsoDate } from '$lib/domain/period';
import { several } from './segments';
import type { Reading, Rule, Side } from './special-cause';

/** What the newest point that counts says. */
export type LatestVariation =
	| { readonly kind: 'too-few'; readonly needs: number }
	| { readonly kind: 'no-limits' }
	| { readonly kind: 'common' }
	| LatestSignal;

/** A special cause in the newest point that counts. */
export interface LatestSignal {
	readonly kind: Reading;
	readonly rule: Rule;
	readonly side: Side;
	/** Start of the first point of the sequence, and how many points of it are marked so far. */
	readonly since: IsoDate;
	readonly points: number;
	/** Of weeks newer than the last month's end: so many months' ends before them, from `since` on, are part of the sequence. */
	readonly monthEnds?: number;
	readonly isConflict: boolean;
}

/** The point that speaks: its start (null where there is none) and what such points are called. */
export interface Speaker {
	readonly start: IsoDate | null;
	readonly noun: string;
}

/**
 * A variation in a reader's words. Examples: "Normal variation"; "Too few weeks to tell: needs 5 more weeks"; "Real change
 * for the worse: 10 weeks in a row below the usual level, since the week of 29 Apr".
 */
export function variationInWords(variation: LatestVariation, speaker: Speaker): string {
	const { noun } = speaker;
	switch (variation.kind) {
		case 'too-few':
			return `Too few ${noun}s to tell: needs ${several(variation.needs, `more ${noun}`)}`;
		case 'no-limits':
			return `Too few ${noun}s in a row to tell`;
		case 'common':
			return 'Normal variation';
		default:
			return signalInWords(variation, speaker);
	}
}

const HEADS = {
	improvement: 'Real change for the better',
	concern: 'Real change for the worse',
	neutral: 'Real change'
} as const;

function signalInWords(signal: LatestSignal, speaker: Speaker): string {
	const otherwise = signal.isConflict ? ' (other signs point to the better)' : '';
	return `${HEADS[signal.kind]}: ${sequenceInWords(signal, speaker)}${otherwise}`;
}

const WHERE = { high: 'above', low: 'below' } as const;

function sequenceInWords(signal: LatestSignal, speaker: Speaker): string {
	const { rule, side, since, points, monthEnds = 0 } = signal;
	if (monthEnds > 0) return monthEndsInWords(signal, monthEnds);
	const from = periodOf(since, speaker);
	const all = several(points, speaker.noun);
	const where = WHERE[side];
	switch (rule) {
		case 'shift':
			return `${all} in a row ${where} the usual level, since ${from}`;
		case 'trend':
			return `${side === 'high' ? 'rising' : 'falling'} over ${all}, since ${from}`;
		case 'two-of-three':
			return `${all} near or beyond the ${side === 'high' ? 'upper' : 'lower'} end of the usual range, since ${from}`;
		case 'outside':
			return points === 1
				? `${where} the usual range in ${from}`
				: `${all} in a row ${where} the usual range, since ${from}`;
	}
}

/** "2 month ends and 2 weeks above the usual range, since May 2013" */
function monthEndsInWords({ side, since, points }: LatestSignal, monthEnds: number): string {
	const all = `${several(monthEnds, 'month end')} and ${several(points, 'week')}`;
	return `${all} ${WHERE[side]} the usual range, since ${periodInWords('month', since, 'month')}`;
}

/** "the week of 29 Apr", with the year where it is not the speaker's; "Apr 2013"; "the four weeks from 29 Apr". */
function periodOf(start: IsoDate, { start: now, noun }: Speaker): string {
	if (noun === 'month' || noun === 'quarter' || noun === 'year') {
		return periodInWords(noun, start, 'month');
	}
	const isSameYear = now?.slice(0, 4) === start.slice(0, 4);
	const day = isSameYear ? dayAndMonth(start) : dayInWords(start);
	return noun === 'week' ? `the week of ${day}` : `the four weeks from ${day}`;
}
