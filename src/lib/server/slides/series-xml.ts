import type { SlideChart } from './chart';
import { xmlText } from './xml';

/** "A" of 0, "Z" of 25, "AA" of 26: how a workbook names its columns. */
export function columnName(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

/** The sheet of a chart's workbook. */
export const SHEET = 'Figures';

/** What names a series: the head of its column in the workbook, which is the one after its own number unless another is given. */
export function seriesName(name: string, at: number, index = at): string {
	const cell = `${SHEET}!$${columnName(at + 1)}$1`;
	return `<c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

/** The categories and values of a series with the cells that they stand in. A null is left out: there the chart has a gap. */
export function seriesValues(
	{ categories, format }: SlideChart,
	values: readonly (number | null)[],
	index: number
): string {
	const last = String(categories.length + 1);
	const count = `<c:ptCount val="${String(categories.length)}"/>`;
	const names = categories.map((name, at) => pointXml(at, xmlText(name))).join('');
	return (
		`<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${last}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef></c:cat>` +
		`<c:val>${numbersXml(values, index + 1, format)}</c:val>`
	);
}

/** Numbers with the column of the workbook that they stand in; a null is left out. */
export function numbersXml(values: readonly (number | null)[], at: number, format: string): string {
	const [column, last] = [columnName(at), String(values.length + 1)];
	const numbers = values
		.map((value, place) => (value === null ? '' : pointXml(place, String(value))))
		.join('');
	return `<c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${String(values.length)}"/>${numbers}</c:numCache></c:numRef>`;
}

function pointXml(index: number, written: string): string {
	return `<c:pt idx="${String(index)}"><c:v>${written}</c:v></c:pt>`;
}

/** A fill, or none where there is no colour. */
export function fillXml(colour: string | null): string {
	return colour === null
		? '<a:noFill/>'
		: `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}

/** What a label shows: its number and nothing else, or nothing. */
export function shownXml(hasNumber: boolean): string {
	return `<c:showLegendKey val="0"/><c:showVal val="${hasNumber ? '1' : '0'}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** How a label is written. */
export function labelText(points: number, colour: string, isBold: boolean): string {
	return `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(points * 100)}" b="${isBold ? '1' : '0'}">${fillXml(colour)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
