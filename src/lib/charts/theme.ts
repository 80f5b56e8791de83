import type { Role, Size } from './figure';

/** Presentation attributes of a role in the light theme: the only one that pictures are exported in. */
export interface Look {
	readonly fill: string;
	readonly stroke: string;
	/** In widths of the data's line. */
	readonly strokeWidth: number;
	/** In widths of the data's line. */
	readonly dash: readonly number[];
	/** Of a dot, in widths of the data's line. */
	readonly radius: number;
	readonly text: 'text' | 'title' | 'source';
	readonly weight: 'regular' | 'bold';
}

/** The colours of the light theme, by what they are for. */
export const INK = '#0B0C0C';
export const INK_2 = '#3D4548';
export const AXIS = '#767F84';
export const GRID = '#DADFE2';
export const PAPER = '#FFFFFF';
export const SERIES = '#12436D';
export const SERIES_2 = '#17766F';
export const SERIES_3 = '#B0228C';
export const SERIES_4 = '#C4480B';
export const MUTED = '#566066';
export const OFF = '#A3000B';
export const CLOSE = '#FFC233';
export const CLOSE_EDGE = '#7A4B00';
export const ON = '#037F73';
export const BETTER = '#005EA5';
export const WORSE = '#B34700';
export const NORMAL = '#5F6A70';
const BAND = '#E9EEF2';

const PLAIN: Look = {
	fill: 'none',
	stroke: 'none',
	strokeWidth: 0,
	dash: [],
	radius: 1.1,
	text: 'text',
	weight: 'regular'
};

function line(stroke: string, strokeWidth: number, dash: readonly number[] = []): Look {
	return { ...PLAIN, stroke, strokeWidth, dash };
}

function dot(fill: string, radius: number, stroke = 'none', strokeWidth = 0): Look {
	return { ...PLAIN, fill, radius, stroke, strokeWidth };
}

function label(
	fill: string,
	weight: Look['weight'] = 'regular',
	text: Look['text'] = 'text'
): Look {
	return { ...PLAIN, fill, weight, text };
}

function area(fill: string, stroke = 'none', strokeWidth = 0): Look {
	return { ...PLAIN, fill, stroke, strokeWidth };
}

