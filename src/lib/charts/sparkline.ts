import type { Point } from '$lib/domain/points';
import { linear } from './linear';
import { rounded, type Figure, type Mark, type Size } from './figure';
import { lineMarks } from './line-path';

export const SPARKLINE: Size = {
	width: 160,
	height: 40,
	text: 14,
	title: 14,
	source: 14,
	stroke: 2
};

export interface Sparkline {
	readonly name: string;
	readonly points: readonly Point[];
	/** The target now in force; null where there is none. */
	readonly target: number | null;
}

/** The last weeks of an indicator in the height of a line of text: its line, its newest point, its target. No axis, no words. */
export function sparklineFigure(
	{ name, points, target }: Sparkline,
	size: Size = SPARKLINE
): Figure {
	const values = [
		...points.flatMap((point) => point.value ?? []),
		...(target === null ? [] : [target])
	];
	const pad = size.stroke * 2.5;
	const least = Math.min(...values, Infinity);
	const most = Math.max(...values, -Infinity);
	const isFlat = !(most > least);
	const y = linear(isFlat ? [least - 1, least + 1] : [least, most], {
		from: size.height - pad,
		to: pad
	});
	const x = linear([0, Math.max(1, points.length - 1)], { from: pad, to: size.width - pad });
	const places = points.map((point, index) => ({
		x: x(index),
		y: point.value === null ? null : y(point.value)
	}));
	const marks: Mark[] = [];
	if (target !== null && values.length > 1) {
		const level = rounded(y(target));
		marks.push({ kind: 'rule', role: 'target', x1: 0, y1: level, x2: size.width, y2: level });
	}
	marks.push(...lineMarks('series', places));
	const newest = places.findLastIndex((place) => place.y !== null);
	const latest = places[newest];
	if (latest?.y != null) {
		marks.push({
			kind: 'dot',
			role: points[newest]?.isProvisional === true ? 'provisional-point' : 'latest-point',
			x: rounded(latest.x),
			y: rounded(latest.y)
		});
	}
	return {
		width: size.width,
		height: size.height,
		size,
		label: `${name}, recent weeks`,
		marks,
		stops: []
	};
}
