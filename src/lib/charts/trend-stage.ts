import { dayInWords, plainValueInWords, valueBesideTarget } from '$lib/domain/format';
import { daysAfter, daysBetween, type IsoDate } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { Trend, TrendComparator } from '$lib/domain/trend';
import {
	timeScale,
	timeTicks,
	valueScale,
	type TimeScale,
	type TimeTick,
	type ValueScale
} from './axes';
import type { Extent } from './linear';
import type { EndLabel } from './direct-labels';
import { rounded, type Role, type Size } from './figure';
import { placedNotes, type Note, type PlacedNote } from './notes';
import { textWidth } from './text';

/** Where a trend is drawn: its scales and the room around them. */
export interface TrendStage {
	readonly trend: Trend;
	readonly size: Size;
	readonly time: TimeScale;
	readonly values: ValueScale;
	readonly days: readonly TimeTick[];
	readonly notes: readonly PlacedNote[];
	readonly across: Extent;
	/** From the bottom, where the values' least lies, to the top. */
	readonly down: Extent;
	/** Height of what stands below the axis, the key excepted, in heights of the text. */
	readonly axisRows: number;
	/** Said below the axis where the scale does not begin at zero. */
	readonly remark: ScaleRemark | null;
	/** Whether the names of lines stand at their right ends, or in a key below. */
	readonly hasEndLabels: boolean;
}

export interface ScaleRemark {
	readonly text: string;
	/** Its baseline below the axis, in heights of the text. */
	readonly row: number;
}

/** A line's name with its newest value, the role of the line, and where the line ends. */
export interface NamedLine {
	readonly line: Role;
	readonly label: EndLabel['role'];
	readonly text: string;
	readonly value: number;
}

const NARROW = 560;

/** The stage for a trend at a size: room for the widest tick, the longest name, the notes above and the axis below. */
export function trendStage(trend: Trend, size: Size): TrendStage {
	const hasEndLabels = size.width >= NARROW;
	const named = namedLines(trend);
	const across = acrossOf(trend, size, hasEndLabels ? named : []);
	const [first, last] = daysOf(trend);
	const inset = { from: across.from + size.stroke * 3, to: across.to - size.stroke * 3 };
	const time = timeScale(first, last, inset);
	const days = timeTicks({ first, last, grain: trend.grain }, across, size.text);
	const notes = notesAbove(trend, time, across, size);
	const noteRows = Math.max(0, ...notes.map(({ row }) => (row ?? -1) + 1));
	const { measure } = trend.indicator;
	const held = valuesOf(trend);
	const remark = scaleRemark(
		valueScale(held, measure, { from: size.height, to: 0 }),
		days,
		time,
		size
	);
	const hasYears = days.some((day) => day.year !== null);
	const axisRows = remark === null ? (hasYears ? 3 : 1.9) : remark.row + 0.5;
	const down = {
		from: rounded(size.height - size.text * (axisRows + (hasEndLabels ? 0 : named.length) * 1.5)),
		to: rounded(size.text * (0.9 + noteRows * NOTE_STEP))
	};
	const values = valueScale(held, measure, down, size.text);
	return { trend, size, time, values, days, notes, across, down, axisRows, remark, hasEndLabels };
}

/** In the right corner below the days: in the row of the years, or below that where a year stands in its way. */
function scaleRemark(
	{ least, ticks }: ValueScale,
	days: readonly TimeTick[],
	time: TimeScale,
	size: Size
): ScaleRemark | null {
	const [first] = ticks;
	if (least === 0 || first === undefined) return null;
	const text = `Scale starts at ${first.label}, not 0`;
	const start = size.width - size.text - textWidth(text, size.text);
	const isInTheWay = days.some(
		({ date, year }) => year !== null && time.x(date) + size.text * 1.2 > start
	);
	return { text, row: isInTheWay ? 3.7 : 2.6 };
}

/** From right of the widest value to left of the longest name. */
function acrossOf(trend: Trend, size: Size, named: readonly NamedLine[]): Extent {
	const { ticks } = valueScale(valuesOf(trend), trend.indicator.measure, {
		from: size.height,
		to: 0
	});
	const tick = Math.max(0, ...ticks.map(({ label }) => textWidth(label, size.text)));
	const name = Math.max(0, ...named.map(({ text }) => textWidth(text, size.text, 'bold')));
	const right = named.length > 0 ? name + size.text * 1.4 : size.text;
	return { from: rounded(tick + size.text), to: rounded(size.width - right) };
}

/** From one row of notes to the next, in heights of the text. */
export const NOTE_STEP = 1.4;

