import {
	BETTER,
	INK,
	INK_2,
	MUTED,
	PAPER,
	SERIES,
	SERIES_2,
	SERIES_3,
	SERIES_4,
	WORSE
} from '$lib/charts/theme';
import type { LineChart, LineLook, LineSeries, PointLook } from './chart';
import { fillXml, labelText, seriesName, seriesValues, shownXml } from './series-xml';
import { xmlText } from './xml';

interface LineStyle {
	readonly colour: string;
	/** In points; 0 is no line. */
	readonly width: number;
	readonly dash: 'solid' | 'dash' | 'sysDash' | 'sysDot' | 'dashDot' | 'lgDash';
}

const STYLES: Readonly<Record<LineLook, LineStyle>> = {
	own: { colour: SERIES, width: 3, dash: 'solid' },
	few: { colour: MUTED, width: 0, dash: 'solid' },
	apart: { colour: SERIES, width: 0, dash: 'solid' },
	target: { colour: INK, width: 2, dash: 'dash' },
	limit: { colour: MUTED, width: 1, dash: 'solid' },
	level: { colour: MUTED, width: 1, dash: 'lgDash' },
	neighbours: { colour: SERIES_2, width: 2, dash: 'lgDash' },
	region: { colour: SERIES_4, width: 2, dash: 'dashDot' },
	england: { colour: SERIES_3, width: 2, dash: 'sysDash' },
	'last-year': { colour: MUTED, width: 2.25, dash: 'sysDot' }
};

/** A line of the chart (CT_LineSer) with its points, its newest number and its values. */
export function lineSeries(chart: LineChart, series: LineSeries, index: number): string {
	const style = STYLES[series.look];
	const points = [...series.points]
		.map(
			([at, look]) =>
				`<c:dPt><c:idx val="${String(at)}"/>${markerOf(look)}<c:bubble3D val="0"/></c:dPt>`
		)
		.join('');
	return (
		`<c:ser>${seriesName(series.name, index)}<c:spPr>${strokeXml(style)}</c:spPr>${markerOfLine(series)}` +
		`${points}${labelsXml(series)}${seriesValues(chart, series.values, index)}<c:smooth val="0"/></c:ser>`
	);
}

function strokeXml({ colour, width, dash }: LineStyle): string {
	if (width === 0) return '<a:ln w="28575"><a:noFill/></a:ln>';
	return `<a:ln w="${String(Math.round(width * 12700))}" cap="flat">${fillXml(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** A line whose values stand alone somewhere has dots: without them it would not be seen there. */
function markerOfLine({ look, values }: LineSeries): string {
	const { colour } = STYLES[look];
	if (look === 'own') return marker('circle', 5, { fill: colour, edge: colour });
	if (look === 'apart') return marker('circle', 8, { fill: colour, edge: colour });
	if (look === 'few') return marker('circle', 5, { fill: PAPER, edge: colour });
	const isAlone = values.some(
		(value, index) =>
			value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
	);
	return isAlone
		? marker('circle', 4, { fill: colour, edge: colour })
		: '<c:marker><c:symbol val="none"/></c:marker>';
}

const POINTS: Readonly<Record<PointLook, string>> = {
	open: marker('circle', 7, { fill: PAPER, edge: SERIES }),
	excluded: marker('circle', 7, { fill: PAPER, edge: MUTED }),
	judged: marker('circle', 8, { fill: SERIES, edge: SERIES }),
	improvement: marker('square', 9, { fill: BETTER, edge: PAPER }),
	concern: marker('diamond', 11, { fill: WORSE, edge: PAPER }),
	neutral: marker('square', 9, { fill: INK_2, edge: PAPER })
};

function markerOf(look: PointLook): string {
	return POINTS[look];
}

function marker(
	symbol: 'circle' | 'square' | 'diamond',
	size: number,
	{ fill, edge }: { readonly fill: string; readonly edge: string }
): string {
	return `<c:marker><c:symbol val="${symbol}"/><c:size val="${String(size)}"/><c:spPr>${fillXml(fill)}<a:ln w="15875">${fillXml(edge)}</a:ln></c:spPr></c:marker>`;
}

/** The newest number in bold behind its point, and signs above theirs. */
function labelsXml({ values, signs, newest, look }: LineSeries): string {
	const last = newest === null ? -1 : values.findLastIndex((value) => value !== null);
	const labels = values.map((value, at) => {
		const sign = signs.get(at);
		if (value === null || (at !== last && sign === undefined)) return '';
		return at === last ? numberLabel(at, newest ?? '', look) : signLabel(at, sign ?? '');
	});
	return `<c:dLbls>${labels.join('')}${shownXml(false)}</c:dLbls>`;
}

function numberLabel(at: number, format: string, look: LineLook): string {
	return `<c:dLbl><c:idx val="${String(at)}"/><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${labelText(16, STYLES[look].colour, true)}<c:dLblPos val="r"/>${shownXml(true)}</c:dLbl>`;
}

function signLabel(at: number, sign: string): string {
	return `<c:dLbl><c:idx val="${String(at)}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1400" b="1">${fillXml(INK)}</a:rPr><a:t>${xmlText(sign)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="t"/>${shownXml(true)}</c:dLbl>`;
}
