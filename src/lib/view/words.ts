import {
	behindInWords,
	dayInWords,
	numberInWords,
	periodInWords,
	plainValueInWords,
	roundedTo,
	unitInWords,
	valueBesideTarget
} from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { type Grain, weeksIn } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { peopleInWords, statusInWords, type Status, type Target } from '$lib/domain/target';
import type { CurrentFigure } from './current';

/** How a point is named: "Week of 8 Jul 2013", "2013/14 so far". */
export function pointInWords(point: Point, grain: Grain, indicator: Indicator): string {
	const usual = indicator.frequency === 'month' && grain === 'week' ? 'month' : grain;
	const name = periodInWords(usual, point.start, indicator.frequency);
	return point.isUnderWay ? `${name} so far` : name;
}

/** A point's value as it stands beside its target; why there is none, where there is none. */
export function figureInWords(point: Point, indicator: Indicator, target: Target | null): string {
	switch (point.state) {
		case 'ok':
			return valueBesideTarget(point, indicator, target?.target ?? null);
		case 'no-rate':
			return 'No cases';
		case 'short':
			return 'Not enough weeks yet';
		case 'missing':
			return 'No figure';
	}
}

/**
 * What stands behind a figure where there is room: "29 of 51 assessments". Parts that no word of the indicator's counts,
 * full-time equivalents and those of a ratio, are named each: "2,394 children held as cases to 134.1 social workers".
 */
export function behindLines(point: Point | null, indicator: Indicator): readonly string[] {
	const { numerator, denominator } = indicator;
	const behind = point === null ? null : behindInWords(point, indicator);
	const isNamed = indicator.counted === null && numerator !== '' && denominator !== '';
	if (behind === null || !isNamed) {
		return [behind, unitInWords(indicator)].filter((line) => line !== null);
	}
	const named = behind.replace(/ (to|of) (.*)$/, ` ${lowerFirst(numerator)} $1 $2`);
	return [`${named} ${lowerFirst(denominator)}`];
}