export const theme: Readonly<Record<Role, Look>> = {
	background: area(PAPER),
	grid: line(GRID, 0.35),
	axis: line(AXIS, 0.4),
	tick: label(INK_2),
	'limit-band': area(BAND),
	limit: line(MUTED, 0.38),
	'provisional-limit': line(MUTED, 0.45, [1.6, 1.6]),
	'usual-level': line(MUTED, 0.38, [5, 1.6]),
	series: line(SERIES, 1),
	'thin-series': line(SERIES, 0.6),
	point: dot(SERIES, 1.1),
	'latest-point': dot(SERIES, 1.9),
	'provisional-point': dot(PAPER, 1.5, SERIES, 0.7),
	'too-few-point': dot(PAPER, 1.2, MUTED, 0.5),
	'judged-point': dot(SERIES, 1.4),
	'excluded-point': dot(PAPER, 1.4, MUTED, 0.5),
	'improvement-point': area(BETTER, PAPER, 0.3),
	'concern-point': area(WORSE, PAPER, 0.3),
	'neutral-point': area(INK_2, PAPER, 0.3),
	'improvement-open-point': area(PAPER, BETTER, 0.7),
	'concern-open-point': area(PAPER, WORSE, 0.7),
	'neutral-open-point': area(PAPER, INK_2, 0.7),
	'restated-mark': { ...area('none', INK, 0.6) },
	'missing-mark': line(MUTED, 0.6),
	'value-label': label(SERIES, 'bold'),
	target: line(INK, 0.65, [2.4, 1.6]),
	'target-label': label(INK, 'bold'),
	neighbours: line(SERIES_2, 0.8, [4, 1.4]),
	'neighbours-label': label(INK_2),
	region: line(SERIES_4, 0.8, [1.2, 1.2, 4, 1.2]),
	'region-label': label(INK_2),
	england: line(SERIES_3, 0.8, [1.2, 1.2]),
	'england-label': label(INK_2),
	'last-year': line(MUTED, 0.6),
	'last-year-label': label(INK_2),
	event: line(AXIS, 0.4),
	'event-label': label(INK_2),
	break: line(INK, 0.6, [0.7, 1]),
	'break-label': label(INK, 'bold'),
	note: label(INK_2),
	title: label(INK, 'bold', 'title'),
	subtitle: label(INK_2),
	'panel-title': label(INK, 'bold', 'source'),
	'panel-tick': label(INK_2, 'regular', 'source'),
	'panel-note': label(INK_2, 'regular', 'source'),
	source: label(INK_2, 'regular', 'source'),
	'bar-own': area(SERIES),
	'bar-neighbour': area(MUTED),
	'bar-region': area(PAPER, SERIES_4, 0.6),
	'bar-england': area(PAPER, SERIES_3, 0.6),
	'bar-label': label(INK_2),
	'bar-own-label': label(INK, 'bold'),
	'bar-gap': line(PAPER, 1.6),
	'bar-verdict': line(INK, 0.65, [2.4, 1.6]),
	'bar-summary': line(INK_2, 0.5, [0.8, 1.2]),
	'band-1': area(SERIES, PAPER, 0.3),
	'band-2': area('#6F9CC8', PAPER, 0.3),
	'band-3': area('#E39A5B', PAPER, 0.3),
	'band-4': area(WORSE, PAPER, 0.3),
	deadline: line(INK, 1),
	'funnel-centre': line(INK, 0.6),
	'funnel-inner': line(MUTED, 0.5, [1.8, 1.4]),
	'funnel-outer': line(MUTED, 0.5),
	'funnel-wide-inner': line(SERIES_3, 0.6, [1.8, 1.4]),
	'funnel-wide-outer': line(SERIES_3, 0.6),
	'funnel-name': label(INK, 'bold'),
	'funnel-label': label(INK_2),
	'funnel-paper': area(PAPER),
	'funnel-point': dot(NORMAL, 1.7),
	'funnel-few': dot(PAPER, 1.5, MUTED, 0.5),
	'funnel-own': dot(SERIES, 2.4, PAPER, 0.4),
	'funnel-ring': dot('none', 3.6, INK, 0.6),
	'funnel-neighbour': area(SERIES_2),
	'funnel-better': area(PAPER, BETTER, 0.9),
	'funnel-much-better': area(BETTER, BETTER, 0.9),
	'funnel-worse': area(PAPER, WORSE, 0.9),
	'funnel-much-worse': area(WORSE, WORSE, 0.9),
	'funnel-beyond': area(PAPER, INK, 0.9),
	'funnel-far-beyond': area(INK, INK, 0.9),
	'emphasis-rule': line(INK, 0.4),
	'emphasis-point': dot('none', 2.6, INK, 0.8),
	'status-missed': area(OFF),
	'status-close': area(CLOSE),
	'status-close-edge': { ...line(CLOSE_EDGE, 0.5) },
	'status-disc': area(ON),
	'status-none': { ...area(PAPER, MUTED, 0.6), dash: [1.2, 0.9] },
	'status-cross': line(PAPER, 0.9),
	'status-tick': line(PAPER, 0.9),
	'status-bang': line(INK, 0.8),
	'status-dash': line(MUTED, 0.8),
	'status-word': label(INK, 'bold')
};

/** The font size in pixels of a role at a size. */
export function fontSizeOf(look: Look, size: Size): number {
	return { text: size.text, title: size.title, source: size.source }[look.text];
}

/** A role's presentation attributes in pixels; undefined is an attribute that is not written. */
export interface Attributes {
	readonly fill: string;
	readonly stroke: string | undefined;
	readonly strokeWidth: number | undefined;
	readonly dash: string | undefined;
	readonly radius: number;
	readonly fontSize: number;
	readonly fontWeight: 'bold' | undefined;
}

/** The attributes of each role at a size, each worked out once. */
export function looksAt(size: Size): (role: Role) => Attributes {
	const known = new Map<Role, Attributes>();
	return (role) => {
		const before = known.get(role);
		if (before !== undefined) return before;
		const attributes = attributesOf(theme[role], size);
		known.set(role, attributes);
		return attributes;
	};
}

function attributesOf(look: Look, size: Size): Attributes {
	const pixels = (widths: number) => Math.round(widths * size.stroke * 100) / 100;
	const isStroked = look.stroke !== 'none';
	return {
		fill: look.fill,
		stroke: isStroked ? look.stroke : undefined,
		strokeWidth: isStroked ? pixels(look.strokeWidth) : undefined,
		dash: look.dash.length === 0 ? undefined : look.dash.map(pixels).join(' '),
		radius: pixels(look.radius),
		fontSize: fontSizeOf(look, size),
		fontWeight: look.weight === 'bold' ? 'bold' : undefined
	};
}
