import {
	endOf,
	lastMondayIn,
	monthsAfter,
	startOf,
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
}

/** How often a series is counted, and the last days on which its indicator and its unit are. */
export interface Counting {
	readonly frequency: 'week' | 'month';
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
			return toDate(starts, frequency);
		case 'rolling-12w':
			return rolling(starts, frequency, frequency === 'week' ? 12 : 3);
		case 'rolling-12m':
			return rolling(starts, frequency, frequency === 'week' ? 52 : 12);
		default:
			return single === frequency
				? rolling(starts, frequency, 1)
				: grouped(starts, single, counting);
	}
}

/** From the first period of the financial year (or of the series) to each. */
function toDate(starts: readonly IsoDate[], frequency: 'week' | 'month'): readonly Stretch[] {
	let from = 0;
	return starts.map((start, index) => {
		const before = starts[index - 1];
		if (before !== undefined && startOf('year', before) !== startOf('year', start)) from = index;
		const to = index + 1;
		return { start, end: endOf({ frequency, start }), from, to, isUnderWay: false, least: 1 };
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
		least: length
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
			least: 1
		};
	});
}

/** The last own period of a month, quarter or year: the last one counted, where the indicator or the unit ends in it. */
function lastIn(period: Period, { frequency, untils }: Counting): IsoDate {
	const last = frequency === 'month' ? monthsAfter(endOf(period), -1) : lastMondayIn(period);
	const ends = untils.map((until) => startOf(frequency, until));
	return ends.reduce((earliest, each) => (each < earliest ? each : earliest), last);
}
