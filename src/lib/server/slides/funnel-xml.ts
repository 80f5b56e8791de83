import { BETTER, INK, INK_2, MUTED, NORMAL, PAPER, WORSE } from '$lib/charts/theme';
import type { DotLook, FunnelChart, FunnelSeries } from './chart';
import { fillXml, numbersXml, seriesName, shownXml } from './series-xml';
import { xmlText } from './xml';

interface DotStyle {
	readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle';
	readonly size: number;
	readonly fill: string;
	readonly edge: string;
}

const PALE = { grey: '#9AA3A8', better: '#5BA3D9', worse: '#E08A4F' } as const;

/** The shapes of the picture: pale beyond the inner limits alone, filled beyond the outer ones. Hollow ones some programs do not draw. */
const DOTS: Readonly<Record<DotLook, DotStyle>> = {
	within: { symbol: 'circle', size: 9, fill: NORMAL, edge: NORMAL },
	few: { symbol: 'circle', size: 7, fill: PALE.grey, edge: MUTED },
	better: { symbol: 'square', size: 11, fill: PALE.better, edge: BETTER },
	'much-better': { symbol: 'square', size: 11, fill: BETTER, edge: BETTER },
	worse: { symbol: 'diamond', size: 13, fill: PALE.worse, edge: WORSE },
	'much-worse': { symbol: 'diamond', size: 13, fill: WORSE, edge: WORSE },
	beyond: { symbol: 'triangle', size: 11, fill: PALE.grey, edge: INK },
	'far-beyond': { symbol: 'triangle', size: 11, fill: INK, edge: INK }
};

const LINES = {
	centre: { colour: INK, width: 1.5, dash: 'solid' },
	inner: { colour: MUTED, width: 1, dash: 'dash' },
	outer: { colour: MUTED, width: 1, dash: 'solid' }
} as const;

/** A series of the funnel (CT_ScatterSer): dots without a line, or a line without dots, its name at its right end. */
export function funnelSeries(chart: FunnelChart, series: FunnelSeries, index: number): string {
	const column = index + 1;
	return (
		`<c:ser>${seriesName(series.name, column, index)}${drawnXml(series)}${labelsXml(series)}` +
		`<c:xVal>${numbersXml(chart.sizes, 1, 'General')}</c:xVal>` +
		`<c:yVal>${numbersXml(series.values, column + 1, chart.format)}</c:yVal><c:smooth val="0"/></c:ser>`
	);
}

function drawnXml({ look }: FunnelSeries): string {
	if (look === 'centre' || look === 'inner' || look === 'outer') {
		const { colour, width, dash } = LINES[look];
		return `<c:spPr><a:ln w="${String(Math.round(width * 12700))}">${fillXml(colour)}<a:prstDash val="${dash}"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
	}
	const { symbol, size, fill, edge } = DOTS[look];
	return `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="${symbol}"/><c:size val="${String(size)}"/><c:spPr>${fillXml(fill)}<a:ln w="22225">${fillXml(edge)}</a:ln></c:spPr></c:marker>`;
}

/** The names of units that are named; of a line what it is, once, where it ends. */
function labelsXml({ name, look, values, labels }: FunnelSeries): string {
	const end = values.findLastIndex((value) => value !== null);
	const said = look === 'centre' ? name : (/^([\d.]+%) limit, lower$/.exec(name)?.[1] ?? null);
	const all = [...labels, ...(said === null ? [] : [[end, said] as const])];
	const isUnit = labels.size > 0;
	const written = all.map(([at, text]) =>
		labelXml(at, text, isUnit || look === 'centre' ? INK : INK_2)
	);
	return `<c:dLbls>${written.join('')}${shownXml(false)}</c:dLbls>`;
}

function labelXml(at: number, text: string, colour: string): string {
	return `<c:dLbl><c:idx val="${String(at)}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1200" b="1">${fillXml(colour)}<a:latin typeface="Arial"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:spPr>${fillXml(PAPER)}</c:spPr><c:dLblPos val="${colour === INK_2 ? 'b' : 't'}"/>${shownXml(true)}</c:dLbl>`;
}
