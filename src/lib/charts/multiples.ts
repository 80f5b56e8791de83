import { dayAndMonth, monthName, plainValueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Grain, IsoDate } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import { timeScale, valueScale, type TimeScale, type ValueScale } from './axes';
import type { Extent } from './linear';
import { moved, rounded, textMark, type Figure, type Mark, type Size } from './figure';
import { lineMarks } from './line-path';
import { panelHead, type Panel } from './panel-head';

/** Teams side by side, in the organisation's order, on one scale of time and of values. */
export interface Multiples {
	readonly indicator: Indicator;
	readonly grain: Grain;
	readonly panels: readonly Panel[];
	/** Further values that the scale must hold: those of the chart beside which the panels stand. */
	readonly scaleValues: readonly number[];
	readonly first: IsoDate;
	readonly last: IsoDate;
}

export const PANEL: Size = {
	width: 264,
	height: 170,
	text: 14,
	title: 16,
	source: 14,
	stroke: 2.4
};

/** "Scale starts at 65%, not 0", where it does; null where it starts at zero. */
export function scaleNote(multiples: Multiples): string | null {
	const { measure } = multiples.indicator;
	const { least } = valueScale(sharedValues(multiples), measure, { from: 1, to: 0 });
	return least === 0 ? null : `Scale starts at ${plainValueInWords(least, measure)}, not 0.`;
}

/** One panel for each team, in order; all on the same scale. */
export function panelFigures(multiples: Multiples, size: Size = PANEL): readonly Figure[] {
	const stage = panelStage(multiples, size);
	return multiples.panels.map((panel) => ({
		width: size.width,
		height: size.height,
		size,
		label: `${panel.name}: ${multiples.indicator.name}`,
		marks: panelMarks(panel, stage),
		stops: []
	}));
}

/** One panel for each team without any words, for a slide that says them beside it: the line, its target, and the two ends of the one scale. */
export function barePanelFigures(multiples: Multiples, size: Size): readonly Figure[] {
	const down = { from: size.height - size.stroke, to: size.stroke };
	const across = { from: size.stroke * 2, to: size.width - size.stroke * 3 };
	const stage = stageOn(multiples, size, { across, down });
	const ends = endsOf(stage.values);
	return multiples.panels.map((panel) => ({
		width: size.width,
		height: size.height,
		size,
		label: `${panel.name}: ${multiples.indicator.name}`,
		marks: [
			...ends.map((tick) => gridMark(tick, stage)),
			...targetMarks(panel, stage),
			...seriesMarks(panel, stage)
		],
		stops: []
	}));
}

/** "0% to 60%": the least and the greatest tick of the scale that all panels share. */
export function scaleInWords(multiples: Multiples): string {
	const { measure } = multiples.indicator;
	const values = valueScale(sharedValues(multiples), measure, { from: 100, to: 0 });
	return endsOf(values)
		.map(({ label }) => label)
		.join(' to ');
}

function endsOf({ ticks }: ValueScale): ValueScale['ticks'] {
	return [ticks[0], ticks.at(-1)].flatMap((tick) => tick ?? []);
}

function columnsIn({ panels }: Multiples, size: Size): number {
	return Math.max(1, Math.min(panels.length, Math.round(size.width / (size.source * 16))));
}

/** The least height in which all panels can be read: nine lines of text a row. */
export function leastHeight(multiples: Multiples, size: Size): number {
	return Math.ceil(multiples.panels.length / columnsIn(multiples, size)) * size.source * 9;
}

/** All panels in one figure, in rows, for a picture. */
export function multiplesFigure(multiples: Multiples, size: Size): Figure {
	const columns = columnsIn(multiples, size);
	const rows = Math.ceil(multiples.panels.length / Math.max(1, columns));
	const panelSize: Size = {
		...size,
		width: Math.floor(size.width / Math.max(1, columns)),
		height: Math.floor(size.height / Math.max(1, rows)),
		stroke: size.stroke * 0.8
	};
	const marks = panelFigures(multiples, panelSize).flatMap((panel, index) =>
		moved(
			panel.marks,
			(index % columns) * panelSize.width,
			Math.floor(index / columns) * panelSize.height
		)
	);
	return { ...size, size, label: `${multiples.indicator.name} by team`, marks, stops: [] };
}

/** One panel's scales: the same for every panel of the figure. */
interface PanelStage {
	readonly multiples: Multiples;
	readonly size: Size;
	readonly values: ValueScale;
	readonly time: TimeScale;
	readonly across: Extent;
	readonly down: Extent;
}

