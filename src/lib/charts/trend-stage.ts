import { plainValueInWords, valueInWords } from '$lib/domain/format';
import { daysAfter, daysBetween, type IsoDate } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { Trend, TrendComparator } from '$lib/domain/trend';
import { timeScale, valueScale, type Extent, type TimeScale, type ValueScale } from './axes';
import type { EndLabel } from './direct-labels';
import { rounded, type Role, type Size } from './figure';
import { textWidth } from './text';

/** Where a trend is drawn: its scales and the room around them. */
export interface TrendStage {
	readonly trend: Trend;
	readonly size: Size;
	readonly time: TimeScale;
	readonly values: ValueScale;
	/** First and last day drawn. */
	readonly first: IsoDate;
	readonly last: IsoDate;
	readonly across: Extent;
	/** From the bottom, where the values' least lies, to the top. */
	readonly down: Extent;
	readonly noteRows: number;
	/** Whether the names of lines stand at their right ends, or in a key below. */
	readonly hasEndLabels: boolean;
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
	const names = namedLines(trend).map((named) => named.text);
	const widest = Math.max(0, ...names.map((name) => textWidth(name, size.text, 'bold')));
	const noteCount = trend.events.length + trend.breaks.length;
	const noteRows = Math.min(noteCount, size.width < NARROW ? 1 : 3);
	const keyRows = hasEndLabels ? 0 : names.length;
	const down = {
		from: size.height - size.text * (3.2 + keyRows * 1.5),
		to: size.text * (0.9 + noteRows * 1.4)
	};
	const values = valueScale(valuesOf(trend), trend.indicator.measure, down);
	const tickWidth = Math.max(0, ...values.ticks.map((tick) => textWidth(tick.label, size.text)));
	const across = {
		from: rounded(tickWidth + size.text),
		to: rounded(size.width - (hasEndLabels ? widest + size.text * 1.4 : size.text))
	};
	const [first, last] = daysOf(trend);
	const inset = { from: across.from + size.stroke * 3, to: across.to - size.stroke * 3 };
	const time = timeScale(first, last, inset);
	return { trend, size, time, values, first, last, across, down, noteRows, hasEndLabels };
}

/** Weekly points stand on their Mondays; months, quarters and years in the middle of their time. */
export function dayOf(point: Pick<Point, 'start' | 'end'>, trend: Trend): IsoDate {
	const { grain } = trend;
	if (grain !== 'month' && grain !== 'quarter' && grain !== 'year') return point.start;
	return daysAfter(point.start, Math.floor(daysBetween(point.start, point.end) / 2));
}

function daysOf(trend: Trend): readonly [IsoDate, IsoDate] {
	const isGrouped = ['month', 'quarter', 'year'].includes(trend.grain);
	const last = isGrouped ? daysAfter(trend.end, -1) : daysAfter(trend.end, -7);
	return last > trend.start ? [trend.start, last] : [daysAfter(last, -7), daysAfter(last, 7)];
}

/** Everything that the scale of values must hold. Values of fewer than five cases jump about and are left to the edge. */
function valuesOf(trend: Trend): readonly number[] {
	const judged = trend.points.filter((point) => !isTooFew(point, trend.indicator));
	const own = judged.length > 0 ? judged : trend.points;
	return [
		...trend.scaleValues,
		...own.flatMap((point) => point.value ?? []),
		...trend.targets.map((step) => step.target),
		...trend.comparators.flatMap(drawnValues)
	];
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
	const text = `${trend.unitName} ${valueInWords(latest, trend.indicator)}`;
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
