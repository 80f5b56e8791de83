import {
	daysAfter,
	endOf,
	lastMondayIn,
	monthsAfter,
	periodAfter,
	startOf,
	stepsBetween,
	type Frequency,
	type Grain,
	type IsoDate,
	type Period
} from './period';

/** A run of a series' own periods that is read as one. */
export interface Stretch {
	readonly start: IsoDate;
	readonly end: IsoDate;
	/** Positions on the series' grid, from and up to. */
	readonly from: number;
	readonly to: number;
	readonly isUnderWay: boolean;
	/** How many own periods it must hold to have a value at all. */
	readonly least: number;
	/** Own periods of it from before the series' first in which there should have been figures. */
	readonly absent: number;
}

/** The days between which a unit or an indicator exists; null where no end is known. */
export interface Life {
	readonly validFrom: IsoDate | null;
	readonly validUntil: IsoDate | null;
}

/** How often a series is counted, and the first and last days on which its indicator and its unit are. */
export interface Counting {
	readonly frequency: 'week' | 'month';
	readonly froms: readonly IsoDate[];
	readonly untils: readonly IsoDate[];
}

/** The runs in which a series with these periods is read at the grain, in order. */
export function stretchesOf(
	starts: readonly IsoDate[],
	grain: Grain,
	counting: Counting
): readonly Stretch[] {
	const { frequency } = counting;
	const single = frequency === 'month' && grain === 'week' ? 'month' : grain;
	switch (single) {
		case 'ytd':
			return toDate(starts, counting);
		case 'rolling-12w':
		case 'rolling-12m':
			return rolling(starts, frequency, LENGTHS[single][frequency]);
		default:
			return single === frequency
				? rolling(starts, frequency, 1)
				: grouped(starts, single, counting);
	}
}

/** How many own periods a rolling sum holds. */
const LENGTHS = { 'rolling-12w': { week: 12, month: 3 }, 'rolling-12m': { week: 52, month: 12 } };

/**
 * The first day of what is summed in a figure at the grain, of which only the last own period's start is told: of a sum of 12
 * weeks that ends with the week of 26 Aug 2013 it is 10 Jun 2013.
 */
export function summedFrom(
	grain: Grain,
	{ frequency, start }: { readonly frequency: 'week' | 'month'; readonly start: IsoDate }
): IsoDate {
	if (grain === 'ytd') return startOf('year', start);
	if (grain !== 'rolling-12w' && grain !== 'rolling-12m') return start;
	return periodAfter({ frequency, start }, 1 - LENGTHS[grain][frequency]).start;
}

/** From the first period of the financial year (or of the series) to each. */
function toDate(starts: readonly IsoDate[], counting: Counting): readonly Stretch[] {
	const { frequency } = counting;
	let from = 0;
	let absent = absentBefore(starts[0], 'year', counting);
	return starts.map((start, index) => {
		const before = starts[index - 1];
		if (before !== undefined && startOf('year', before) !== startOf('year', start)) {
			from = index;
			absent = 0;
		}
		const end = endOf({ frequency, start });
		return { start, end, from, to: index + 1, isUnderWay: false, least: 1, absent };
	});
}

function rolling(
	starts: readonly IsoDate[],
	frequency: 'week' | 'month',
	length: number
): readonly Stretch[] {
	return starts.map((start, index) => ({
		start,
		end: endOf({ frequency, start }),
		from: Math.max(0, index + 1 - length),
		to: index + 1,
		isUnderWay: false,
		least: length,
		absent: 0
	}));
}

function grouped(
	starts: readonly IsoDate[],
	grain: Frequency,
	counting: Counting
): readonly Stretch[] {
	const groups = new Map<IsoDate, { from: number; to: number }>();
	starts.forEach((start, index) => {
		const key = startOf(grain, start);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { from: index, to: index + 1 });
		else group.to = index + 1;
	});
	return [...groups].map(([start, group]) => {
		const last = starts[group.to - 1] ?? start;
		return {
			start,
			end: endOf({ frequency: grain, start }),
			...group,
			isUnderWay: last < lastIn({ frequency: grain, start }, counting),
			least: 1,
			absent: group.from === 0 ? absentBefore(starts[0], grain, counting) : 0
		};
	});
}

/** Own periods that lie in the month, quarter or year of the series' first, before it, since indicator and unit began. */
function absentBefore(
	first: IsoDate | undefined,
	grain: Frequency,
	{ frequency, froms }: Counting
): number {
	if (first === undefined) return 0;
	const opening = startOf(grain, first);
	const inside = startOf(frequency, opening);
	const begun = inside < opening ? daysAfter(inside, 7) : inside;
	const starts = froms.map((from) => startOf(frequency, from));
	const expected = starts.reduce((latest, each) => (each > latest ? each : latest), begun);
	return Math.max(0, stepsBetween(frequency, expected, first));
}

/** The last own period of a month, quarter or year: the last one counted, where the indicator or the unit ends in it. */
function lastIn(period: Period, { frequency, untils }: Counting): IsoDate {
	const last = frequency === 'month' ? monthsAfter(endOf(period), -1) : lastMondayIn(period);
	const ends = untils.map((until) => startOf(frequency, until));
	return ends.reduce((earliest, each) => (each < earliest ? each : earliest), last);
}