/** What begins with a capital, inside a sentence: "week of …". */
export function lowerFirst(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A period inside a sentence: "week of 8 Jul 2013", "Jul 2013". */
export function periodInSentence(period: string): string {
	return period.replace(/^Week/, 'week');
}

/** What a reader is told of one point: period, value, the people behind it, target, status, and every reservation. */
export function readoutOf(
	point: Point,
	grain: Grain,
	indicator: Indicator,
	judged: { readonly target: Target | null; readonly status: Status }
): string {
	const { target, status } = judged;
	const behind = behindInWords(point, indicator);
	const value = figureInWords(point, indicator, target);
	const parts = [
		`${pointInWords(point, grain, indicator)}: ${value}${behind === null ? '' : ` (${behind})`}.`
	];
	if (status === 'too-few') {
		parts.push('Too few to judge.');
	} else if (
		point.state === 'ok' &&
		target !== null &&
		indicator.polarity !== 'neutral' &&
		!point.isUnderWay
	) {
		parts.push(
			`${statusInWords(status)} (${plainValueInWords(target.target, indicator.measure)}).`
		);
	}
	return [...parts, ...reservationsOf(point)].join(' ');
}

/** Everything that must be known of a point's figure before it is trusted, in sentences. */
export function reservationsOf(point: Point): readonly string[] {
	const said: string[] = [];
	if (point.isProvisional) said.push('Provisional: still settling.');
	said.push(...gapsOf(point));
	const restated = point.revisions.findLast((revision) => revision.kind === 'restatement');
	if (restated !== undefined) {
		said.push(`Restated on ${dayInWords(restated.changedOn)}${reasonInWords(restated.reason)}.`);
	} else if (point.revisions.length > 0) {
		said.push('Changed by late recording.');
	}
	return said;
}

/** Which periods and units a sum lacks, in sentences; none where it lacks nothing. */
export function gapsOf(point: Point): readonly string[] {
	const gap = gapInWords(point);
	const { incomplete } = point;
	return [
		...(gap === null ? [] : [`${gap}.`]),
		...(incomplete.length > 0 ? [`Without ${incomplete.join(', ')}: no figure.`] : [])
	];
}

/** "1 period inside it without a figure" of a sum that is given all the same; null where nothing is missing. */
export function gapInWords({ missing, state }: Pick<Point, 'missing' | 'state'>): string | null {
	if (missing === 0 || state !== 'ok') return null;
	return `${String(missing)} ${missing === 1 ? 'period' : 'periods'} inside it without a figure`;
}

function reasonInWords(reason: string): string {
	return reason === '' ? '' : ` (${reason.replace(/\.$/, '')})`;
}

/**
 * "5 percentage points worse than the week before", "1 fewer than the week before: better": the change of the figures as
 * they are shown; null where there is none to tell.
 */
export function changeInWords(
	figure: CurrentFigure,
	indicator: Indicator,
	grain: Grain
): string | null {
	const pair = comparedValues(figure);
	if (pair === null) return null;
	const { now, before } = pair;
	const places = indicator.decimals;
	const change = roundedTo(roundedTo(now, places) - roundedTo(before, places), places);
	const then = earlierInWords(grain, indicator);
	if (change === 0) return now === before ? `The same as ${then}` : `Much the same as ${then}`;
	const uneven = unevenWeeks(figure, indicator, grain);
	if (uneven !== null) return `${moreOrFewer(change, indicator)} than ${then}, ${uneven}`;
	return indicator.measure === 'count'
		? countChange(change, indicator, then)
		: `${sizeOfChange(change, indicator)} ${directionOf(change > 0, indicator)} ${then}`;
}

/** The two values of a change. Too few cases are shown and never compared. */
function comparedValues({ current, previous, status, previousStatus }: CurrentFigure) {
	const now = current?.value ?? null;
	const before = previous?.value ?? null;
	if (now === null || before === null) return null;
	return status === 'too-few' || previousStatus === 'too-few' ? null : { now, before };
}

function sizeOfChange(change: number, { measure, decimals }: Indicator): string {
	const size = Math.abs(change);
	const amount = numberInWords(size, Number.isInteger(size) ? 0 : decimals);
	if (measure !== 'percentage') return amount;
	return `${amount} percentage ${size === 1 ? 'point' : 'points'}`;
}

function countChange(change: number, indicator: Indicator, then: string): string {
	const said = `${moreOrFewer(change, indicator)} than ${then}`;
	if (indicator.polarity === 'neutral') return said;
	const isBetter = (indicator.polarity === 'high-is-good') === change > 0;
	return `${said}: ${isBetter ? 'better' : 'worse'}`;
}

function moreOrFewer(change: number, indicator: Indicator): string {
	const amount = numberInWords(Math.abs(change), indicator.decimals);
	return `${amount} ${change > 0 ? 'more' : 'fewer'}`;
}

/** Periods of so many whole weeks as begin in them: a year has 52 or 53. */
const OF_WHOLE_WEEKS: readonly Grain[] = ['month', 'quarter', 'year'];

/** "in 4 weeks against 5": counts of periods of unlike length differ by that alone, and neither is the better; else null. */
function unevenWeeks(
	{ current, previous }: CurrentFigure,
	{ measure, accrual, frequency }: Indicator,
	grain: Grain
): string | null {
	const isSum = measure === 'count' && accrual === 'flow' && frequency === 'week';
	if (!isSum || !OF_WHOLE_WEEKS.includes(grain) || !current || !previous) return null;
	const [now, before] = [weeksIn(current), weeksIn(previous)];
	return now === before ? null : `in ${String(now)} weeks against ${String(before)}`;
}

function directionOf(isHigher: boolean, indicator: Indicator): string {
	if (indicator.polarity === 'neutral') return isHigher ? 'higher than' : 'lower than';
	const isBetter = (indicator.polarity === 'high-is-good') === isHigher;
	return isBetter ? 'better than' : 'worse than';
}

/** What the newest figure is compared with: "the week before", or for sums that roll on "a week earlier". */
function earlierInWords(grain: Grain, { frequency }: Indicator): string {
	switch (grain) {
		case 'week':
			return `the ${frequency} before`;
		case 'month':
		case 'quarter':
		case 'year':
			return `the ${grain} before`;
		default:
			return `a ${frequency} earlier`;
	}
}

/** "36 more assessments would have met the target"; null where it may not be said. */
export function distanceInWords(figure: CurrentFigure, indicator: Indicator): string | null {
	const { current, target, status } = figure;
	if (current === null || current.state !== 'ok') return null;
	if (status === 'no-target' || status === 'too-few' || status === 'no-value') return null;
	return peopleInWords(current, indicator, target);
}