/** Definition breaks and events in rows above the chart: two at most, one where it is narrow, and numbers of what has no room. */
function notesAbove(
	trend: Trend,
	time: TimeScale,
	across: Extent,
	size: Size
): readonly PlacedNote[] {
	const noteOf = (date: IsoDate, text: string, role: Note['role']): Note => ({
		x: time.x(date),
		text,
		role,
		inFull: `${text}, ${dayInWords(date)}`
	});
	const breaks = [...trend.breaks, ...trend.newLimits].map(({ date, label }) =>
		noteOf(date, label, 'break-label')
	);
	const events = trend.events.map(({ date, title }) => noteOf(date, title, 'event-label'));
	return placedNotes([...breaks, ...events], {
		left: across.from,
		right: size.width - size.text * 0.5,
		top: size.text * 0.4,
		step: size.text * NOTE_STEP,
		size: size.text,
		rows: size.width < NARROW ? 1 : 2
	});
}

/** Whether its points are weeks, or sums that end with one. */
export function isByWeek({ grain }: Trend): boolean {
	return grain !== 'month' && grain !== 'quarter' && grain !== 'year';
}

/** Weekly points stand on their Mondays; months, quarters and years in the middle of their time. */
export function dayOf(point: Pick<Point, 'start' | 'end'>, trend: Trend): IsoDate {
	return isByWeek(trend)
		? point.start
		: daysAfter(point.start, Math.floor(daysBetween(point.start, point.end) / 2));
}

function daysOf(trend: Trend): readonly [IsoDate, IsoDate] {
	const last = daysAfter(trend.end, isByWeek(trend) ? -7 : -1);
	return last > trend.start ? [trend.start, last] : [daysAfter(last, -7), daysAfter(last, 7)];
}

/** Everything that the scale of values must hold. Values of fewer than five cases jump about and are left to the edge. */
function valuesOf(trend: Trend): readonly number[] {
	const judged = trend.points.filter((point) => !isTooFew(point, trend.indicator));
	const own = judged.length > 0 ? judged : trend.points;
	return [
		...trend.scaleValues,
		...(trend.scaleValues.length === 0 ? limitValues(trend) : []),
		...own.flatMap((point) => point.value ?? []),
		// What is judged stands where it is, whatever the scale of other units.
		...trend.limits.judged.map(({ value }) => value),
		...trend.targets.map((step) => step.target),
		...trend.comparators.flatMap(drawnValues)
	];
}

/** Where other units' values set the scale, limits beyond it run along its edge: the scale stays when the unit changes. */
function limitValues({ limits }: Trend): readonly number[] {
	return limits.runs.flatMap(({ steps }) => steps.flatMap(({ lower, upper }) => [lower, upper]));
}

function drawnValues(comparator: TrendComparator): readonly number[] {
	if (comparator.shape === 'level') return comparator.levels.map((level) => level.value);
	return comparator.points.flatMap((point) => point.value ?? []);
}

/** The lines that have a name at their end: own, target, comparators. */
export function namedLines(trend: Trend): readonly NamedLine[] {
	return [
		...ownName(trend),
		...targetName(trend),
		...trend.comparators.flatMap((each) => comparatorName(each, trend))
	];
}

function ownName(trend: Trend): readonly NamedLine[] {
	const latest = trend.points.findLast((point) => point.value !== null);
	if (latest?.value == null) return [];
	// An older value beside the line's end would pass for the newest.
	const isNewest = latest === trend.points.at(-1);
	const target = trend.targets.at(-1)?.target ?? null;
	const figure = isNewest ? ` ${valueBesideTarget(latest, trend.indicator, target)}` : '';
	const text = `${trend.unitName}${figure}${latest.isUnderWay ? ' so far' : ''}`;
	return [{ line: 'series', label: 'value-label', text, value: latest.value }];
}

function targetName(trend: Trend): readonly NamedLine[] {
	const step = trend.targets.at(-1);
	if (step === undefined) return [];
	const text = `Target ${plainValueInWords(step.target, trend.indicator.measure)}`;
	return [{ line: 'target', label: 'target-label', text, value: step.target }];
}

function comparatorName(comparator: TrendComparator, trend: Trend): readonly NamedLine[] {
	const { kind, name } = comparator;
	const { measure, decimals } = trend.indicator;
	if (comparator.shape === 'line') {
		const last = comparator.points.findLast((point) => point.value !== null);
		return last?.value == null
			? []
			: [{ line: kind, label: `${kind}-label`, text: name, value: last.value }];
	}
	const last = comparator.levels.at(-1);
	if (last === undefined) return [];
	const value = plainValueInWords(last.value, measure, Math.max(1, decimals));
	const text = `${name} ${last.label}: ${value}`;
	return [{ line: kind, label: `${kind}-label`, text, value: last.value }];
}
