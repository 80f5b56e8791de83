import { dayInWords } from '$lib/domain/format';
import { isSlowMoving } from './autocorrelation';
import { useOf, type Sample } from './sample';
import { FIRM_FROM, several, type Segment } from './segments';

/** Something a reader should know before trusting a reading. */
export interface Caution {
	readonly kind:
		| 'newest-without-figure'
		| 'provisional'
		| 'pending-recalculation'
		| 'mostly-constant'
		| 'slow-moving';
	readonly words: string;
}

/** What cautions come from. */
export interface Grounds {
	/** All periods on their full grid. */
	readonly samples: readonly Sample[];
	/** What one period of them is called. */
	readonly period: string;
	/** The points of the last segment. */
	readonly points: readonly Sample[];
	readonly segment: Segment;
	/** What one point is called. */
	readonly noun: string;
}

/**
 * What is to be said beside a reading, each at most once. Example: of 15 weeks, the newest missing: "The last week has no
 * figure: this is read from the one before." and "Provisional limits from 14 weeks; 20 make them firm."
 */
export function cautionsOf(grounds: Grounds): readonly Caution[] {
	const { segment, noun, points } = grounds;
	const cautions: Caution[] = [...newestWithoutFigure(grounds)];
	if (segment.firmness === 'provisional') {
		cautions.push({ kind: 'provisional', words: `${segment.words}; ${FIRM_FROM} make them firm.` });
	}
	if (segment.pending !== null) {
		const { date, reason, needs } = segment.pending;
		const words = `From ${dayInWords(date)} limits are to be worked out anew (${reason}): the old ones hold until there are ${several(needs, `more ${noun}`)}.`;
		cautions.push({ kind: 'pending-recalculation', words });
	}
	if (segment.isMostlyConstant) {
		cautions.push({
			kind: 'mostly-constant',
			words: 'Mostly constant: only figures beyond the limits are marked.'
		});
	}
	if (segment.used > 0 && isSlowMoving(points)) {
		cautions.push({
			kind: 'slow-moving',
			words: `Slow-moving: each ${noun} is much like the one before, so that some signals come by chance.`
		});
	}
	return cautions;
}

/** How many periods at the end have no figure that counts. */
export function newerWithoutFigure(samples: readonly Sample[]): number {
	return samples.length - 1 - samples.findLastIndex((sample) => useOf(sample) === 'used');
}

function newestWithoutFigure({ samples, period }: Grounds): readonly Caution[] {
	const count = newerWithoutFigure(samples);
	if (count === 0 || count === samples.length) return [];
	const newest = samples.slice(-count);
	const subject = count === 1 ? `The last ${period}` : `The last ${several(count, period)}`;
	const words = `${subject} ${withoutInWords(newest)}: this is read from the one before.`;
	return [{ kind: 'newest-without-figure', words }];
}

function withoutInWords(newest: readonly Sample[]): string {
	const isOne = newest.length === 1;
	if (newest.every((sample) => useOf(sample) === 'excluded')) {
		return `${isOne ? 'is' : 'are'} left out (${newest[0]?.exclusion?.reason ?? ''})`;
	}
	if (newest.every(({ state }) => state === 'suppressed')) {
		return `${isOne ? 'is' : 'are'} suppressed`;
	}
	return `${isOne ? 'has' : 'have'} no figure`;
}
