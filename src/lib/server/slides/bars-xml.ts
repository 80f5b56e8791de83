import { INK, MUTED, PAPER, SERIES, SERIES_3, SERIES_4 } from '$lib/charts/theme';
import type { BarChart, BarLook } from './chart';
import { fillXml, labelText, seriesName, seriesValues, shownXml } from './series-xml';
import { xmlText } from './xml';

const FILLS: Readonly<Record<BarLook, { readonly fill: string; readonly edge: string }>> = {
	own: { fill: SERIES, edge: SERIES },
	other: { fill: MUTED, edge: MUTED },
	few: { fill: PAPER, edge: MUTED },
	england: { fill: PAPER, edge: SERIES_3 },
	region: { fill: PAPER, edge: SERIES_4 },
	summary: { fill: PAPER, edge: INK }
};

/** The bars of a chart (CT_BarSer), each in its own look with its number behind it. */
export function barSeries(chart: BarChart): string {
	const bars = chart.looks
		.map(
			(look, at) =>
				`<c:dPt><c:idx val="${String(at)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeXml(look)}</c:dPt>`
		)
		.join('');
	return (
		`<c:ser>${seriesName(chart.name, 0)}${shapeXml('other')}<c:invertIfNegative val="0"/>${bars}` +
		`<c:dLbls><c:numFmt formatCode="${xmlText(chart.format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${labelText(12, INK, false)}<c:dLblPos val="outEnd"/>${shownXml(true)}</c:dLbls>` +
		`${seriesValues(chart, chart.values, 0)}</c:ser>`
	);
}

function shapeXml(look: BarLook): string {
	const { fill, edge } = FILLS[look];
	return `<c:spPr>${fillXml(fill)}<a:ln w="22225">${fillXml(edge)}</a:ln></c:spPr>`;
}
