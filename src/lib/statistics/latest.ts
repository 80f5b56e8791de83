import type { Polarity } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import { variationInWords, type LatestVariation } from './latest-variation';
import type { NewestWeek } from './newest-weeks';
import type { ReadPoint } from './read-point';
import { sideOutside } from './outside';
import { useOf, type Sample } from './sample';
import type { Segment } from './segments';
import { readingOf, speakingSignal, type Side } from './special-cause';

/** The reading of the newest point that counts; newer periods that are missing, excluded or suppressed are counted. */
export interface LatestReading {
	/** The period that speaks; null where the newest segment has no point that counts. */
	readonly start: IsoDate | null;
	readonly end: IsoDate | null;
	readonly value: number | null;
	readonly variation: LatestVariation;
	/** So many of the newest periods (weeks, where the samples are weeks) have no figure that counts. */
	readonly newerWithoutFigure: number;
	/** "Real change for the worse: 10 weeks in a row below the usual level, since the week of 29 Apr". */
	readonly words: string;
}

/** What the newest reading is taken from. */
export interface Newest {
	readonly points: readonly ReadPoint[];
	readonly newestWeeks: readonly NewestWeek[];
	/** The last segment. */
	readonly segment: Segment;
	readonly polarity: Polarity;
	readonly noun: string;
	readonly newerWithoutFigure: number;
}

/**
 * The reading of the newest point that counts, in the newest segment. A week of a snapshot that is newer than the last
 * month's end speaks only where it lies beyond a limit; otherwise the month's end does, with its own week.
 *
 * Example: ten weeks under the centre and a missing one after them: a shift, low, of ten points since the first of them, with
 * one newer period without a figure.
 */
export function latestReading(newest: Newest): LatestReading {
	const { newestWeeks, newerWithoutFigure } = newest;
	const week = newestWeeks.findLast((each) => useOf(each) === 'used') ?? null;
	if (week !== null && week.outside !== null) {
		const variation = variationOfWeeks(newest);
		return spoken({ point: week, noun: 'week', variation, newerWithoutFigure });
	}
	const point = newestPoint(newest);
	const variation = variationOf(point, newest);
	return spoken({ point, noun: newest.noun, variation, newerWithoutFigure });
}

interface Spoken extends Pick<LatestReading, 'variation' | 'newerWithoutFigure'> {
	/** The point that speaks. */
	readonly point: Sample | null;
	readonly noun: string;
}

function spoken({ point, noun, variation, newerWithoutFigure }: Spoken): LatestReading {
	const { start, end, value } = point ?? NOBODY;
	const words = variationInWords(variation, { start, noun });
	return { start, end, value, variation, newerWithoutFigure, words };
}

const NOBODY = { start: null, end: null, value: null } as const;

function newestPoint({ points, segment }: Newest): ReadPoint | null {
	const isNewest = (point: ReadPoint, index: number) =>
		index >= segment.from && useOf(point) === 'used';
	return points.findLast(isNewest) ?? null;
}

function variationOf(point: ReadPoint | null, newest: Newest): LatestVariation {
	const { segment, polarity, points } = newest;
	if (segment.needs > 0 && segment.used === 0) return { kind: 'too-few', needs: segment.needs };
	if (point?.variation == null) return { kind: 'no-limits' };
	const { signals, label, variation, isConflict } = point;
	const cause = speakingSignal({ signals, label, variation, isConflict }, polarity);
	if (variation === 'common' || cause === null) return { kind: 'common' };
	const [first = 0] = cause.members;
	return {
		kind: variation,
		rule: cause.rule,
		side: cause.side,
		since: points[first]?.start ?? point.start,
		points: cause.members.length,
		isConflict
	};
}

/**
 * The newest weeks in a row that lie beyond the same limit as the newest that counts; where all of them do, with the months'
 * ends before them that do so too: a process that has been outside for a year is not told as one of two weeks.
 */
function variationOfWeeks(newest: Newest): LatestVariation {
	const { newestWeeks, polarity } = newest;
	const counted = newestWeeks.filter((week) => useOf(week) === 'used');
	const side = counted.at(-1)?.outside ?? null;
	if (side === null) return { kind: 'common' };
	const within = counted.findLastIndex(({ outside }) => outside !== side);
	const row = counted.slice(within + 1);
	const before = within === -1 ? monthEndsBeyond(side, newest) : [];
	return {
		kind: readingOf(side, polarity),
		rule: 'outside',
		side,
		since: before[0]?.start ?? row[0]?.start ?? '',
		points: row.length,
		monthEnds: before.length,
		isConflict: false
	};
}

/** The last months' ends in a row, in the newest segment, that lie beyond the limit on that side. */
function monthEndsBeyond(side: Side, { points, segment }: Newest): readonly ReadPoint[] {
	const used = points.slice(segment.from).filter((point) => useOf(point) === 'used');
	const within = used.findLastIndex(
		({ value, limits }) =>
			value === null || limits === null || sideOutside({ value, limits }) !== side
	);
	return used.slice(within + 1);
}
