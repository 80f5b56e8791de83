import { captionedFigure, type Caption } from './captioned';
import { REPORT, SLIDE, SQUARE, type Figure, type Size } from './figure';
import { multiplesFigure, type Multiples } from './multiples';
import { trendFigure } from './trend';
import type { Trend } from '$lib/domain/trend';

/** What a picture is of. */
export type Subject =
	| { readonly kind: 'trend'; readonly trend: Trend }
	| { readonly kind: 'teams'; readonly multiples: Multiples };

/** The canvas of a named size; pages and projectors are drawn as slides, because a picture has no window to fit. */
export function pictureSize(name: string): Size {
	if (name === 'report') return REPORT;
	return name === 'square' ? SQUARE : SLIDE;
}

/** A chart as a picture that stands alone. */
export function pictureFigure(subject: Subject, caption: Caption, size: Size): Figure {
	return captionedFigure(caption, size, (room) =>
		subject.kind === 'trend'
			? trendFigure(subject.trend, room)
			: multiplesFigure(subject.multiples, room)
	);
}
