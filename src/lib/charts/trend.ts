import type { Trend, TrendComparator } from '$lib/domain/trend';
import { endLabels } from './direct-labels';
import { SCREEN, rounded, textMark, type Figure, type Mark, type Size } from './figure';
import { judgedMarks, limitMarks } from './limits';
import { lineMarks } from './line-path';
import { saidBelow } from './notes';
import { seriesMarks, stopsOf } from './trend-points';
import { dayOf, namedLines, NOTE_STEP, trendStage, type TrendStage } from './trend-stage';

/**
 * Lays out an indicator's value over time with its target and comparators. A period without a value leaves a gap and a
 * cross on the axis; settling and running periods are hollow; restated ones wear a diamond.
 */
export function trendFigure(trend: Trend, size: Size = SCREEN): Figure {
	const stage = trendStage(trend, size);
	return {
		width: size.width,
		height: size.height,
		size,
		label: `${trend.indicator.name} over time`,
		marks: [
			...limitMarks(stage),
			...gridMarks(stage),
			...noteMarks(stage),
			...trend.comparators.flatMap((comparator) => comparatorMarks(comparator, stage)),
			...targetMarks(stage),
			...scaleMarks(stage),
			...seriesMarks(stage),
			...judgedMarks(stage),
			...(stage.hasEndLabels ? labelMarks(stage) : keyMarks(stage))
		],
		stops: stopsOf(stage),
		below: saidBelow(stage.notes)
	};
}

/** Lines before words: the writer draws neighbouring lines of one role in one stroke. */
function gridMarks(stage: TrendStage): readonly Mark[] {
	const { values, across, down, size } = stage;
	const rows = values.ticks.map(({ value, label }) => ({ y: rounded(values.y(value)), label }));
	const left = across.from - size.text * 0.5;
	const level = (role: 'grid' | 'axis', y: number): Mark => ({
		kind: 'rule',
		role,
		x1: across.from,
		y1: y,
		x2: across.to,
		y2: y
	});
	return [
		...rows.map(({ y }) => level('grid', y)),
		...rows.map(({ y, label }) =>
			textMark('tick', { x: left, y: y + size.text * 0.35 }, label, 'end')
		),
		level('axis', down.from),
		...dayMarks(stage)
	];
}

function dayMarks({ time, days, down, size }: TrendStage): readonly Mark[] {
	const columns = days.map(({ date, label, year }) => ({ x: rounded(time.x(date)), label, year }));
	const foot = rounded(down.from + size.text * 0.35);
	const under = (x: number, lines: number, text: string) =>
		textMark('tick', { x, y: down.from + size.text * lines }, text, 'middle');
	return [
		...columns.map(({ x }): Mark => ({
			kind: 'rule',
			role: 'axis',
			x1: x,
			y1: down.from,
			x2: x,
			y2: foot
		})),
		...columns.flatMap(({ x, label, year }) => [
			under(x, 1.45, label),
			...(year === null ? [] : [under(x, 2.6, year)])
		])
	];
}

/** A scale that does not begin at zero says so. */
function scaleMarks({ remark, down, size }: TrendStage): readonly Mark[] {
	if (remark === null) return [];
	const at = { x: size.width - size.text * 0.3, y: down.from + size.text * remark.row };
	return [textMark('note', at, remark.text, 'end')];
}

function noteMarks({ notes, down, size }: TrendStage): readonly Mark[] {
	return notes.flatMap(({ note, row, mark }): readonly Mark[] => {
		const x = rounded(note.x);
		const top = row === null ? down.to : size.text * (0.4 + NOTE_STEP * row);
		const role = note.role === 'break-label' ? 'break' : 'event';
		const rule: Mark = { kind: 'rule', role, x1: x, y1: rounded(top), x2: x, y2: down.from };
		return mark === null ? [rule] : [rule, mark];
	});
}

function comparatorMarks(comparator: TrendComparator, stage: TrendStage): readonly Mark[] {
	const { time, values, across } = stage;
	if (comparator.shape === 'line') {
		const places = comparator.points.map((point) => ({
			x: time.x(dayOf(point, stage.trend)),
			y: point.value === null ? null : values.y(point.value)
		}));
		return lineMarks(comparator.kind, places);
	}
	return comparator.levels.map(({ start, end, value }): Mark => {
		const y = rounded(values.y(value));
		const x1 = rounded(Math.max(across.from, time.x(start)));
		const x2 = rounded(Math.min(across.to, time.x(end)));
		// A snapshot has a day and no length: a short stroke of its line's own kind marks it.
		if (start !== end) return { kind: 'rule', role: comparator.kind, x1, y1: y, x2, y2: y };
		const half = stage.size.stroke * 4;
		return {
			kind: 'rule',
			role: comparator.kind,
			x1: rounded(x1 - half),
			y1: y,
			x2: rounded(x1 + half),
			y2: y
		};
	});
}

function targetMarks({ trend, time, values, across }: TrendStage): readonly Mark[] {
	return trend.targets.map(({ start, end, target }, index): Mark => {
		const y = rounded(values.y(target));
		const isFirst = index === 0;
		const isLast = index === trend.targets.length - 1;
		return {
			kind: 'rule',
			role: 'target',
			x1: isFirst && start <= trend.start ? across.from : rounded(time.x(start)),
			y1: y,
			x2: isLast ? across.to : rounded(time.x(end)),
			y2: y
		};
	});
}

function labelMarks({ trend, values, across, down, size }: TrendStage): readonly Mark[] {
	const labels = namedLines(trend).map(({ label, text: words, value }) => ({
		role: label,
		text: words,
		y: Math.min(down.from, Math.max(down.to, values.y(value)))
	}));
	const column = {
		x: across.to + size.text * 0.7,
		top: down.to,
		bottom: down.from,
		step: size.text * 1.25
	};
	return endLabels(labels, column);
}

/** A key of line and name, one a row, below the axis: for figures too narrow for names at the lines' ends. */
function keyMarks({ trend, down, across, size, axisRows }: TrendStage): readonly Mark[] {
	return namedLines(trend).flatMap(({ line: role, label, text: words }, index): readonly Mark[] => {
		const y = rounded(down.from + size.text * (axisRows + 0.7 + index * 1.5));
		const x2 = across.from + size.text * 2;
		return [
			{
				kind: 'rule',
				role,
				x1: across.from,
				y1: rounded(y - size.text * 0.35),
				x2,
				y2: rounded(y - size.text * 0.35)
			},
			textMark(label, { x: x2 + size.text * 0.6, y }, words)
		];
	});
}
