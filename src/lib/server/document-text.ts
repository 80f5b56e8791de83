import { resolve } from 'node:path';
import type { ShownTable } from '$lib/view/shown-table';

/** Points from the edge of the paper. */
export const MARGIN = 34;

export const FONTS = {
	regular: resolve('static', 'fonts', 'LiberationSans-Regular.ttf'),
	bold: resolve('static', 'fonts', 'LiberationSans-Bold.ttf')
};

const INK = '#0B0C0C';
const INK_2 = '#3D4548';
const GRID = '#DADFE2';
const SIZE = 9;
/** Between two columns. */
const GAP = 14;

type Pdf = PDFKit.PDFDocument;
type Cells = readonly string[];

/** The table under its title, over as many pages as it takes; each begins with the names of the columns. */
export function inkTable(pdf: Pdf, { columns, rows }: ShownTable, title: string): void {
	pdf.font(FONTS.bold).fontSize(14).fillColor(INK).text(title, MARGIN, MARGIN);
	pdf.y += 6;
	const names = columns.map(({ name }) => name);
	const places = placesOf(pdf, columns, [names, ...rows]);
	inkRow(pdf, names, places, FONTS.bold);
	for (const row of rows) {
		if (pdf.y + heightOf(pdf, row, places) > bottomOf(pdf)) {
			pdf.addPage();
			pdf.y = MARGIN;
			inkRow(pdf, names, places, FONTS.bold);
		}
		inkRow(pdf, row, places, FONTS.regular);
	}
	pdf.y += 12;
}

/** Terms with their meaning, under the table. */
export function inkTerms(pdf: Pdf, terms: readonly (readonly [string, string])[]): void {
	const width = pdf.page.width - 2 * MARGIN - 100;
	for (const [term, meaning] of terms) {
		pdf.font(FONTS.regular).fontSize(SIZE);
		if (pdf.y + pdf.heightOfString(meaning, { width }) > bottomOf(pdf)) {
			pdf.addPage();
			pdf.y = MARGIN;
		}
		const top = pdf.y;
		pdf.font(FONTS.bold).fillColor(INK).text(term, MARGIN, top, { width: 95 });
		const under = pdf.y;
		pdf
			.font(FONTS.regular)
			.fillColor(INK_2)
			.text(meaning, MARGIN + 100, top, { width });
		pdf.y = Math.max(pdf.y, under) + 3;
	}
}

function bottomOf({ page }: Pdf): number {
	return page.height - MARGIN * 1.4;
}

/** Where a column stands. */
interface Place {
	readonly x: number;
	readonly width: number;
	readonly align: 'left' | 'right';
}

/** Columns as wide as their widest cell; the last one, which holds sentences, has what is left. */
function placesOf(
	pdf: Pdf,
	columns: ShownTable['columns'],
	rows: readonly Cells[]
): readonly Place[] {
	pdf.font(FONTS.bold).fontSize(SIZE);
	let x = MARGIN;
	return columns.map(({ isNumber }, index) => {
		const widest = Math.max(...rows.map((row) => pdf.widthOfString(row[index] ?? '')));
		const isLast = index === columns.length - 1;
		const room = pdf.page.width - MARGIN - x;
		const width = isLast && !isNumber ? room : Math.min(widest + 1, room);
		const place: Place = { x, width, align: isNumber ? 'right' : 'left' };
		x += width + GAP;
		return place;
	});
}

function heightOf(pdf: Pdf, row: Cells, places: readonly Place[]): number {
	pdf.font(FONTS.regular).fontSize(SIZE);
	const heights = row.map((cell, index) =>
		pdf.heightOfString(cell, { width: places[index]?.width ?? 0 })
	);
	return Math.max(...heights) + 4;
}

function inkRow(pdf: Pdf, row: Cells, places: readonly Place[], font: string): void {
	const top = pdf.y;
	const bottom = top + heightOf(pdf, row, places);
	pdf.font(font).fillColor(INK);
	places.forEach(({ x, width, align }, index) => {
		pdf.text(row[index] ?? '', x, top + 2, { width, align });
	});
	pdf
		.moveTo(MARGIN, bottom)
		.lineTo(pdf.page.width - MARGIN, bottom)
		.lineWidth(0.5)
		.undash()
		.stroke(GRID);
	pdf.y = bottom;
}
