import { captionedFigure, type Caption } from './captioned';
import { bandsFigure, leastBandsHeight } from './durations';
import { comparatorsFigure, leastBarsHeight } from './comparators';
import { REPORT, SLIDE, SQUARE, type Figure, type Size } from './figure';
import { funnelFigure } from './funnel';
import { leastHeight, multiplesFigure, type Multiples } from './multiples';
import { trendFigure } from './trend';
import type { BandSpread } from '$lib/domain/band-spread';
import type { ComparatorBars } from '$lib/domain/comparison';
import type { Trend } from '$lib/domain/trend';
import type { NamedFunnel } from '$lib/statistics/named-funnel';

/** What a picture is of. */
export type Subject =
	| { readonly kind: 'trend'; readonly trend: Trend }
	| { readonly kind: 'teams'; readonly multiples: Multiples }
	| { readonly kind: 'funnel'; readonly funnel: NamedFunnel }
	| { readonly kind: 'bands'; readonly spread: BandSpread }
	| { readonly kind: 'comparators'; readonly bars: ComparatorBars };

/** The canvas of a named size; pages and projectors are drawn as slides, because a picture has no window to fit. */
export function pictureSize(name: string): Size {
	if (name === 'report') return REPORT;
	return name === 'square' ? SQUARE : SLIDE;
}

/**
 * A chart as a picture that stands alone. Where many teams or names need more room than the canvas has, the canvas grows
 * in both directions: the picture keeps its shape, a slide fills a slide, and its words are that much smaller in it.
 */
export function pictureFigure(subject: Subject, caption: Caption, size: Size): Figure {
	const { least, drawn } = drawingOf(subject);
	const draw = (scale: number) => {
		let missing = 0;
		const figure = captionedFigure(caption, scaled(size, scale), (room) => {
			missing = least(room) - room.height;
			return drawn(room);
		});
		return { figure, isCramped: missing > 0 };
	};
	let last = draw(1);
	for (let scale = STEP; last.isCramped && scale < LARGEST; scale *= STEP) last = draw(scale);
	return last.figure;
}

const STEP = 1.04;
/** Of more teams or authorities than fill that, no picture could be read. */
const LARGEST = 10;

function scaled(size: Size, scale: number): Size {
	return {
		...size,
		width: Math.round(size.width * scale),
		height: Math.round(size.height * scale)
	};
}

/** A line or a funnel lower than this shows little more than its words. */
function leastPlotHeight({ text }: Size): number {
	return text * 12;
}

/** How a subject is drawn, and the least height in which it can be read. */
function drawingOf(subject: Subject): {
	readonly least: (room: Size) => number;
	readonly drawn: (room: Size) => Figure;
} {
	switch (subject.kind) {
		case 'trend':
			return { least: leastPlotHeight, drawn: (room) => trendFigure(subject.trend, room) };
		case 'teams':
			return {
				least: (room) => leastHeight(subject.multiples, room),
				drawn: (room) => multiplesFigure(subject.multiples, room)
			};
		case 'funnel':
			return { least: leastPlotHeight, drawn: (room) => funnelFigure(subject.funnel, room) };
		case 'bands':
			return {
				least: (room) => leastBandsHeight(subject.spread, room),
				drawn: (room) => bandsFigure(subject.spread, room)
			};
		case 'comparators':
			return {
				least: (room) => leastBarsHeight(subject.bars, room),
				drawn: (room) => comparatorsFigure(subject.bars, room)
			};
	}
}
