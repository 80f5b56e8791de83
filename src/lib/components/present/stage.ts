import { shortened, textWidth, wrapped } from '$lib/charts/text';
import type { Size } from '$lib/charts/figure';

/**
 * The screen of a room in its own unit: the less of a hundredth of its height and of three quarters of a hundredth of its
 * width, times the size of text asked for. A slide is 100 units high, and 133 wide or more, on every projector alike.
 */
export interface Stage {
	/** One unit in pixels. */
	readonly unit: number;
	readonly width: number;
	readonly height: number;
}

/** The sizes of text that a room may ask for. */
export const TEXT_SCALES = [1, 1.15, 1.3] as const;

/** The stage of a window, in pixels. */
export function stageOf(width: number, height: number, textScale: number): Stage {
	const unit = Math.min(height / 100, width * 0.0075) * textScale;
	return { unit, width: width / unit, height: height / unit };
}

/** The margin on each side of a slide, in units. */
export const MARGIN = 3.5;

/** What is left between the margins. */
export function roomOf({ width }: Stage): number {
	return width - 2 * MARGIN;
}

/** A place for words: its width and the size of its text in units, and how many lines it has. */
export interface Place {
	readonly width: number;
	readonly size: number;
	readonly lines: number;
	readonly weight?: 'regular' | 'bold';
}

/** A browser may need this much more than the table of widths says. */
const SLACK = 0.97;

/** The words as far as they fit, "…" where they were cut. */
export function fitted(text: string, { width, size, lines, weight = 'regular' }: Place): string {
	const room = width * SLACK;
	const plain = text.replace(/\s+/g, ' ').trim();
	const found = wrapped(plain, room, size, weight);
	if (found.length <= lines) return found.join(' ');
	const kept = found.slice(0, lines - 1);
	// The last line takes what is left, and is cut where it must be.
	return [...kept, shortened(found.slice(lines - 1).join(' '), room, size, weight)].join(' ');
}

/** How many lines the words take. */
export function linesOf(text: string, { width, size, weight = 'regular' }: Place): number {
	return wrapped(text.trim(), width * SLACK, size, weight).length;
}

/** The name of a size of title, its size in units, and the lines that it may take. */
const TITLES = [
	{ name: 'large', size: 6.4, lines: 2 },
	{ name: 'medium', size: 5.6, lines: 2 },
	{ name: 'small', size: 5, lines: 2 },
	{ name: 'least', size: 4.4, lines: 3 }
] as const;

/** The title in the largest size at which all of it has room; cut only where the least has none. */
export function titleIn(
	title: string,
	width: number
): { readonly name: (typeof TITLES)[number]['name']; readonly text: string } {
	const found = TITLES.find(
		({ size, lines }) => linesOf(title, { width, size, lines, weight: 'bold' }) <= lines
	);
	const { name, size, lines } = found ?? TITLES[3];
	return { name, text: fitted(title, { width, size, lines, weight: 'bold' }) };
}

/** The sizes of a headline: a number is read from the back of the room, words in its place are words. A narrow slide needs the height. */
export function numberSize(
	number: string,
	width: number,
	stage: Stage
): 'large' | 'medium' | 'words' {
	if (!/\d/.test(number)) return 'words';
	const isWide = stage.width / stage.height > 1.5;
	return isWide && textWidth(number, 17, 'bold') <= width ? 'large' : 'medium';
}

/** The least width of the facts beside a chart: what the number needs, and no less than a line of words does. */
export function factsWidth(number: string, stage: Stage): number {
	const needed = /\d/.test(number) ? textWidth(number, 14, 'bold') + 1 : 0;
	return Math.max(48, roomOf(stage) * 0.3, needed);
}

/** A chart's box in tenths of a unit: the same drawing on every screen of one shape, with text just above the floor of 3.6. */
export function chartSize(width: number, height: number): Size {
	return {
		width: Math.round(width * 10),
		height: Math.round(height * 10),
		text: 36.6,
		title: 36.6,
		source: 36.6,
		stroke: 6.5
	};
}
