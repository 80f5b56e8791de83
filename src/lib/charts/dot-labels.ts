import type { Extent } from './axes';
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
 * label and inside the room. Where none of these is free a number stands beside the dot, and its words are given in
 * `below`: "(1) Safeguarding West: worse"; without a number where there is no room even for that.
 */
export function dotLabels(dots: readonly Dot[], room: LabelRoom): DotLabels {
	const taken: Box[] = dots.map(({ x, y }) => around(x, y, room.text * 0.5));
	const marks: Mark[] = [];
	const papers: Mark[] = [];
	const below: string[] = [];
	for (const dot of dots) {
		if (dot.label === null) continue;
		const number = `(${String(below.length + 1)})`;
		const whole = freePlace(dot, dot.label, taken, room);
		const place = whole ?? freePlace(dot, number, taken, room);
		if (whole === null) below.push(place === null ? dot.label : `${number} ${dot.label}`);
		if (place === null) continue;
		taken.push(place.box);
		papers.push({ kind: 'path', role: 'funnel-paper', d: pathOf(place.box) });
		const words = whole === null ? number : dot.label;
		const role = dot.isBold ? 'funnel-name' : 'funnel-label';
		marks.push(textMark(role, { x: place.x, y: place.base }, words, place.anchor));
	}
	return { marks, papers, below };
}

function around(x: number, y: number, half: number): Box {
	return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The first free place in order of preference; null where every one is taken or outside. */
function freePlace(dot: Dot, words: string, taken: readonly Box[], room: LabelRoom): Placed | null {
	const places = ROWS.flatMap((row) => [
		placeAt(dot, words, room, ['start', row]),
		placeAt(dot, words, room, ['end', row])
	]);
	const own = around(dot.x, dot.y, room.text * 0.5);
	const others = taken.filter((box) => box.left !== own.left || box.top !== own.top);
	const isFree = ({ box }: Placed) =>
		isInside(box, room) && others.every((each) => !isOver(box, each));
	return places.find(isFree) ?? null;
}

/** Heights at which a label is tried, in rows of text from its dot: beside it, then nearer to further off. */
const ROWS = [0, -1, 1, -1.9, 1.9];

function placeAt(
	{ x, y, isBold }: Dot,
	words: string,
	{ text }: LabelRoom,
	[anchor, row]: readonly ['start' | 'end', number]
): Placed {
	const width = textWidth(words, text, isBold ? 'bold' : 'regular');
	const off = row === 0 ? text * 0.8 : 0;
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
