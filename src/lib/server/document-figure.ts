import type { Figure, Mark } from '$lib/charts/figure';
import { looksAt, type Attributes } from '$lib/charts/theme';
import { FONTS, MARGIN } from './document-text';

/** Draws the figure's marks on the page, as large as the margins let it. */
export function inkFigure(pdf: PDFKit.PDFDocument, figure: Figure): void {
	const { width, height } = pdf.page;
	const scale = Math.min(
		(width - 2 * MARGIN) / figure.width,
		(height - 2 * MARGIN) / figure.height
	);
	const looks = looksAt(figure.size);
	pdf.save();
	pdf.translate((width - figure.width * scale) / 2, MARGIN).scale(scale);
	for (const mark of figure.marks) inkMark(pdf, mark, looks(mark.role));
	pdf.restore();
}

function inkMark(pdf: PDFKit.PDFDocument, mark: Mark, look: Attributes): void {
	switch (mark.kind) {
		case 'text':
			inkText(pdf, mark, look);
			return;
		case 'path':
			pdf.path(mark.d);
			break;
		case 'rule':
			pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
			break;
		case 'dot':
			pdf.circle(mark.x, mark.y, look.radius);
	}
	inkShape(pdf, look);
}

function inkShape(pdf: PDFKit.PDFDocument, { fill, stroke, strokeWidth, dash }: Attributes): void {
	if (stroke === undefined) {
		pdf.fill(fill);
		return;
	}
	pdf.lineWidth(strokeWidth ?? 1).lineJoin('round');
	// The library's own dash takes but one length and one gap.
	pdf.addContent(`[${dash ?? ''}] 0 d`);
	if (fill === 'none') pdf.stroke(stroke);
	else pdf.fillAndStroke(fill, stroke);
}

function inkText(
	pdf: PDFKit.PDFDocument,
	{ x, y, anchor, text }: Extract<Mark, { kind: 'text' }>,
	{ fill, fontSize, fontWeight }: Attributes
): void {
	pdf.font(fontWeight === 'bold' ? FONTS.bold : FONTS.regular).fontSize(fontSize);
	const width = anchor === 'start' ? 0 : pdf.widthOfString(text);
	const left = anchor === 'end' ? x - width : x - (anchor === 'middle' ? width / 2 : 0);
	pdf.fillColor(fill).text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
}
