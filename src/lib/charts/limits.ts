import type { JudgedPeriod, LimitStep, Signal } from '$lib/domain/limits';
import { daysAfter, daysBetween, type IsoDate } from '$lib/domain/period';
import { rounded, type Mark, type Role } from './figure';
import { lineMarks, type Place } from './line-path';
import { isByWeek, type TrendStage } from './trend-stage';

/** The usual range of each segment as a band with its edges, and the usual level within it. */
export function limitMarks(stage: TrendStage): readonly Mark[] {
	const stretches = stage.trend.limits.runs.flatMap(({ steps, isProvisional }) =>
		unbroken(steps).map((stretch) => ({ steps: stretch, isProvisional }))
	);
	return stretches.flatMap(({ steps, isProvisional }): readonly Mark[] => {
		const upper = edgeOf(steps, stage, ({ upper: value }) => value);
		const lower = edgeOf(steps, stage, ({ lower: value }) => value);
		const edge: Role = isProvisional ? 'provisional-limit' : 'limit';
		return [
			{ kind: 'path', role: 'limit-band', d: outlineOf([...upper, ...[...lower].reverse()]) },
			...lineMarks(edge, upper),
			...lineMarks(edge, lower),
			...lineMarks(
				'usual-level',
				edgeOf(steps, stage, ({ centre }) => centre)
			)
		];
	});
}

/** The stretches in which a step begins where the one before ends. */
function unbroken(steps: readonly LimitStep[]): readonly (readonly LimitStep[])[] {
	const stretches: LimitStep[][] = [];
	for (const step of steps) {
		const stretch = stretches.at(-1);
		if (stretch?.at(-1)?.end === step.start) stretch.push(step);
		else stretches.push([step]);
	}
	return stretches;
}

type Placed = Place & { readonly y: number };

/** Where a level runs; beyond the scale it runs along its edge. */
function edgeOf(
	steps: readonly LimitStep[],
	{ trend, time, values, across, down }: TrendStage,
	levelOf: (step: LimitStep) => number
): readonly Placed[] {
	// A week's point stands on its Monday, and its limits as far before it as after.
	const back = isByWeek(trend) ? (time.x(daysAfter(trend.start, 7)) - time.x(trend.start)) / 2 : 0;
	const heldX = (day: IsoDate) =>
		rounded(Math.min(across.to, Math.max(across.from, time.x(day) - back)));
	return steps.flatMap((step) => {
		const y = rounded(Math.min(down.from, Math.max(down.to, values.y(levelOf(step)))));
		return [
			{ x: heldX(step.start), y },
			{ x: heldX(step.end), y }
		];
	});
}

function outlineOf(places: readonly Placed[]): string {
	return `M${places.map(({ x, y }) => `${String(x)},${String(y)}`).join('L')}Z`;
}

/** The periods that were judged, where they are not the points of the line itself: a dot each, or the mark of its signal; open while it still settles. */
export function judgedMarks(stage: TrendStage): readonly Mark[] {
	const { trend, time, values, across, down, size } = stage;
	if (!trend.limits.isApart) return [];
	const apart = (across.to - across.from) / Math.max(1, trend.limits.judged.length);
	const half = size.stroke * (apart < size.stroke * 4 ? 1 : FLAGGED);
	const settling = trend.points.filter((point) => point.isProvisional || point.isUnderWay);
	const openEnds = new Set(settling.map(({ end }) => end));
	return trend.limits.judged.map((period): Mark => {
		const x = rounded(time.x(middleOf(period)));
		const y = rounded(Math.min(down.from, Math.max(down.to, values.y(period.value))));
		const isOpen = openEnds.has(period.end);
		const mark = signalMark(period, { x, y }, { half, isOpen });
		return mark ?? { kind: 'dot', role: isOpen ? 'provisional-point' : 'judged-point', x, y };
	});
}

/** The middle of its weeks' Mondays: of one week its own. */
function middleOf({ start, end }: JudgedPeriod): IsoDate {
	return daysAfter(start, Math.floor(Math.max(0, daysBetween(start, end) - 7) / 2));
}

/** Half the size of a point that is a real change, in widths of the line. */
export const FLAGGED = 1.9;

const SHAPES: Readonly<Record<Signal, 'diamond' | 'square'>> = {
	improvement: 'square',
	concern: 'diamond',
	neutral: 'square'
};

interface Drawn {
	readonly half: number;
	/** Of a period that still settles: open, as its point would be. */
	readonly isOpen: boolean;
}

/** A real change by shape and colour: a diamond for the worse, a square otherwise; a cross in a ring what was left out. */
export function signalMark(
	{ signal, isExcluded }: Pick<JudgedPeriod, 'signal' | 'isExcluded'>,
	{ x, y }: { readonly x: number; readonly y: number },
	{ half, isOpen }: Drawn
): Mark | null {
	if (isExcluded) return { kind: 'dot', role: 'excluded-point', x, y };
	if (signal === null) return null;
	const role: Role = isOpen ? `${signal}-open-point` : `${signal}-point`;
	const reach = SHAPES[signal] === 'diamond' ? half * 1.25 : half * 0.9;
	const corners =
		SHAPES[signal] === 'diamond'
			? [
					[x, y - reach],
					[x + reach, y],
					[x, y + reach],
					[x - reach, y]
				]
			: [
					[x - reach, y - reach],
					[x + reach, y - reach],
					[x + reach, y + reach],
					[x - reach, y + reach]
				];
	const d = `M${corners.map((corner) => corner.map(rounded).join(',')).join('L')}Z`;
	return { kind: 'path', role, d };
}
