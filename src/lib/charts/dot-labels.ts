import type { Extent } from './linear';
import { rounded, textMark, type Anchor, type Mark } from './figure';
import { textWidth } from './text';

/** A dot that may have words beside it. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	/** Null where it has none. */
	readonly label: string | null;
	readonly isBold: boolean;
}

/** Where labels may stand, and the size of their text. */
export interface LabelRoom {
	readonly across: Extent;
	/** From the bottom up. */
	readonly down: Extent;
	readonly text: number;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Placed {
	readonly box: Box;
	readonly x: number;
	readonly base: number;
	readonly anchor: Anchor;
}

/** Labels beside their dots, the paper on which they stand, and what the numbers among them mean. */
export interface DotLabels {
	readonly marks: readonly Mark[];
	readonly papers: readonly Mark[];
	readonly below: readonly string[];
}

/**
 * Puts each label to the right of its dot, else to the left, above or below it, where it lies over no dot and no other
 * label and inside the room; else further off, with a line to it. Where none of these is free a number stands beside the
 * dot, and its words are given in `below`: "(1) Safeguarding West: worse"; without a number where there is no room even for that.
 */
export function dotLabels(dots: readonly Dot[], room: LabelRoom): DotLabels {
	const taken: Box[] = dots.map(({ x, y }) => around(x, y, room.text * 0.5));
	const named = dots.flatMap((dot) => (dot.label === null ? [] : [{ ...dot, label: dot.label }]));
	const marks: Mark[] = [];
	const papers: Mark[] = [];
	const below: string[] = [];
	for (const dot of named) {
		const near = freePlace(dot, dot.label, { taken, rows: NEAR }, room);
		const whole = near ?? farPlace(dot, dot.label, taken, room);
		if (near === null && whole !== null) marks.push(leaderTo(dot, whole));
		const number = `(${String(below.length + 1)})`;
		const placed = whole ?? freePlace(dot, number, { taken, rows: NEAR }, room);
		if (whole === null) below.push(placed === null ? dot.label : `${number} ${dot.label}`);
		if (placed === null) continue;
		taken.push(placed.box);
		papers.push({ kind: 'path', role: 'funnel-paper', d: pathOf(placed.box) });
		marks.push(labelMark(placed, whole === null ? number : dot.label, dot.isBold));
	}
	return { marks, papers, below };
}

function labelMark({ x, base, anchor }: Placed, words: string, isBold: boolean): Mark {
	return textMark(isBold ? 'funnel-name' : 'funnel-label', { x, y: base }, words, anchor);
}

function around(x: number, y: number, half: number): Box {
	return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** A free place further off: one to which the way is free, else, in a crowd, any. */
function farPlace(dot: Dot, words: string, taken: readonly Box[], room: LabelRoom): Placed | null {
	const at = (mayPass: boolean) => freePlace(dot, words, { taken, rows: FAR, mayPass }, room);
	return at(false) ?? at(true);
}

interface Search {
	readonly taken: readonly Box[];
	readonly rows: readonly number[];
	/** Whether a line to the label may pass other dots: in a crowd it cannot but do so. */
	readonly mayPass?: boolean;
}

/** The first free place in order of preference; null where every one is taken or outside. */
function freePlace(
	dot: Dot,
	words: string,
	{ taken, rows, mayPass = true }: Search,
	room: LabelRoom
): Placed | null {
	const isLed = rows === FAR;
	const places = rows.flatMap((row) =>
		(isLed ? ASIDE : [0]).flatMap((aside) => [
			placeAt(dot, words, room, { anchor: 'start', row, aside }),
			placeAt(dot, words, room, { anchor: 'end', row, aside })
		])
	);
	const own = around(dot.x, dot.y, room.text * 0.5);
	const others = taken.filter((box) => box.left !== own.left || box.top !== own.top);
	const isFree = (placed: Placed) =>
		isInside(placed.box, room) &&
		others.every((each) => !isOver(placed.box, each)) &&
		(mayPass || !isThrough(dot, placed, others));
	return places.find(isFree) ?? null;
}

/** Whether the line from the dot to its label would pass another dot or label: it would seem to name that one. */
function isThrough(dot: Dot, placed: Placed, others: readonly Box[]): boolean {
	const y2 = leaderEnd(dot, placed.box);
	return Array.from({ length: STEPS }, (_, step) => {
		const part = (step + 1) / STEPS;
		const x = dot.x + (placed.x - dot.x) * part;
		const y = dot.y + (y2 - dot.y) * part;
		return { left: x, right: x, top: y, bottom: y };
	}).some((point) => others.some((each) => isOver(point, each)));
}

/** A dot is wider than the parts of the longest line. */
const STEPS = 40;

/** Heights at which a label is tried, in rows of text from its dot: beside it, then nearer to further off. */
const NEAR = [0, -1, 1, -1.9, 1.9];

/** So far off that a line leads from the dot to its label. */
const FAR = [-3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8, -9, 9];

/** So far to the side it may lead, in widths of text: straight up or down where that is free. */
const ASIDE = [0, 2, 4, 7, 10];

function leaderTo(dot: Dot, { x, box }: Placed): Mark {
	const [x2, y2] = [rounded(x), rounded(leaderEnd(dot, box))];
	return { kind: 'rule', role: 'axis', x1: dot.x, y1: dot.y, x2, y2 };
}

function leaderEnd({ y }: Dot, { top, bottom }: Box): number {
	return bottom < y ? bottom : top;
}

interface Place {
	readonly anchor: 'start' | 'end';
	readonly row: number;
	readonly aside: number;
}

function placeAt(
	{ x, y, isBold }: Dot,
	words: string,
	{ text }: LabelRoom,
	{ anchor, row, aside }: Place
): Placed {
	const width = textWidth(words, text, isBold ? 'bold' : 'regular');
	const off = text * (row === 0 ? 0.8 : aside);
	const at = anchor === 'start' ? x + off : x - off;
	const base = y + text * (0.35 + row * 1.15);
	const left = anchor === 'start' ? at : at - width;
	const box = { left, right: left + width, top: base - text * 0.8, bottom: base + text * 0.25 };
	return { box, x: at, base, anchor };
}

function isInside(box: Box, { across, down }: LabelRoom): boolean {
	const isAcross = box.left >= across.from && box.right <= across.to;
	return isAcross && box.top >= down.to - 2 && box.bottom <= down.from;
}

/** Pixels between two labels on one line. */
const GAP = 3;

function isOver(one: Box, other: Box): boolean {
	const isAcross = one.left < other.right + GAP && other.left < one.right + GAP;
	return isAcross && one.top < other.bottom && other.top < one.bottom;
}

function pathOf({ left, right, top, bottom }: Box): string {
	const [l, r, t, b] = [left, right, top, bottom].map((edge) => String(rounded(edge)));
	return `M${l},${t}L${r},${t}L${r},${b}L${l},${b}Z`;
}
