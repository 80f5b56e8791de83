import { nice, ticks } from 'd3';
import {
	dayAndMonth,
	financialYearInWords,
	monthName,
	numberInWords,
	suffixOf
} from '$lib/domain/format';
import type { Measure } from '$lib/domain/indicator';
import {
	dayTime,
	daysAfter,
	financialYearOf,
	mondayOf,
	monthsAfter,
	startOf,
	type Grain,
	type IsoDate
} from '$lib/domain/period';
import { linear, type Extent } from './linear';
import { textWidth } from './text';

export interface ValueScale {
	/** Pixels from the top of a value. */
	y(value: number): number;
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly least: number;
}

/**
 * The scale of values: it holds all of them and begins at zero, unless the least is more than half of the most; then a
 * scale from zero would flatten what there is to see. Percentages never go beyond 100.
 */
export function valueScale(
	values: readonly number[],
	measure: Measure,
	pixels: Extent,
	text = 16
): ValueScale {
	const least = Math.min(...values, Infinity);
	const most = Math.max(...values, 0);
	// Of values that are all one, but for the last digits of a division, there is nothing to see nearer by.
	const isHigh = measure !== 'count' && least > most / 2 && most - least > 1e-9 * most;
	const span = isHigh ? most - least : most;
	const low = isHigh ? Math.max(0, least - span * 0.35) : 0;
	const high = most === 0 ? 1 : most + span * (isHigh ? 0.2 : 0.05);
	const top = measure === 'percentage' ? Math.min(100, high) : high;
	const [start, stop] = niceEnds(low, top, measure);
	const y = linear([start, stop], pixels);
	const marks = ticks(start, stop, tickCount(pixels, text)).filter(
		(tick) => measure !== 'count' || Number.isInteger(tick)
	);
	return {
		y,
		ticks: marks.map((value) => ({ value, label: tickLabel(value, marks, measure) })),
		least: start
	};
}

/** As many as have room above one another at the height of their text, in pixels. */
function tickCount(pixels: Extent, text: number): number {
	const height = Math.abs(pixels.to - pixels.from);
	if (height < text * 4) return 2;
	return height < Math.max(160, text * 7) ? 3 : 5;
}

function niceEnds(low: number, high: number, measure: Measure): readonly [number, number] {
	const [start, stop] = nice(low, high, 5);
	const most = measure === 'percentage' ? 100 : Infinity;
	return [Math.max(0, start), Math.min(most, stop)];
}

function tickLabel(value: number, marks: readonly number[], measure: Measure): string {
	const decimals = marks.every((mark) => Number.isInteger(mark)) ? 0 : 1;
	return `${numberInWords(value, decimals)}${suffixOf(measure)}`;
}

export interface TimeScale {
	/** Pixels from the left of a day. */
	x(date: IsoDate): number;
}

/** The scale of days: the first and the last given lie on its two ends. */
export function timeScale(first: IsoDate, last: IsoDate, pixels: Extent): TimeScale {
	// Days are all of one length in UTC, so a scale of numbers is a scale of time.
	const x = linear([dayTime(first), dayTime(last)], pixels);
	return { x: (date) => x(dayTime(date)) };
}

export interface TimeTick {
	readonly date: IsoDate;
	readonly label: string;
	/** Under the label, where a year begins or the axis does: "2013". */
	readonly year: string | null;
}

/** Ticks between two days, far enough apart for their labels: Mondays, months, or financial years. */
export function timeTicks(
	stretch: { readonly first: IsoDate; readonly last: IsoDate; readonly grain: Grain },
	pixels: Extent,
	size: number
): readonly TimeTick[] {
	const room = pixels.to - pixels.from;
	const scale = timeScale(stretch.first, stretch.last, pixels);
	for (const step of STEPS) {
		if (!step.suits(stretch.grain)) continue;
		const dates = step.dates(stretch.first, stretch.last);
		const widest = Math.max(0, ...dates.map((date) => textWidth(step.label(date), size)));
		const places = dates.map((date) => scale.x(date));
		const isClear = places.every(
			(place, index) => index === 0 || place - (places[index - 1] ?? 0) > widest + size
		);
		if (isClear && dates.length * (widest + size) <= room + widest + size) {
			return dates.map((date, index) => ({
				date,
				label: step.label(date),
				year: step.hasYear ? yearUnder(date, dates[index - 1]) : null
			}));
		}
	}
	return [];
}

function yearUnder(date: IsoDate, before: IsoDate | undefined): string | null {
	const year = date.slice(0, 4);
	return before?.slice(0, 4) === year ? null : year;
}

interface Step {
	suits(grain: Grain): boolean;
	dates(first: IsoDate, last: IsoDate): readonly IsoDate[];
	label(date: IsoDate): string;
	readonly hasYear: boolean;
}

const isWeekly = (grain: Grain) => grain !== 'month' && grain !== 'quarter' && grain !== 'year';

function weeksApart(weeks: number): Step {
	return {
		suits: isWeekly,
		dates(first, last) {
			// Counted back from the newest week, so that this one always has its label.
			const dates: IsoDate[] = [];
			for (let date = mondayOf(last); date >= first; date = daysAfter(date, -7 * weeks)) {
				dates.unshift(date);
			}
			return dates;
		},
		label: dayAndMonth,
		hasYear: true
	};
}

function monthsApart(months: number): Step {
	return {
		suits: (grain) => grain !== 'year',
		dates(first, last) {
			const dates: IsoDate[] = [];
			const start = startOf('year', first);
			for (let date = start; date <= last; date = monthsAfter(date, months)) {
				if (date >= first) dates.push(date);
			}
			return dates;
		},
		label: monthName,
		hasYear: true
	};
}

function yearsApart(years: number, label: (date: IsoDate) => string): Step {
	return { ...monthsApart(12 * years), suits: () => true, label, hasYear: false };
}

const STEPS: readonly Step[] = [
	...[1, 2, 4, 8, 13].map(weeksApart),
	...[1, 2, 3, 6].map(monthsApart),
	yearsApart(1, (date) => financialYearInWords(financialYearOf(date))),
	yearsApart(1, (date) => `${monthName(date)} ${date.slice(0, 4)}`),
	yearsApart(2, (date) => financialYearInWords(financialYearOf(date))),
	yearsApart(5, (date) => financialYearInWords(financialYearOf(date)))
];