function panelStage(multiples: Multiples, size: Size): PanelStage {
	const down = { from: size.height - size.source * 1.7, to: size.source * 3.5 };
	const across = {
		from: rounded(size.source * 3.2),
		to: rounded(size.width - size.source * 0.8)
	};
	return stageOn(multiples, size, { across, down });
}

function stageOn(
	multiples: Multiples,
	size: Size,
	{ across, down }: Pick<PanelStage, 'across' | 'down'>
): PanelStage {
	const values = valueScale(sharedValues(multiples), multiples.indicator.measure, down);
	const time = timeScale(multiples.first, multiples.last, across);
	return { multiples, size, values, time, across, down };
}

function panelMarks(panel: Panel, stage: PanelStage): readonly Mark[] {
	const { multiples, size } = stage;
	return [
		...panelHead(panel, multiples.indicator, size),
		...gridMarks(stage),
		...targetMarks(panel, stage),
		...seriesMarks(panel, stage)
	];
}

function gridMarks(stage: PanelStage): readonly Mark[] {
	const { multiples, size, values, across } = stage;
	const base = size.height - size.source * 0.3;
	return [
		...values.ticks.map((tick) => gridMark(tick, stage)),
		...values.ticks.map((tick) => tickMark(tick, stage)),
		textMark('panel-tick', { x: across.from, y: base }, dayLabel(multiples.first, multiples)),
		textMark('panel-tick', { x: across.to, y: base }, dayLabel(multiples.last, multiples), 'end')
	];
}

type Tick = ValueScale['ticks'][number];

function tickMark({ value, label }: Tick, { size, values, across }: PanelStage): Mark {
	const y = rounded(values.y(value));
	const at = { x: across.from - size.source * 0.4, y: y + size.source * 0.35 };
	return textMark('panel-tick', at, label, 'end');
}

function gridMark({ value }: Tick, { values, across }: PanelStage): Mark {
	const y = rounded(values.y(value));
	return { kind: 'rule', role: 'grid', x1: across.from, y1: y, x2: across.to, y2: y };
}

/** Weeks of one year are named by their Monday; months, and weeks over years, by month and year. */
function dayLabel(date: IsoDate, { grain, first, last }: Multiples): string {
	const isGrouped = grain === 'month' || grain === 'quarter' || grain === 'year';
	const isOfOneYear = first.slice(0, 4) === last.slice(0, 4);
	if (!isGrouped && isOfOneYear) return dayAndMonth(date);
	return `${monthName(date)} ${date.slice(0, 4)}`;
}

function targetMarks(panel: Panel, { values, time, across }: PanelStage): readonly Mark[] {
	return panel.targets.map((step): Mark => {
		const y = rounded(values.y(step.target));
		const x1 = rounded(Math.max(across.from, time.x(step.start)));
		const x2 = rounded(Math.min(across.to, time.x(step.end)));
		return { kind: 'rule', role: 'target', x1, y1: y, x2, y2: y };
	});
}

function seriesMarks(panel: Panel, { multiples, values, time, down }: PanelStage): readonly Mark[] {
	const held = (y: number) => Math.min(down.from, Math.max(down.to, y));
	const places = panel.points
		.filter((point) => point.start >= multiples.first)
		.map((point) => ({
			point,
			x: time.x(point.start),
			y: point.value === null ? null : held(values.y(point.value))
		}));
	const latest = places.findLast((place) => place.y !== null);
	const few = places.filter(({ point }) => isTooFew(point, multiples.indicator));
	const judged = places.map((place) => (few.includes(place) ? { ...place, y: null } : place));
	const dots = [...few, ...(latest === undefined ? [] : [latest])].flatMap(
		({ point, x, y }): readonly Mark[] =>
			y === null
				? []
				: [{ kind: 'dot', role: dotRole(point, multiples.indicator), x: rounded(x), y: rounded(y) }]
	);
	return [...lineMarks('series', judged), ...dots];
}

function dotRole(
	point: Point,
	indicator: Indicator
): 'latest-point' | 'too-few-point' | 'provisional-point' {
	if (isTooFew(point, indicator)) return 'too-few-point';
	return point.isProvisional || point.isUnderWay ? 'provisional-point' : 'latest-point';
}

/** One scale for all: every judged value and target of every team. */
function sharedValues({ panels, indicator, first, scaleValues }: Multiples): readonly number[] {
	const judged = panels.flatMap(({ points, targets }) => [
		...points
			.filter((point) => point.start >= first && !isTooFew(point, indicator))
			.flatMap((point) => point.value ?? []),
		...targets.map((step) => step.target)
	]);
	const all = [...judged, ...scaleValues];
	return all.length > 0
		? all
		: panels.flatMap(({ points }) => points.flatMap((point) => point.value ?? []));
}
