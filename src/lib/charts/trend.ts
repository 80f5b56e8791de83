import { line } from 'd3';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { Trend, TrendComparator } from '$lib/domain/trend';
import { timeTicks } from './axes';
import { endLabels } from './direct-labels';
import { SCREEN, rounded, type Figure, type Mark, type Role, type Size, type Stop } from './figure';
import { placedNotes, type Note } from './notes';
import { dayOf, namedLines, trendStage, type TrendStage } from './trend-stage';

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
			...gridMarks(stage),
			...noteMarks(stage),
			...trend.comparators.flatMap((comparator) => comparatorMarks(comparator, stage)),
			...targetMarks(stage),
			...seriesMarks(stage),
			...(stage.hasEndLabels ? labelMarks(stage) : keyMarks(stage))
		],
		stops: stopsOf(stage)
	};
}

function gridMarks({ trend, values, time, across, down, size, first, last }: TrendStage): readonly Mark[] {
	const rows = values.ticks.flatMap(({ value, label }): readonly Mark[] => {
		const y = rounded(values.y(value));
		return [
			{ kind: 'rule', role: 'grid', x1: across.from, y1: y, x2: across.to, y2: y },
			text('tick', across.from - size.text * 0.5, y + size.text * 0.35, 'end', label)
		];
	});
	const axis: Mark = { kind: 'rule', role: 'axis', x1: across.from, y1: down.from, x2: across.to, y2: down.from };
	const days = timeTicks({ first, last, grain: trend.grain }, across, size.text);
	const columns = days.flatMap(({ date, label, year }): readonly Mark[] => {
		const x = rounded(time.x(date));
		const ticks: Mark[] = [
			{ kind: 'rule', role: 'axis', x1: x, y1: down.from, x2: x, y2: rounded(down.from + size.text * 0.35) },
			text('tick', x, down.from + size.text * 1.45, 'middle', label)
		];
		if (year !== null) ticks.push(text('tick', x, down.from + size.text * 2.6, 'middle', year));
		return ticks;
	});
	return [...rows, axis, ...columns];
}

