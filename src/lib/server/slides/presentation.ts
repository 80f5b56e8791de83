import PptxGenJS from 'pptxgenjs';
import type { SlideChart } from './chart';
import { mended } from './mended';
import { plainText, xmlText } from './xml';

/** 16:9, in inches. */
export const SLIDE_WIDTH = 13.333;
export const SLIDE_HEIGHT = 7.5;
export const MARGIN = 0.5;

export const FONT = 'Arial';

/** What such a file is to a browser. */
export const POWERPOINT =
	'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A place on a slide, in inches. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/** How a text looks: points, and a colour as the theme has it. */
export interface TextLook {
	readonly points: number;
	readonly colour: string;
	readonly isBold?: boolean;
	readonly align?: 'left' | 'center' | 'right';
	readonly isLow?: boolean;
}

/** A slide under way. Whatever is written on it is first made writable. */
export interface OpenSlide {
	/** In the place that the layout has for it. */
	readonly title: (text: string, points: number, isLow?: boolean) => void;
	readonly text: (text: string, box: Box, look: TextLook) => void;
	readonly chart: (chart: SlideChart, box: Box) => void;
	readonly shape: (shape: SlideShape, box: Box) => void;
	readonly table: (rows: readonly (readonly string[])[], table: SlideTable) => void;
}

export interface SlideShape {
	readonly kind: 'rect' | 'ellipse' | 'triangle';
	readonly name: string;
	readonly fill: string;
	readonly edge: string | null;
	readonly isDashed?: boolean;
}

export interface SlideTable {
	readonly x: number;
	readonly y: number;
	readonly widths: readonly number[];
	readonly points: number;
	/** Of each row, in inches. */
	readonly heights: readonly number[];
}

/** A slide as what is said beside it and what draws it. */
export interface SlideDrawing {
	/** The first slide of many has its title lower down. */
	readonly isOpening?: boolean;
	readonly spoken: readonly string[];
	readonly draw: (slide: OpenSlide) => void;
}

/**
 * The slides as a PowerPoint file (16:9) with native charts, their workbooks, alternative texts and notes. The document's
 * own title and author are those of its properties.
 */
export async function presentationOf(
	slides: readonly SlideDrawing[],
	{ title, author }: { readonly title: string; readonly author: string }
): Promise<Uint8Array<ArrayBuffer>> {
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = plainText(title);
	deck.subject = plainText(title);
	deck.author = plainText(author);
	// The library writes the company as it stands.
	deck.company = xmlText(author);
	deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
	defineLayouts(deck);
	const charts: SlideChart[] = [];
	for (const { draw, isOpening } of slides) {
		draw(openSlide(deck, isOpening === true ? OPENING : USUAL, charts));
	}
	const file = await deck.write({ outputType: 'uint8array' });
	if (!(file instanceof Uint8Array)) throw new Error('the library gave no bytes');
	return mended(file, { charts, notes: slides.map(({ spoken }) => spoken) });
}

const USUAL = 'Figures';
const OPENING = 'Opening';

/** A title is the layout's own, so that outlines and screen readers know it. */
function defineLayouts(deck: PptxGenJS): void {
	const place = { x: MARGIN, w: SLIDE_WIDTH - 2 * MARGIN };
	const boxes = [
		{ title: USUAL, box: { ...place, y: 0.35, h: 0.95 } },
		{ title: OPENING, box: { ...place, y: 1.2, h: 2 } }
	];
	for (const { title, box } of boxes) {
		deck.defineSlideMaster({
			title,
			background: { color: 'FFFFFF' },
			objects: [{ placeholder: { options: { ...box, name: 'title', type: 'title' }, text: '' } }]
		});
	}
}

function openSlide(deck: PptxGenJS, layout: string, charts: SlideChart[]): OpenSlide {
	const slide = deck.addSlide({ masterName: layout });
	slide.addNotes(' ');
	return {
		title: (text, points, isLow = false) => {
			const look = textOptions({ points, colour: '#0B0C0C', isBold: true, isLow });
			slide.addText(plainText(text), { ...look, placeholder: 'title' });
		},
		text: (text, box, look) => {
			slide.addText(plainText(text), { ...textOptions(look), ...box });
		},
		chart: (chart, box) => {
			charts.push(chart);
			const altText = plainText(chart.description).replaceAll('\n', ' ');
			// Only its place and alternative text are used: figures and workbook are put in its place afterwards.
			const stand = [{ name: 'Figures', labels: ['1'], values: [1] }];
			slide.addChart('line', stand, { ...box, altText, objectName: 'Chart' });
		},
		shape: (shape, box) => {
			slide.addShape(shape.kind, {
				...box,
				objectName: plainText(shape.name),
				fill: { color: shape.fill.slice(1) },
				...(shape.edge === null ? {} : { line: edgeOf(shape, shape.edge) })
			});
		},
		table: (rows, table) => {
			addTable(slide, rows, table);
		}
	};
}

function edgeOf({ isDashed = false }: SlideShape, edge: string): PptxGenJS.ShapeLineProps {
	return { color: edge.slice(1), width: 1.5, dashType: isDashed ? 'dash' : 'solid' };
}

function textOptions({
	points,
	colour,
	isBold,
	align,
	isLow
}: TextLook): PptxGenJS.TextPropsOptions {
	return {
		fontFace: FONT,
		fontSize: points,
		color: colour.slice(1),
		bold: isBold ?? false,
		align: align ?? 'left',
		valign: isLow === true ? 'bottom' : 'top',
		margin: 0,
		wrap: true,
		lang: 'en-GB'
	};
}

/** A table whose first row names its columns. */
function addTable(
	slide: PptxGenJS.Slide,
	rows: readonly (readonly string[])[],
	{ x, y, widths, points, heights }: SlideTable
): void {
	const cells = rows.map((row, at) =>
		row.map((cell) => ({
			text: plainText(cell),
			options: { bold: at === 0, color: '0B0C0C', fontFace: FONT, fontSize: points, lang: 'en-GB' }
		}))
	);
	slide.addTable(cells, {
		x,
		y,
		colW: [...widths],
		rowH: [...heights],
		border: { type: 'solid', pt: 0.5, color: 'DADFE2' },
		margin: [0.03, 0.08, 0.03, 0.08],
		valign: 'middle'
	});
}
