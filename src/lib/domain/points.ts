import type { Indicator } from './indicator';
import { sumOf, value, type Observation } from './observation';
import { daysAfter, endOf, gridOf, mondayOf, type Grain, type IsoDate } from './period';
import { rememberedReadings } from './readings';
import { observationAt, startsOf, type Revision, type Series } from './series';
import { stretchesOf, type Counting, type Life, type Stretch } from './stretches';

/** One point of a series read at a grain: a period and what was counted in it. */
export interface Point extends Observation {
	/** Start of the period; for rolling and to-date grains, of its last week or month. */
	readonly start: IsoDate;
	/** The day the period ends before. */
	readonly end: IsoDate;
	readonly value: number | null;
	/** `missing`: no figure; `no-rate`: a denominator of zero; `short`: not enough periods yet for a rolling sum. */
	readonly state: 'ok' | 'missing' | 'no-rate' | 'short';
	/** The period's last week had not ended by the week shown: "so far", without status. */
	readonly isUnderWay: boolean;
	readonly isProvisional: boolean;
	/** Own periods inside this one for which there is no figure. */
	readonly missing: number;
	/** Units without a figure among those summed. */
	readonly incomplete: readonly string[];
	/** What was published before, newest change last. */
	readonly revisions: readonly Revision[];
}

/** A series and how it is to be read. */
export interface SeriesReading {
	readonly series: Series;
	readonly indicator: Indicator;
	readonly grain: Grain;
	/** Monday of the last week to read. */
	readonly week: IsoDate;
	/** Whose series it is: where it begins or ends, nothing is expected before or after. */
	readonly unit: Life;
	/** Points that end by this day are left out; all are read where it is not given. */
	readonly after?: IsoDate;
}

/**
 * The series read at a grain, from its first period up to the one of `week`. Flows are summed (Σ numerator over
 * Σ denominator), snapshots take the last period's state. A count with a period or a unit missing has no value, because a
 * sum that lacks a week or a team is a wrong number; a percentage is given and the gap is said. A weekly series that stops before
 * `week` although indicator and unit go on is continued with missing weeks.
 */
export function pointsOf(reading: SeriesReading): readonly Point[] {
	const { series, indicator, grain, week, unit, after = '' } = reading;
	const name = [grain, week, unit.validFrom, unit.validUntil, after].join(' ');
	return readings.once(series, indicator, name, () => {
		const stretches = stretchesOf(startsShown(reading), grain, countingOf(reading));
		const marks = marksOf(series);
		return stretches
			.filter((stretch) => stretch.end > after)
			.map((stretch) => pointOf(stretch, series, indicator, marks));
	});
}

/** About 6 MB: the readings of a page of many teams, over a few ranges. */
const MOST_POINTS = 30_000;

/** A page that is asked for again, or of which one thing is changed, works no series out twice. */
const readings = rememberedReadings<Point>(MOST_POINTS);

/** The day by whose target a point is judged: the Monday of its last week. */
export function judgedOn(point: Pick<Point, 'end'>): IsoDate {
	return mondayOf(daysAfter(point.end, -1));
}

function countingOf({ series, indicator, unit }: SeriesReading): Counting {
	const froms = [indicator.validFrom, unit.validFrom].filter((from) => from !== null);
	const untils = [indicator.validUntil, unit.validUntil].filter((until) => until !== null);
	return { frequency: series.frequency, froms, untils };
}

function startsShown(reading: SeriesReading): readonly IsoDate[] {
	const { series, week } = reading;
	const { untils } = countingOf(reading);
	const weekEnd = daysAfter(week, 7);
	const { frequency } = series;
	const starts = startsOf(series).filter((start) => endOf({ frequency, start }) <= weekEnd);
	const last = starts.at(-1);
	if (frequency === 'month' || last === undefined || starts.length < series.numerators.length) {
		return starts;
	}
	const absent = gridOf('week', daysAfter(last, 7), week);
	return [...starts, ...absent.filter((start) => untils.every((until) => until >= start))];
}

interface Marks {
	readonly revisions: ReadonlyMap<number, readonly Revision[]>;
	readonly incomplete: ReadonlyMap<number, readonly string[]>;
	readonly firstSettling: number;
}

function marksOf(series: Series): Marks {
	const revisions = new Map<number, Revision[]>();
	for (const revision of series.revisions) {
		const known = revisions.get(revision.index);
		if (known === undefined) revisions.set(revision.index, [revision]);
		else known.push(revision);
	}
	return {
		revisions,
		incomplete: new Map(series.incomplete.map((each) => [each.index, each.units])),
		firstSettling: series.numerators.length - series.settling
	};
}

function pointOf(stretch: Stretch, series: Series, indicator: Indicator, marks: Marks): Point {
	const last = stretch.to - 1;
	const from = indicator.accrual === 'snapshot' ? last : stretch.from;
	const { observations, incomplete, revisions } = contentsOf(series, from, stretch.to, marks);
	const absent = indicator.accrual === 'snapshot' ? 0 : stretch.absent;
	const missing = stretch.to - from - observations.length + absent;
	// A sum of twelve weeks that begins before the series does is no sum of twelve weeks.
	const isShort = indicator.accrual === 'flow' && stretch.to - stretch.from < stretch.least;
	const isLost = indicator.measure === 'count' && (missing > 0 || incomplete.length > 0);
	const counted = countedOf(isShort || isLost ? [] : observations, indicator);
	return {
		start: stretch.start,
		end: stretch.end,
		...counted,
		state: isShort ? 'short' : stateOf(counted),
		isUnderWay: stretch.isUnderWay,
		isProvisional: last >= marks.firstSettling && from < series.numerators.length,
		missing,
		incomplete,
		revisions
	};
}

const NONE: readonly never[] = [];

/** What the series holds between two positions of its grid. */
function contentsOf(series: Series, from: number, to: number, marks: Marks) {
	const observations: Observation[] = [];
	// Hundreds of thousands of points have nothing to tell: they have one list of nothing between them.
	let incomplete: readonly string[] = NONE;
	let revisions: readonly Revision[] = NONE;
	for (let index = from; index < to; index += 1) {
		const observation = observationAt(series, index);
		if (observation.numerator !== null) observations.push(observation);
		const absent = marks.incomplete.get(index);
		if (absent !== undefined) incomplete = [...new Set([...incomplete, ...absent])];
		const told = toldOf(marks.revisions.get(index) ?? NONE, index === to - 1);
		if (told.length > 0) revisions = [...revisions, ...told];
	}
	if (revisions.length > 1) revisions = [...revisions].sort((a, b) => a.version - b.version);
	return { observations, incomplete, revisions };
}

/** In a longer sum something is always recorded late: it is told of the newest period only. */
function toldOf(revisions: readonly Revision[], isNewest: boolean): readonly Revision[] {
	return isNewest || revisions.length === 0
		? revisions
		: revisions.filter(({ kind }) => kind === 'restatement');
}

type Counted = Observation & { readonly value: number | null };

function countedOf(observations: readonly Observation[], indicator: Indicator): Counted {
	const sum = sumOf(observations);
	// A count has no denominator: sumOf gives null for it, which is what it is.
	return { ...sum, value: value(sum, indicator.measure) };
}

function stateOf(counted: Counted): Point['state'] {
	if (counted.value !== null) return 'ok';
	return counted.numerator === null ? 'missing' : 'no-rate';
}