function noteMarks(stage: TrendStage): readonly Mark[] {
	const { trend, time, across, down, size, noteRows } = stage;
	const breaks = trend.breaks.map((each): Note => ({ x: time.x(each.date), text: each.label, role: 'break-label' }));
	const events = trend.events.map((each): Note => ({ x: time.x(each.date), text: each.title, role: 'event-label' }));
	const band = {
		left: across.from,
		right: size.width - size.text * 0.5,
		top: size.text * 0.4,
		step: size.text * 1.4,
		size: size.text,
		rows: noteRows
	};
	return placedNotes([...breaks, ...events], band).flatMap(({ note, row, mark }): readonly Mark[] => {
		const x = rounded(note.x);
		const top = row === null ? down.to : band.top + band.step * row;
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
		return pathOf(comparator.kind, places);
	}
	return comparator.levels.map(({ start, end, value }): Mark => {
		const y = rounded(values.y(value));
		const x1 = rounded(Math.max(across.from, time.x(start)));
		const x2 = rounded(Math.min(across.to, time.x(end)));
		// A snapshot has a day and no length: a short stroke of its line's own kind marks it.
		if (start !== end) return { kind: 'rule', role: comparator.kind, x1, y1: y, x2, y2: y };
		const half = stage.size.stroke * 4;
		return { kind: 'rule', role: comparator.kind, x1: rounded(x1 - half), y1: y, x2: rounded(x1 + half), y2: y };
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

interface Place {
	readonly x: number;
	readonly y: number | null;
}

function pathOf(role: Role, places: readonly Place[]): readonly Mark[] {
	const draw = line<Place>()
		.defined((place) => place.y !== null)
		.x((place) => rounded(place.x))
		.y((place) => rounded(place.y ?? 0))
		.digits(2);
	const d = draw(places);
	return d === null ? [] : [{ kind: 'path', role, d }];
}

function seriesMarks(stage: TrendStage): readonly Mark[] {
	const { trend, size } = stage;
	const places = stopsOf(stage);
	const apart = (places.at(-1)?.x ?? 0) / Math.max(1, places.length);
	const latest = trend.points.findLastIndex((point) => point.value !== null);
	const marks = trend.points.flatMap((point, index): readonly Mark[] => {
		const place = places[index];
		if (place === undefined) return [];
		return pointMarks(point, place, { stage, isLatest: index === latest, isDense: apart < size.stroke * 2.6 });
	});
	return [...pathOf('series', places), ...marks];
}

interface Dressing {
	readonly stage: TrendStage;
	readonly isLatest: boolean;
	/** Points so near to each other that plain ones are not dotted. */
	readonly isDense: boolean;
}

function pointMarks(point: Point, place: Stop, { stage, isLatest, isDense }: Dressing): readonly Mark[] {
	const { x, y } = place;
	const { stroke } = stage.size;
	if (y === null) return point.state === 'short' ? [] : [crossAt(x, stage.down.from, stroke * 1.6)];
	const marks: Mark[] = [];
	const role = roleOf(point, stage.trend, isLatest);
	const isAlone = role !== 'point' || !isDense;
	if (isAlone) marks.push({ kind: 'dot', role, x, y });
	if (point.revisions.some((revision) => revision.kind === 'restatement')) {
		marks.push(diamondAround(x, y, stroke * 3));
	}
	return marks;
}

function roleOf(point: Point, trend: Trend, isLatest: boolean): Role {
	if (isTooFew(point, trend.indicator)) return 'too-few-point';
	if (point.isProvisional || point.isUnderWay) return 'provisional-point';
	return isLatest ? 'latest-point' : 'point';
}

function crossAt(x: number, y: number, half: number): Mark {
	const [left, right, top, bottom] = [x - half, x + half, y - half, y + half].map(rounded);
	const d = `M${String(left)},${String(top)}L${String(right)},${String(bottom)}M${String(left)},${String(bottom)}L${String(right)},${String(top)}`;
	return { kind: 'path', role: 'missing-mark', d };
}

function diamondAround(x: number, y: number, half: number): Mark {
	const corners = [
		[x, y - half],
		[x + half, y],
		[x, y + half],
		[x - half, y]
	].map((corner) => corner.map(rounded).join(','));
	return { kind: 'path', role: 'restated-mark', d: `M${corners.join('L')}Z` };
}

function labelMarks({ trend, values, across, down, size }: TrendStage): readonly Mark[] {
	const labels = namedLines(trend).map(({ label, text: words, value }) => ({
		role: label,
		text: words,
		y: Math.min(down.from, Math.max(down.to, values.y(value)))
	}));
	const column = { x: across.to + size.text * 0.7, top: down.to, bottom: down.from, step: size.text * 1.25 };
	return endLabels(labels, column);
}

/** A key of line and name, one a row, below the axis: for figures too narrow for names at the lines' ends. */
function keyMarks({ trend, down, across, size }: TrendStage): readonly Mark[] {
	return namedLines(trend).flatMap(({ line: role, label, text: words }, index): readonly Mark[] => {
		const y = rounded(down.from + size.text * (3.6 + index * 1.5));
		const x2 = across.from + size.text * 2;
		return [
			{ kind: 'rule', role, x1: across.from, y1: rounded(y - size.text * 0.35), x2, y2: rounded(y - size.text * 0.35) },
			text(label, x2 + size.text * 0.6, y, 'start', words)
		];
	});
}

function text(role: Role, x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): Mark {
	return { kind: 'text', role, x: rounded(x), y: rounded(y), anchor, text: words };
}

function stopsOf({ trend, time, values, down }: TrendStage): readonly Stop[] {
	const held = (y: number) => rounded(Math.min(down.from, Math.max(down.to, y)));
	return trend.points.map((point, index) => ({
		index,
		x: rounded(time.x(dayOf(point, trend))),
		y: point.value === null ? null : held(values.y(point.value))
	}));
}
