import PDFDocument from 'pdfkit';
import { pictureFigure } from '$lib/charts/picture';
import { INK, INK_2 } from '$lib/charts/theme';
import { bytesOf, inkFooters } from '$lib/server/document';
import { inkFigure } from '$lib/server/document-figure';
import { FONTS, inkTable, MARGIN } from '$lib/server/document-text';
import { captionOf } from '$lib/server/pages/caption';
import { plainText } from '$lib/server/slides/xml';
import type { Pack, PackIndicator } from './pack';
import type { PackList } from './pack-lists';

type Pdf = PDFKit.PDFDocument;

/** The pack as a PDF: A4 landscape, the same as its slides, one indicator a page, every text selectable. */
export async function packDocument(pack: Pack, footer: string): Promise<Uint8Array<ArrayBuffer>> {
	const pdf = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN * 1.5 },
		lang: 'en-GB',
		displayTitle: true,
		bufferPages: true,
		font: FONTS.regular,
		info: { Title: `${pack.title}, ${pack.meeting}`, Author: pack.frame.council }
	});
	const done = bytesOf(pdf);
	inkTitle(pdf, pack);
	inkList(pdf, pack.actions);
	inkList(pdf, pack.exceptions);
	for (const indicator of pack.indicators) inkIndicator(pdf, indicator, pack);
	if (pack.agreed.rows.length > 0) inkList(pdf, pack.agreed);
	inkList(pdf, pack.rest);
	if (pack.restated !== null) inkList(pdf, pack.restated);
	inkFooters(pdf, plainText(footer));
	pdf.end();
	return done;
}

function inkTitle(pdf: Pdf, pack: Pack): void {
	const put = (text: string, size: number, colour = INK, font = FONTS.regular) => {
		pdf.font(font).fontSize(size).fillColor(colour).text(plainText(text)).moveDown(0.6);
	};
	pdf.text('', MARGIN, 130);
	put(pack.title, 30, INK, FONTS.bold);
	put(`${pack.meeting} · ${pack.frame.council}`, 18);
	put(pack.fresh, 14, INK_2);
	for (const said of pack.said) put(said, 14);
}

function inkList(pdf: Pdf, { title, empty, columns, rows }: PackList): void {
	pdf.addPage();
	const last = columns.length - 1;
	const table = {
		// The last column holds sentences and has the room that is left.
		columns: columns.map(({ name }) => ({ name, isNumber: false })),
		rows: rows.map((row) => row.map((cell, at) => flat(cell, at === last)))
	};
	if (rows.length > 0) inkTable(pdf, table, plainText(title));
	else {
		pdf.font(FONTS.bold).fontSize(14).fillColor(INK).text(plainText(title), MARGIN, MARGIN);
		pdf.moveDown().font(FONTS.regular).fontSize(11).text(empty);
	}
}

function flat(cell: string, isLast: boolean): string {
	const plain = plainText(cell);
	return isLast ? plain : plain.replace(/\s+/g, ' ');
}

/** The picture's canvas, for paper in hand: what is left of the page below it holds the explanation. */
const CANVAS = { width: 1280, height: 620, text: 18, title: 30, source: 14, stroke: 3.6 };

function inkIndicator(pdf: Pdf, { page, contents, told }: PackIndicator, { frame }: Pack): void {
	const { variation } = contents;
	const caption = {
		...captionOf(page, frame, plainText(contents.title)),
		notes: [variation.join(' '), ...page.notes]
	};
	const figure = pictureFigure({ kind: 'trend', trend: page.trend }, caption, CANVAS);
	pdf.addPage();
	inkFigure(pdf, figure);
	const scale = (pdf.page.width - 2 * MARGIN) / figure.width;
	pdf.font(FONTS.regular).fontSize(9.5).fillColor(INK);
	pdf.text('', MARGIN, MARGIN + figure.height * scale + 8);
	for (const line of told) {
		pdf.text(plainText(line), { width: pdf.page.width - 2 * MARGIN, paragraphGap: 3 });
	}
}
