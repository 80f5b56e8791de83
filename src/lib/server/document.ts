import PDFDocument from 'pdfkit';
import type { Figure } from '$lib/charts/figure';
import { inkFigure } from './document-figure';
import { FONTS, MARGIN, inkTable, inkTerms } from './document-text';
import type { ShownTable } from '$lib/view/shown-table';

/** A page of the product as a document: its picture, the table behind it, what is counted. */
export interface DocumentContents {
	readonly title: string;
	readonly author: string;
	readonly figure: Figure;
	readonly table: ShownTable;
	/** Terms and what they mean: definition, source. */
	readonly terms: readonly (readonly [string, string])[];
	/** Where and when it was made; at the foot of every page. */
	readonly footer: string;
}

/** The document as a PDF: A4 landscape, our own font in it, every text selectable. */
export async function pdfOf(contents: DocumentContents): Promise<Uint8Array<ArrayBuffer>> {
	const pdf = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: MARGIN,
		lang: 'en-GB',
		displayTitle: true,
		bufferPages: true,
		font: FONTS.regular,
		info: { Title: contents.title, Author: contents.author }
	});
	const done = bytesOf(pdf);
	inkFigure(pdf, contents.figure);
	pdf.addPage();
	inkTable(pdf, contents.table, contents.title);
	inkTerms(pdf, contents.terms);
	inkFooters(pdf, contents.footer);
	pdf.end();
	return done;
}

/** The bytes of a document when it has ended. */
export function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((keep, fail) => {
		const parts: Buffer[] = [];
		pdf.on('data', (part: Buffer) => parts.push(part));
		pdf.on('end', () => {
			keep(Uint8Array.from(Buffer.concat(parts)));
		});
		pdf.on('error', fail);
	});
}

/** Writes the same lines at the foot of every page, behind the last of them the page's number. */
export function inkFooters(pdf: PDFKit.PDFDocument, footer: string): void {
	const { start, count } = pdf.bufferedPageRange();
	for (let index = start; index < start + count; index += 1) {
		pdf.switchToPage(index);
		const lines = `${footer} · page ${String(index + 1)} of ${String(count)}`.split('\n');
		// Below the margin text would begin another page.
		pdf.page.margins.bottom = 0;
		pdf.font(FONTS.regular).fontSize(8).fillColor('#3D4548');
		lines.forEach((line, at) => {
			const y = pdf.page.height - MARGIN * 0.7 - (lines.length - 1 - at) * 10;
			pdf.text(line, MARGIN, y, { lineBreak: false });
		});
	}
}
