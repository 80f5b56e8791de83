import { CLOSE, CLOSE_EDGE, INK, INK_2, MUTED, OFF, ON, PAPER } from '$lib/charts/theme';
import { statusInWords, type Status } from '$lib/domain/target';
import type { SlideChart } from './chart';
import { cutTo, heightOf, linesIn } from './fitting';
import {
	MARGIN,
	SLIDE_HEIGHT,
	SLIDE_WIDTH,
	type Box,
	type OpenSlide,
	type SlideDrawing,
	type SlideShape
} from './presentation';
import type { SlideContents } from './slide-contents';

/** A slide of one chart: its finding, the chart, beside it the number with status and people, below it what must be known. */
export function chartSlide(contents: SlideContents): SlideDrawing {
	return {
		spoken: contents.spoken,
		draw: (slide) => {
			const top = inkHead(slide, contents);
			const bottom = inkFoot(slide, contents);
			const hasPanel = contents.headline !== null;
			const body = { x: MARGIN, y: top, w: WIDTH, h: bottom - top };
			inkChart(slide, contents, hasPanel ? { ...body, w: WIDTH - PANEL - GAP } : body);
			if (hasPanel) inkPanel(slide, contents, { ...body, x: MARGIN + WIDTH - PANEL, w: PANEL });
		}
	};
}

const WIDTH = SLIDE_WIDTH - 2 * MARGIN;
const PANEL = 3.3;
const GAP = 0.3;

/** Title of two lines at most and what is measured, where and when; gives where the room below begins. */
export function inkHead(
	slide: OpenSlide,
	{ title, subtitle }: Pick<SlideContents, 'title' | 'subtitle'>
): number {
	const heading = { width: WIDTH, points: 28, isBold: true };
	const cut = cutTo(2, title, heading);
	const titleHeight = heightOf(linesIn(cut, heading).length, 28) + 0.05;
	slide.title(cut, 28);
	const under = { width: WIDTH, points: 16 };
	const said = cutTo(3, subtitle, under);
	const height = heightOf(linesIn(said, under).length, 16) + 0.05;
	const y = 0.35 + titleHeight + 0.05;
	slide.text(said, { x: MARGIN, y, w: WIDTH, h: height }, { points: 16, colour: INK_2 });
	return y + height + 0.1;
}

const MOST_FOOT_LINES = 7;

/** Notes and source at the foot; what has no room there is in the speaker's notes, and that is said. Gives where it begins. */
export function inkFoot(
	slide: OpenSlide,
	{ notes, source }: Pick<SlideContents, 'notes' | 'source'>,
	most = MOST_FOOT_LINES
): number {
	const setting = { width: WIDTH, points: 11 };
	const sources = source.flatMap((line) => linesIn(line, setting));
	const room = Math.max(1, most - sources.length);
	const joined = notes.join(' ');
	const isLong = linesIn(joined, setting).length > room;
	const told = isLong
		? [cutTo(room - 1, joined, setting), 'More is said in the notes to this slide.'].join('\n')
		: joined;
	const text = [...(told === '' ? [] : [told]), ...source].join('\n');
	const h = heightOf(linesIn(text, setting).length, 11) + 0.05;
	const y = SLIDE_HEIGHT - 0.3 - h;
	slide.text(text, { x: MARGIN, y, w: WIDTH, h }, { points: 11, colour: INK_2, isLow: true });
	return y - 0.1;
}

function inkChart(slide: OpenSlide, { chart, spoken }: SlideContents, box: Box): void {
	if (chart !== null) slide.chart(chart, chart.kind === 'bars' ? heldBars(chart, box) : box);
	else slide.text(spoken[1] ?? '', box, { points: 20, colour: INK });
}

/** A few bars take no more room than they need. */
function heldBars({ categories }: SlideChart, box: Box): Box {
	return { ...box, h: Math.min(box.h, 0.4 + categories.length * 0.55) };
}

/** Points of the number and of what stands below it. */
export interface PanelSize {
	readonly number: number;
	readonly text: number;
}

/** The number, its status by shape and word, the people behind it and what it says against its own past. Gives where it ends. */
export function inkPanel(
	slide: OpenSlide,
	contents: SlideContents,
	{ x, y, w }: Omit<Box, 'h'>,
	size: PanelSize = { number: 54, text: 16 }
): number {
	const { headline, behind, status, distance, variation } = contents;
	const number = headline ?? '';
	const isShort = linesIn(number, { width: w, points: size.number, isBold: true }).length === 1;
	let next = y;
	const put = (text: string, points: number, isBold = false) => {
		const h = heightOf(linesIn(text, { width: w, points, isBold }).length, points) + 0.05;
		slide.text(text, { x, y: next, w, h }, { points, colour: INK, isBold });
		next += h + 0.08;
	};
	put(number, isShort ? size.number : 28, true);
	if (behind !== null) put(behind, size.text);
	if (status !== null) {
		const side = (size.text + 12) / 72;
		inkStatus(slide, status, { x, y: next, w, h: side });
		next += side + 0.1;
	}
	if (distance !== null) put(distance, size.text);
	for (const said of variation) put(said, size.text);
	return next;
}

const SIGNS: Readonly<
	Record<'met' | 'close' | 'missed' | 'none', Omit<SlideShape, 'name'> & Signed>
> = {
	met: { kind: 'ellipse', fill: ON, edge: null, sign: '✓', ink: PAPER },
	close: { kind: 'triangle', fill: CLOSE, edge: CLOSE_EDGE, sign: '!', ink: INK },
	missed: { kind: 'rect', fill: OFF, edge: null, sign: '×', ink: PAPER },
	none: { kind: 'ellipse', fill: PAPER, edge: MUTED, isDashed: true, sign: '–', ink: MUTED }
};

interface Signed {
	readonly sign: string;
	readonly ink: string;
}

function inkStatus(slide: OpenSlide, status: Status, { x, y, w, h }: Box): void {
	const known = status === 'met' || status === 'close' || status === 'missed' ? status : 'none';
	const { sign, ink, ...shape } = SIGNS[known];
	const word = statusInWords(status);
	const box = { x, y, w: h, h };
	slide.shape({ ...shape, name: `Status: ${word}` }, box);
	// The sign of a triangle stands in its lower part.
	const low = known === 'close' ? 0.06 : 0;
	slide.text(
		sign,
		{ ...box, y: y + low, h: h - low },
		{ points: 20, colour: ink, isBold: true, align: 'center' }
	);
	slide.text(
		word,
		{ x: x + h + 0.12, y: y + 0.02, w: w - h - 0.12, h },
		{ points: 20, colour: INK, isBold: true }
	);
}
