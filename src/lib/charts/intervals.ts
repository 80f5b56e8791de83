import type { Interval } from '$lib/statistics/interval';
import { valueScale } from './axes';
import { linear } from './linear';
import { rounded, textMark, type Figure, type Mark, type Size } from './figure';

/** A figure with how far chance alone may have moved it. */
export interface IntervalRow {
	/** "40 of 100" */
	readonly name: string;
	readonly value: number;
	readonly interval: Interval;
}

/** Figures in per cent, one below the other, against one target. */
export interface Intervals {
	/** What is shown, for those who do not see it. */
	readonly label: string;
	readonly rows: readonly IntervalRow[];
	readonly target: number;
	readonly targetName: string;
}

/** Height of a row, in heights of the text. */
const ROW = 2.6;

/** Lays out each figure as a dot on the line of its interval, with the target as a rule across all of them. */
export function intervalFigure({ label, rows, target, targetName }: Intervals, size: Size): Figure {
	const { text, width } = size;
	const top = text * 1.6;
	const bottom = top + rows.length * ROW * text;
	const ends = rows.flatMap(({ interval }) => [interval.lower, interval.upper]);
	const scale = valueScale([...ends, target], 'percentage', { from: bottom, to: top });
	const first = scale.ticks[0]?.value ?? 0;
	const last = scale.ticks.at(-1)?.value ?? 100;
	const x = linear([first, last], { from: text * 1.2, to: width - text * 1.4 });
	const axis = scale.ticks.flatMap(({ value, label: tick }): readonly Mark[] => {
		const at = rounded(x(value));
		return [
			{ kind: 'rule', role: 'grid', x1: at, y1: top, x2: at, y2: bottom },
			textMark('tick', { x: at, y: bottom + text * 1.3 }, tick, 'middle')
		];
	});
	const at = rounded(x(target));
	return {
		width,
		height: rounded(bottom + text * 1.8),
		size,
		label,
		marks: [
			...axis,
			{ kind: 'rule', role: 'target', x1: at, y1: text * 1.3, x2: at, y2: bottom },
			textMark('target-label', { x: at, y: text }, targetName, 'middle'),
			...rows.flatMap((row, index) => rowMarks(row, top + (index + 0.5) * ROW * text, x, text))
		],
		stops: []
	};
}

function rowMarks(
	{ name, value, interval }: IntervalRow,
	y: number,
	x: (value: number) => number,
	text: number
): readonly Mark[] {
	const line = rounded(y + text * 0.6);
	const [x1, x2] = [rounded(x(interval.lower)), rounded(x(interval.upper))];
	return [
		{
			kind: 'path',
			role: 'series',
			d: `M${String(x1)},${String(line)}L${String(x2)},${String(line)}`
		},
		{ kind: 'dot', role: 'latest-point', x: rounded(x(value)), y: line },
		textMark('tick', { x: text * 1.2, y: y - text * 0.2 }, name)
	];
}
