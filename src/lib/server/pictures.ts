import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Figure } from '$lib/charts/figure';
import { svgOf } from '$lib/charts/svg';

const FONTS = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'].map((name) =>
	resolve('static', 'fonts', name)
);

/** A picture is at least this wide, so that it stays sharp on a projector. */
const LEAST_WIDTH = 2400;

/** The figure as a PNG at least 2,400 pixels wide, drawn with our own font alone, so that it is equal on every machine. */
export function pngOf(figure: Figure): Uint8Array<ArrayBuffer> {
	const drawing = new Resvg(svgOf(figure), {
		fitTo: { mode: 'width', value: Math.max(LEAST_WIDTH, figure.width * 2) },
		font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Liberation Sans' },
		background: '#ffffff'
	});
	return Uint8Array.from(drawing.render().asPng());
}
