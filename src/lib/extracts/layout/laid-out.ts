import type { IsoDate } from '$lib/domain/period';
import { trimmed } from '$lib/extracts/cells';
import { recordsIn } from '$lib/extracts/csv';
import { LIMITS } from '$lib/extracts/limits';
import { DAY_COLUMNS, type ColumnLayout, type WeeksAcross } from './column-layout';
import { dayInName, type DateOrder } from './written-dates';

/** How one figure is taken from a row: a row of weeks side by side holds several. */
export interface Slice {
	/** Position by column of the contract. */
	readonly positions: ReadonlyMap<string, number>;
	/** What is not written in the row itself, by column of the contract. */
	readonly said: ReadonlyMap<string, string>;
	/** The file's own name for a column that no position has: the week that heads it. */
	readonly names: ReadonlyMap<string, string>;
}

/** What a layout makes of a first line that it is for. */
export interface LaidOut {
	readonly order: DateOrder;
	/** Positions of the columns that hold a day. */
	readonly days: readonly number[];
	readonly slices: readonly Slice[];
	/** Whether each slice is a week of its own, and a blank one is a week without a figure. */
	readonly isAcross: boolean;
}

/** A first line is no longer than this. */
const MOST_CHARACTERS = 300_000;

/** What stands behind a file's own columns when it is given back with its problems, to be mended and sent again. */
export const OUR_COLUMNS: readonly string[] = ['Line', 'Problem', 'What to do'];

/** The names of the file's own columns, without ours behind them. */
export function ownColumns(cells: readonly string[]): readonly string[] {
	return isSame(cells.slice(-OUR_COLUMNS.length), OUR_COLUMNS)
		? cells.slice(0, -OUR_COLUMNS.length)
		: cells;
}

/** The first line's cells by a separator, without white space at their ends; none where the text is empty, or there are too many. */
export function firstLine(text: string, separator: string): readonly string[] {
	const first = recordsIn(text.slice(0, MOST_CHARACTERS), { separator }).next();
	if (first.done === true || first.value.fault !== null) return [];
	return first.value.count > LIMITS.columns ? [] : first.value.cells.map(trimmed);
}

/** The layout that is for the text's first line, the one said last first; null where none is. */
export function layoutOf(text: string, layouts: readonly ColumnLayout[]): ColumnLayout | null {
	const lines = new Map<string, readonly string[]>();
	const found = layouts.findLast((layout) => {
		const cells = lines.get(layout.separator) ?? firstLine(text, layout.separator);
		lines.set(layout.separator, cells);
		return laidOut(cells, layout) !== null;
	});
	return found ?? null;
}

/** What the layout makes of a first line, or null where it is for another one. */
export function laidOut(written: readonly string[], layout: ColumnLayout): LaidOut | null {
	const cells = ownColumns(written);
	const { weeks, header, dates } = layout;
	if (weeks === null) {
		if (!isSame(cells, header)) return null;
		return { ...common(layout, 0), slices: [sliceOf(layout, new Map(), 0)], isAcross: false };
	}
	const shift = cells.length - header.length;
	const across = { ...weeks, last: weeks.last + shift };
	const isAround =
		across.last >= across.first &&
		isSame(cells.slice(0, weeks.first), header.slice(0, weeks.first)) &&
		isSame(cells.slice(across.last + 1), header.slice(weeks.last + 1));
	if (!isAround || formOf(cells, across, dates) !== formOf(header, weeks, dates)) return null;
	const columns = weekColumns(cells, across, dates);
	if (columns === null) return null;
	const slices = columns.map((week) => sliceOfWeek(layout, week, shift));
	return { ...common(layout, shift), slices, isAcross: true };
}

function common(layout: ColumnLayout, shift: number) {
	const days = DAY_COLUMNS.flatMap((column) => {
		const source = layout.columns[column];
		return source?.kind === 'position' ? [moved(source.position, layout, shift)] : [];
	});
	return { order: layout.dates, days };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/** What stands beside the days in the names of the weeks, one for each column of a week. */
function formOf(cells: readonly string[], weeks: WeeksAcross, order: DateOrder): string | null {
	const rests = cells
		.slice(weeks.first, weeks.last + 1)
		.map((name) => dayInName(name, order)?.rest ?? name);
	const step = weeks.holds === 'numerator' ? 1 : 2;
	const forms = new Set(
		rests.map((rest, index) => JSON.stringify([index % step, rest.toLowerCase()]))
	);
	return forms.size === step ? [...forms].sort().join() : null;
}

/** A week with where its parts stand and what the file calls it. */
interface WeekColumns {
	readonly day: IsoDate;
	readonly name: string;
	readonly positions: ReadonlyMap<string, number>;
}

/** The weeks of a first line; null where a column has no day, or the two columns of a week have different ones. */
export function weekColumns(
	cells: readonly string[],
	{ first, last, holds }: WeeksAcross,
	order: DateOrder
): readonly WeekColumns[] | null {
	const step = holds === 'numerator' ? 1 : 2;
	if (last < first || (last - first + 1) % step !== 0) return null;
	const weeks: WeekColumns[] = [];
	for (let at = first; at <= last; at += step) {
		const week = weekAt(cells, at, step, order);
		if (week === null) return null;
		weeks.push(week);
	}
	return weeks;
}

function weekAt(
	cells: readonly string[],
	at: number,
	step: number,
	order: DateOrder
): WeekColumns | null {
	const [name = '', other = ''] = cells.slice(at, at + step);
	const day = dayInName(name, order)?.day;
	if (day === undefined) return null;
	if (step === 1) return { day, name, positions: new Map([['numerator', at]]) };
	// The second of the two may be without a name, where the first one stands over both.
	if (other !== '' && dayInName(other, order)?.day !== day) return null;
	const positions = new Map([
		['numerator', at],
		['denominator', at + 1]
	]);
	return { day, name, positions };
}

function sliceOfWeek(layout: ColumnLayout, week: WeekColumns, shift: number): Slice {
	const slice = sliceOf(layout, week.positions, shift);
	return {
		...slice,
		said: new Map([...slice.said, ['period_start', week.day]]),
		names: new Map([['period_start', week.name]])
	};
}

function sliceOf(layout: ColumnLayout, parts: ReadonlyMap<string, number>, shift: number): Slice {
	const positions = new Map(parts);
	const said = new Map<string, string>();
	for (const [column, source] of Object.entries(layout.columns)) {
		if (source.kind === 'same') said.set(column, source.text);
		else if (!positions.has(column)) positions.set(column, moved(source.position, layout, shift));
	}
	return { positions, said, names: new Map() };
}

/** Columns that stand behind the weeks move with the number of weeks. */
function moved(position: number, { weeks }: ColumnLayout, shift: number): number {
	return weeks !== null && position > weeks.last ? position + shift : position;
}
