import type { JudgedPeriod } from '$lib/domain/limits';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { Trend } from '$lib/domain/trend';
import { joined, rounded, type Mark, type Role, type Stop } from './figure';
import { FLAGGED, signalMark } from './limits';
import { lineMarks, type Place } from './line-path';
import { dayOf, type TrendStage } from './trend-stage';

/** The indicator's own line with its points. */
export function seriesMarks(stage: TrendStage): readonly Mark[] {
	const { trend, size } = stage;
	const places = stopsOf(stage);
	const apart = (places.at(-1)?.x ?? 0) / Math.max(1, places.length);
	const latest = trend.points.findLastIndex((point) => point.value !== null);
	const judged = new Map(trend.limits.judged.map((period) => [period.start, period]));
	const isDense = trend.limits.isApart || apart < size.stroke * 2.6;
	const single = trend.points.flatMap((point, index): readonly Mark[] => {
		const place = places[index];
		if (place === undefined) return [];
		return pointMarks(point, place, {
			stage,
			judged: trend.limits.isApart ? null : (judged.get(point.start) ?? null),
			isLatest: index === latest,
			isDense
		});
	});
	// Flags of one kind that half cover one another: there may be hundreds.
	const marks = apart < size.stroke ? joined(single, flagShape) : single;
	// Fewer than five cases are shown as points and joined by no line: it would draw their chance as change.
	// Nor are figures of two definitions: the later ones count something else.
	const line = places.flatMap((place, index): readonly Place[] => {
		const point = trend.points[index];
		if (point === undefined || isTooFew(point, trend.indicator)) return [{ ...place, y: null }];
		return isNewDefinition(index, trend) ? [{ ...place, y: null }, place] : [place];
	});
	return [...lineMarks(trend.limits.isApart ? 'thin-series' : 'series', line), ...marks];
}

/** What flags a real change, as path data. */
function flagShape(mark: Mark): string | null {
	const isFlag = mark.role === 'improvement-point' || mark.role === 'concern-point';
	return isFlag && mark.kind === 'path' ? mark.d : null;
}

/**
 * Whether the definition changed between the point before and this one: by the first day of this one or within it, whose
 * figures are no longer of the old definition alone.
 */
function isNewDefinition(index: number, { points, breaks }: Trend): boolean {
	const [before, point] = [points[index - 1], points[index]];
	if (before === undefined || point === undefined) return false;
	return breaks.some(({ date }) => date >= before.end && date < point.end);
}

interface Dressing {
	readonly stage: TrendStage;
	/** What the limits say of it, where that is more than normal variation. */
	readonly judged: JudgedPeriod | null;
	readonly isLatest: boolean;
	/** Points so near to each other, or so little what is judged, that plain ones are not dotted. */
	readonly isDense: boolean;
}

function pointMarks(
	point: Point,
	place: Stop,
	{ stage, judged, isLatest, isDense }: Dressing
): readonly Mark[] {
	const { x, y } = place;
	const { stroke } = stage.size;
	if (y === null) return point.state === 'short' ? [] : [crossAt(x, stage.down.from, stroke * 1.6)];
	const marks: Mark[] = [];
	const role = roleOf(point, stage.trend, isLatest);
	const shape = judged === null ? null : flagOf(judged, { x, y }, { role, isDense, stroke });
	if (shape !== null) marks.push(shape);
	else if (role !== 'point' || !isDense) marks.push({ kind: 'dot', role, x, y });
	if (point.revisions.some((revision) => revision.kind === 'restatement')) {
		marks.push(diamondAround(x, y, stroke * 3));
	}
	return marks;
}

function flagOf(
	judged: JudgedPeriod,
	at: { readonly x: number; readonly y: number },
	point: { readonly role: Role; readonly isDense: boolean; readonly stroke: number }
): Mark | null {
	const half = point.stroke * (point.isDense ? 1 : FLAGGED);
	return signalMark(judged, at, { half, isOpen: point.role === 'provisional-point' });
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

/** Where each point stands; a value beyond the scale stands on its edge. */
export function stopsOf({ trend, time, values, down }: TrendStage): readonly Stop[] {
	const held = (y: number) => rounded(Math.min(down.from, Math.max(down.to, y)));
	return trend.points.map((point, index) => ({
		index,
		x: rounded(time.x(dayOf(point, trend))),
		y: point.value === null ? null : held(values.y(point.value))
	}));
}
