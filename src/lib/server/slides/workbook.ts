import { strToU8, zipSync } from 'fflate';
import { drawnColumns, type SlideChart } from './chart';
import { columnName, SHEET } from './series-xml';
import { xmlText } from './xml';

type Cell = number | string | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The workbook behind a chart, as PowerPoint opens it on "Edit data": the categories, the columns that are drawn, then the
 * people behind them. A zero is a zero and nothing is an empty cell; text is text, though it look like a formula.
 */
export function workbookOf(chart: SlideChart): Uint8Array {
	const columns: readonly { readonly name: string; readonly cells: readonly Cell[] }[] = [
		{ name: chart.categoryName, cells: chart.categories },
		...drawnColumns(chart).map(({ name, values }) => ({ name, cells: values })),
		...chart.columns
	];
	const rows = [
		columns.map(({ name }): Cell => name),
		...chart.categories.map((_, at) => columns.map(({ cells }) => cells[at] ?? null))
	];
	return zipSync({
		'[Content_Types].xml': strToU8(
			`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`
		),
		'_rels/.rels': strToU8(
			`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': strToU8(
			`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
		),
		'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows))
	});
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
	const lines = rows.map((row, at) => {
		const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`));
		return `<row r="${String(at + 1)}">${cells.join('')}</row>`;
	});
	return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string): string {
	if (cell === null || cell === '') return '';
	if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
	return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${sheetText(cell)}</t></is></c>`;
}

/** A workbook reads "_x0041_" as the letter A: the sign that begins it is written as its own number. */
function sheetText(text: string): string {
	return xmlText(text).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
