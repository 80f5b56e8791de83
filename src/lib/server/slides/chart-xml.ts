import { AXIS, GRID, INK_2 } from '$lib/charts/theme';
import { barSeries } from './bars-xml';
import type { BarChart, FunnelChart, LineChart, SlideChart } from './chart';
import { funnelSeries } from './funnel-xml';
import { lineSeries } from './lines-xml';
import { fillXml } from './series-xml';
import { xmlText } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';
const CROSS = { category: '111111111', value: '222222222' };

/**
 * The chart as a part of a presentation (ECMA-376, part 1, section 21.2). Its numbers are those of the workbook beside it; a
 * null is no point at all, so that it is a gap and not a zero. The workbook is the part's relation `rId1`.
 */
export function chartXml(chart: SlideChart): string {
	return (
		`${HEAD}<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>` +
		`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotOf(chart)}` +
		'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
		(chart.kind === 'lines'
			? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(12)}</c:legend>`
			: '') +
		'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
		`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${text(12)}` +
		'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
	);
}

function plotOf(chart: SlideChart): string {
	if (chart.kind === 'lines') return linesPlot(chart);
	return chart.kind === 'bars' ? barsPlot(chart) : funnelPlot(chart);
}

function funnelPlot(chart: FunnelChart): string {
	const series = chart.series.map((each, index) => funnelSeries(chart, each, index)).join('');
	return (
		`<c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>` +
		`<c:valAx><c:axId val="${CROSS.category}"/><c:scaling><c:orientation val="minMax"/><c:max val="${String(chart.most)}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
		`${titleXml(chart.sizeName)}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
		`${lineShape(AXIS, 1)}${text(12)}<c:crossAx val="${CROSS.value}"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>${valueAxis(chart, 'midCat')}`
	);
}

function linesPlot(chart: LineChart): string {
	const series = chart.series.map((each, index) => lineSeries(chart, each, index)).join('');
	const skip = Math.max(1, Math.ceil(chart.categories.length / MOST_LABELS));
	return (
		`<c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
		`<c:marker val="1"/>${AXES}</c:lineChart>` +
		categoryAxis({ place: 'b', skip, isReversed: false, title: chart.categoryName }) +
		valueAxis(chart, 'between')
	);
}

/** The scale of values at the left. */
function valueAxis(chart: LineChart | FunnelChart, between: 'between' | 'midCat'): string {
	const { least, most, step } = chart.axis;
	return (
		`<c:valAx><c:axId val="${CROSS.value}"/><c:scaling><c:orientation val="minMax"/><c:max val="${String(most)}"/><c:min val="${String(least)}"/></c:scaling>` +
		`<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${lineShape(GRID, 0.75)}</c:majorGridlines>` +
		`<c:numFmt formatCode="${xmlText(axisFormat(chart))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
		`<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(12)}<c:crossAx val="${CROSS.category}"/><c:crosses val="autoZero"/>` +
		`<c:crossBetween val="${between}"/><c:majorUnit val="${String(step)}"/></c:valAx>`
	);
}

/** So many periods are named along the axis; all stand in the workbook. */
const MOST_LABELS = 8;

/** Decimals along the axis only where its steps have any. */
function axisFormat({ axis, format }: LineChart | FunnelChart): string {
	const isWhole = Number.isInteger(axis.step) && Number.isInteger(axis.least);
	return isWhole ? format.replace(/\.0+/, '') : format.replace(/0(\.0+)?/, '0.0');
}

function barsPlot(chart: BarChart): string {
	return (
		`<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${barSeries(chart)}` +
		`<c:gapWidth val="40"/>${AXES}</c:barChart>` +
		// The first bar stands at the top, as in the table.
		categoryAxis({ place: 'l', skip: 1, isReversed: true, title: null }) +
		`<c:valAx><c:axId val="${CROSS.value}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>` +
		`<c:numFmt formatCode="${xmlText(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
		`<c:crossAx val="${CROSS.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
	);
}

function categoryAxis(axis: {
	readonly place: 'b' | 'l';
	readonly skip: number;
	readonly isReversed: boolean;
	readonly title: string | null;
}): string {
	return (
		`<c:catAx><c:axId val="${CROSS.category}"/><c:scaling><c:orientation val="${axis.isReversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="${axis.place}"/>${axis.title === null ? '' : titleXml(axis.title)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
		`${lineShape(AXIS, 1)}${text(12)}<c:crossAx val="${CROSS.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
		`<c:tickLblSkip val="${String(axis.skip)}"/><c:tickMarkSkip val="${String(axis.skip)}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
	);
}

function lineShape(colour: string, points: number): string {
	return `<c:spPr><a:ln w="${String(Math.round(points * 12700))}"><a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill></a:ln></c:spPr>`;
}

function titleXml(title: string): string {
	return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0">${fillXml(INK_2)}<a:latin typeface="Arial"/></a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function text(points: number): string {
	return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(points * 100)}" b="0"><a:solidFill><a:srgbClr val="${INK_2.slice(1)}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
