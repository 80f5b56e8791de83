import { dayAndMonth, monthName, plainValueInWords, valueBesideTarget } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Grain, IsoDate } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { TargetStep } from '$lib/domain/trend';
import { timeScale, valueScale, type Extent, type TimeScale, type ValueScale } from './axes';
import { moved, rounded, textMark, type Figure, type Mark, type Size } from './figure';
import { lineMarks } from './line-path';
import { shortened, textWidth } from './text';

/** One team's panel among several. */
export interface Panel {
	readonly name: string;
	/** Stands where there is no room for the whole name: two names cut short would be one. */
	readonly shortName: string;
	readonly points: readonly Point[];
	readonly targets: readonly TargetStep[];
}

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
	const across = { from: size.source * 3.2, to: size.width - size.source * 0.8 };
	const values = valueScale(sharedValues(multiples), multiples.indicator.measure, down);
	const time = timeScale(multiples.first, multiples.last, across);
	return { multiples, size, values, time, across, down };
}

function panelMarks(panel: Panel, stage: PanelStage): readonly Mark[] {
	const { multiples, size } = stage;
	return [
		...headMarks(panel, multiples.indicator, size),
		...gridMarks(stage),
		...targetMarks(panel, stage),
		...seriesMarks(panel, stage)
	];
}

function gridMarks({ multiples, size, values, across }: PanelStage): readonly Mark[] {
	const base = size.height - size.source * 0.3;
	const rows = values.ticks.flatMap(({ value, label }): readonly Mark[] => {
		const y = rounded(values.y(value));
		const at = { x: across.from - size.source * 0.4, y: y + size.source * 0.35 };
		return [
			{ kind: 'rule', role: 'grid', x1: across.from, y1: y, x2: across.to, y2: y },
			textMark('panel-tick', at, label, 'end')
		];
	});
	return [
		...rows,
		textMark('panel-tick', { x: across.from, y: base }, dayLabel(multiples.first, multiples)),
		textMark('panel-tick', { x: across.to, y: base }, dayLabel(multiples.last, multiples), 'end')
	];
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

function headMarks(panel: Panel, indicator: Indicator, size: Size): readonly Mark[] {
	const latest = panel.points.findLast((point) => !point.isUnderWay);
	const value =
		latest === undefined
			? 'No figure'
			: newestInWords(latest, indicator, panel.targets.at(-1)?.target ?? null);
	const target = panel.targets.at(-1);
	const against =
		target === undefined ? '' : ` · target ${plainValueInWords(target.target, indicator.measure)}`;
	const x = size.source * 0.3;
	const room = size.width - size.source;
	return [
		textMark('panel-title', { x, y: size.source * 1.1 }, nameIn(room, panel, size)),
		textMark(
			'panel-note',
			{ x, y: size.source * 2.4 },
			shortened(`${value}${against}`, room, size.source)
		)
	];
}

function nameIn(room: number, { name, shortName }: Panel, size: Size): string {
	const fits = textWidth(name, size.source, 'bold') <= room;
	return fits ? name : shortened(shortName, room, size.source, 'bold');
}

function newestInWords(point: Point, indicator: Indicator, target: number | null): string {
	if (point.state === 'no-rate') return 'No cases';
	const value = valueBesideTarget(point, indicator, target);
	return isTooFew(point, indicator) && point.value !== null ? `${value}, too few` : value;
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
