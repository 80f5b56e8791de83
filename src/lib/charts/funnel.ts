import { plainValueInWords } from '$lib/domain/format';
import type { FunnelPoint } from '$lib/statistics/funnel';
import type { Interval } from '$lib/statistics/interval';
import type { FunnelName, NamedFunnel } from '$lib/statistics/named-funnel';
import { endLabels } from './direct-labels';
import { rounded, textMark, type Figure, type Mark, type Role, type Size } from './figure';
import { dotLabels, type Dot } from './dot-labels';
import { endLabelsOf, funnelStage, type FunnelStage } from './funnel-stage';
import { pointMarks } from './funnel-points';
import { lineMarks } from './line-path';

/**
 * A funnel: each unit a dot, its size to the right, its value up, about the value of all together, with the limits that
 * chance allows a unit of each size. Units that are to be named are; where there is no room for a name a number stands,
 * and the name below. Its stops are the units, in the funnel's order.
 */
export function funnelFigure(of: NamedFunnel, size: Size): Figure {
	const stage = funnelStage(of, size);
	const { across, down } = stage;
	const dots = of.funnel.points.map((point) => dotOf(point, stage));
	const labels = dotLabels(dots, { across, down, text: size.text });
	return {
		width: size.width,
		height: size.height,
		size,
		label: of.label,
		marks: [
			...gridMarks(stage),
			...limitMarks(stage),
			...labels.papers,
			...unitMarks(of, dots, size),
			...labels.marks,
			...endLabels(endLabelsOf(stage), {
				x: across.to + size.text * 0.5,
				top: size.text * 0.8,
				bottom: down.from,
				step: size.text * 1.2
			})
		],
		stops: dots.map(({ x, y }, index) => ({ index, x, y })),
		below: [...labels.below, ...scaleNote(stage)]
	};
}

/** The units' marks, neighbours over the others and the page's own over all. */
function unitMarks(of: NamedFunnel, dots: readonly Dot[], size: Size): readonly Mark[] {
	const drawn = of.funnel.points.flatMap((point, index) => {
		const group = of.names.get(point.id)?.group ?? 'other';
		const at = dots[index];
		return at === undefined ? [] : [{ group, marks: pointMarks(point, group, { at, of, size }) }];
	});
	return (['other', 'neighbour', 'own'] as const).flatMap((group) =>
		drawn.filter((each) => each.group === group).flatMap(({ marks }) => marks)
	);
}

/** A scale that does not begin at zero says so. */
function scaleNote({ values, of }: FunnelStage): readonly string[] {
	const { least } = values;
	const start = plainValueInWords(least, of.funnel.measure);
	return least === 0 ? [] : [`Scale starts at ${start}, not 0`];
}

function dotOf({ id, size, value }: FunnelPoint, { of, x, values }: FunnelStage): Dot {
	const name = of.names.get(id);
	return {
		x: rounded(x(size)),
		y: rounded(values.y(value)),
		label: name?.isNamed === true ? labelOf(name) : null,
		isBold: name?.group === 'own'
	};
}

function labelOf({ name, word }: FunnelName): string {
	return word === '' ? name : `${name}: ${word}`;
}

function gridMarks(stage: FunnelStage): readonly Mark[] {
	const { values, sizes, across, down, size } = stage;
	const rows = values.ticks.flatMap(({ value, label }): readonly Mark[] => {
		const y = rounded(values.y(value));
		return [
			{ kind: 'rule', role: 'grid', x1: across.from, y1: y, x2: across.to, y2: y },
			textMark('tick', { x: across.from - size.text * 0.5, y: y + size.text * 0.35 }, label, 'end')
		];
	});
	const columns = sizes.flatMap(({ x, label }): readonly Mark[] => [
		{
			kind: 'rule',
			role: 'axis',
			x1: x,
			y1: down.from,
			x2: x,
			y2: rounded(down.from + size.text * 0.35)
		},
		textMark('tick', { x, y: down.from + size.text * 1.45 }, label, 'middle')
	]);
	const [x1, y1, x2] = [across.from, down.from, across.to];
	return [
		...rows,
		{ kind: 'rule', role: 'axis', x1, y1, x2, y2: y1 },
		...columns,
		...stage.sizeName.map((words, row) =>
			textMark('note', { x: across.from, y: down.from + size.text * (2.75 + 1.2 * row) }, words)
		)
	];
}

function limitMarks(stage: FunnelStage): readonly Mark[] {
	const { limits, values, across, of } = stage;
	const y = rounded(values.y(of.funnel.centre));
	const pair = (role: Role, of: (index: number) => Interval | null | undefined) =>
		(['lower', 'upper'] as const).flatMap((side) =>
			lineMarks(
				role,
				limits.map(({ size }, index) => placeOf(stage, size, of(index)?.[side]))
			)
		);
	return [
		...pair('funnel-outer', (index) => limits[index]?.plain99_8),
		...pair('funnel-inner', (index) => limits[index]?.plain95),
		...pair('funnel-wide-outer', (index) => limits[index]?.wide99_8),
		...pair('funnel-wide-inner', (index) => limits[index]?.wide95),
		{ kind: 'rule', role: 'funnel-centre', x1: across.from, y1: y, x2: across.to, y2: y }
	];
}

/** A place on a limit; none where it leaves the scale, which goes no further than the units do. */
function placeOf({ x, values, down }: FunnelStage, size: number, value: number | undefined) {
	const y = value === undefined ? null : values.y(value);
	const isIn = y !== null && y <= down.from + 0.5 && y >= down.to - 0.5;
	return { x: x(size), y: isIn ? y : null };
}
