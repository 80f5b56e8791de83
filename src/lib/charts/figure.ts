import type { Signal } from '$lib/domain/limits';

/** What a mark means. Looks come from the theme; a page's stylesheet may override them by the role's class. */
export type Role =
	| 'background'
	| 'grid'
	| 'axis'
	| 'tick'
	| 'limit-band'
	| 'limit'
	| 'provisional-limit'
	| 'usual-level'
	| 'series'
	| 'thin-series'
	| 'point'
	| 'latest-point'
	| 'provisional-point'
	| 'too-few-point'
	| 'judged-point'
	| 'excluded-point'
	| `${Signal}-point`
	| `${Signal}-open-point`
	| 'restated-mark'
	| 'missing-mark'
	| 'value-label'
	| 'target'
	| 'target-label'
	| 'neighbours'
	| 'neighbours-label'
	| 'region'
	| 'region-label'
	| 'england'
	| 'england-label'
	| 'last-year'
	| 'last-year-label'
	| 'event'
	| 'event-label'
	| 'break'
	| 'break-label'
	| 'note'
	| 'title'
	| 'subtitle'
	| 'panel-title'
	| 'panel-tick'
	| 'panel-note'
	| 'source'
	| 'bar-own'
	| 'bar-neighbour'
	| 'bar-region'
	| 'bar-england'
	| 'bar-label'
	| 'bar-own-label'
	| 'bar-gap'
	| 'bar-verdict'
	| 'bar-summary'
	| 'band-1'
	| 'band-2'
	| 'band-3'
	| 'band-4'
	| 'deadline'
	| 'funnel-centre'
	| 'funnel-inner'
	| 'funnel-outer'
	| 'funnel-wide-inner'
	| 'funnel-wide-outer'
	| 'funnel-name'
	| 'funnel-label'
	| 'funnel-paper'
	| 'funnel-point'
	| 'funnel-few'
	| 'funnel-own'
	| 'funnel-ring'
	| 'funnel-neighbour'
	| 'funnel-better'
	| 'funnel-much-better'
	| 'funnel-worse'
	| 'funnel-much-worse'
	| 'funnel-beyond'
	| 'funnel-far-beyond'
	| 'emphasis-rule'
	| 'emphasis-point'
	| 'status-missed'
	| 'status-close'
	| 'status-close-edge'
	| 'status-disc'
	| 'status-none'
	| 'status-cross'
	| 'status-tick'
	| 'status-bang'
	| 'status-dash'
	| 'status-word';

export type Anchor = 'start' | 'middle' | 'end';

/** One thing drawn, placed in pixels. */
export type Mark =
	| { readonly kind: 'path'; readonly role: Role; readonly d: string }
	| {
			readonly kind: 'rule';
			readonly role: Role;
			readonly x1: number;
			readonly y1: number;
			readonly x2: number;
			readonly y2: number;
	  }
	| { readonly kind: 'dot'; readonly role: Role; readonly x: number; readonly y: number }
	| {
			readonly kind: 'text';
			readonly role: Role;
			readonly x: number;
			readonly y: number;
			readonly anchor: Anchor;
			readonly text: string;
	  };

/** Marks that `shape` gives path data for as paths, neighbours of one role as one: each is an element to lay out and paint. */
export function joined(
	marks: readonly Mark[],
	shape: (mark: Mark) => string | null
): readonly Mark[] {
	const all: Mark[] = [];
	let last: { readonly role: Role; readonly d: string } | null = null;
	for (const mark of marks) {
		const d = shape(mark);
		const { role } = mark;
		const before: string = d !== null && last?.role === role ? last.d : '';
		if (before !== '') all.pop();
		last = d === null ? null : { role, d: before + d };
		all.push(last === null ? mark : { kind: 'path', ...last });
	}
	return all;
}

/** A place in the figure that a reader can stand on: the point of that index among those laid out. */
export interface Stop {
	readonly index: number;
	readonly x: number;
	/** Null where there is no value: the reader stands on the axis. */
	readonly y: number | null;
}

/** A chart in pixels: everything placed, nothing left to measure. */
export interface Figure {
	readonly width: number;
	readonly height: number;
	readonly size: Size;
	/** What a screen reader is told it is. */
	readonly label: string;
	readonly marks: readonly Mark[];
	readonly stops: readonly Stop[];
	/** What the numbers in it stand for, to be said below it: "(1) Inspection: adequate, 8 Jul 2013". */
	readonly below?: readonly string[];
}

/** The canvas and the sizes of type and stroke, in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
	/** Ticks, labels and notes. */
	readonly text: number;
	readonly title: number;
	/** Notes and source below a picture. */
	readonly source: number;
	/** Width of the data's line; other strokes and dots follow from it. */
	readonly stroke: number;
}

/** A page's chart at the width it has there; text stays at 16 px, never under 14. */
export function screenSize(width: number): Size {
	// A narrow chart has the key of its lines below it, and needs the room.
	const least = width < 520 ? 380 : 300;
	const height = Math.round(Math.min(460, Math.max(least, width * 0.44)));
	return { width, height, text: width < 520 ? 14 : 16, title: 22, source: 14, stroke: 3 };
}

export const SCREEN = screenSize(960);

/** The pictures that leave the product: sizes of a slide, a report's page, a square. */
export const SLIDE: Size = { width: 1280, height: 720, text: 24, title: 36, source: 17, stroke: 5 };
export const REPORT: Size = {
	width: 1200,
	height: 900,
	text: 24,
	title: 36,
	source: 18,
	stroke: 4
};
export const SQUARE: Size = {
	width: 1080,
	height: 1080,
	text: 24,
	title: 34,
	source: 18,
	stroke: 4
};

/** Coordinates have two decimals: finer is noise, and pictures stay equal from machine to machine. */
export function rounded(coordinate: number): number {
	return Math.round(coordinate * 100) / 100;
}

/** Words at a place. */
export function textMark(
	role: Role,
	at: { readonly x: number; readonly y: number },
	text: string,
	anchor: Anchor = 'start'
): Mark {
	return { kind: 'text', role, x: rounded(at.x), y: rounded(at.y), anchor, text };
}

/** The marks moved by a distance. */
export function moved(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
	return marks.map((mark): Mark => {
		switch (mark.kind) {
			case 'path':
				return { ...mark, d: movedPath(mark.d, dx, dy) };
			case 'rule':
				return {
					...mark,
					x1: rounded(mark.x1 + dx),
					y1: rounded(mark.y1 + dy),
					x2: rounded(mark.x2 + dx),
					y2: rounded(mark.y2 + dy)
				};
			default:
				return { ...mark, x: rounded(mark.x + dx), y: rounded(mark.y + dy) };
		}
	});
}

/** Our paths consist of M and L with absolute pairs, and Z: every number in turn is an x, then a y. */
function movedPath(d: string, dx: number, dy: number): string {
	let isX = false;
	return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
		isX = !isX;
		return String(rounded(Number(number) + (isX ? dx : dy)));
	});
}
