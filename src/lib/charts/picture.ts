import { captionedFigure, type Caption } from './captioned';
import { REPORT, SLIDE, SQUARE, type Figure, type Size } from './figure';
import { leastHeight, multiplesFigure, type Multiples } from './multiples';
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

/** A chart as a picture that stands alone. Where many teams need more room than the canvas has, it grows in height. */
export function pictureFigure(subject: Subject, caption: Caption, size: Size): Figure {
	if (subject.kind === 'trend') {
		return captionedFigure(caption, size, (room) => trendFigure(subject.trend, room));
	}
	let missing = 0;
	const draw = (canvas: Size) =>
		captionedFigure(caption, canvas, (room) => {
			missing = leastHeight(subject.multiples, room) - room.height;
			return multiplesFigure(subject.multiples, room);
		});
	const figure = draw(size);
	return missing > 0 ? draw({ ...size, height: Math.ceil(size.height + missing) }) : figure;
}
