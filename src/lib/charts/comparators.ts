import type { PeerGroup } from '$lib/domain/comparator';
import type { ComparatorBar, ComparatorBars, ComparatorRule } from '$lib/domain/comparison';
import { linear, type Extent } from './axes';
import { rounded, textMark, type Figure, type Mark, type Role, type Size } from './figure';
import { shortened, textWidth } from './text';

/** The least height in which every name can be read. */
export function leastBarsHeight({ bars, rules }: ComparatorBars, { text }: Size): number {
	return Math.ceil(text * (1.35 * bars.length + 1.5 * rules.length + 1.2));
}

/** One bar for each authority, from zero, with its value at its end; the neighbours' mean and median as rules across. */
export function comparatorsFigure(comparison: ComparatorBars, size: Size): Figure {
	const stage = barStage(comparison, size);
	return {
		width: size.width,
		height: size.height,
		size,
		label: comparison.label,
		marks: [
			...comparison.bars.flatMap((bar, index) => barMarks(bar, index, stage)),
			...comparison.rules.flatMap((rule, index) => ruleMarks(rule, index, stage)),
			{
				kind: 'rule',
				role: 'axis',
				x1: stage.across.from,
				y1: stage.down.from,
				x2: stage.across.from,
				y2: stage.down.to
			}
		],
		stops: []
	};
}

interface BarStage {
	readonly size: Size;
	readonly across: Extent;
	readonly down: Extent;
	readonly step: number;
	readonly x: (value: number) => number;
}

function barStage({ bars, rules }: ComparatorBars, size: Size): BarStage {
	const names = bars.map(({ name, group }) => textWidth(name, size.text, weightOf(group)));
	const nameRoom = Math.min(size.width * 0.42, Math.max(0, ...names));
	const known = bars.filter((bar) => bar.value !== null);
	const valueRoom = Math.max(0, ...known.map(({ text }) => textWidth(text, size.text, 'bold')));
	const across = {
		from: rounded(nameRoom + size.text * 0.9),
		to: rounded(size.width - valueRoom - size.text * 0.8)
	};
	const down = { from: rounded(size.text * (1.5 * rules.length + 0.4)), to: size.height };
	const values = [...known.flatMap(({ value }) => value ?? []), ...rules.map(({ value }) => value)];
	// Bars begin at zero: their lengths are what is compared.
	const most = Math.max(0, ...values);
	const x = linear([0, most === 0 ? 1 : most], across);
	const step = (down.to - down.from) / Math.max(1, bars.length);
	return { size, across, down, step, x };
}

function weightOf(group: PeerGroup): 'bold' | 'regular' {
	return group === 'own' ? 'bold' : 'regular';
}

const BARS: Readonly<Record<PeerGroup, Role>> = {
	own: 'bar-own',
	neighbour: 'bar-neighbour',
	region: 'bar-region',
	england: 'bar-england'
};

function barMarks(bar: ComparatorBar, index: number, stage: BarStage): readonly Mark[] {
	const { size, across, down, step, x } = stage;
	const middle = down.from + step * (index + 0.5);
	const base = middle + size.text * 0.35;
	const half = Math.min(step * 0.36, size.text * 0.8);
	const isOwn = bar.group === 'own';
	const name = shortened(bar.name, across.from - size.text * 0.9, size.text, weightOf(bar.group));
	const named = textMark(
		isOwn ? 'bar-own-label' : 'bar-label',
		{ x: across.from - size.text * 0.5, y: base },
		name,
		'end'
	);
	if (bar.value === null) {
		const room = size.width - across.from - size.text;
		const why = shortened(bar.text, room, size.text);
		return [named, textMark('bar-label', { x: across.from + size.text * 0.5, y: base }, why)];
	}
	const end = rounded(Math.max(across.from, x(bar.value)));
	const [top, bottom] = [rounded(middle - half), rounded(middle + half)];
	const [left, right] = [String(across.from), String(end)];
	return [
		{
			kind: 'path',
			role: BARS[bar.group],
			d: `M${left},${String(top)}L${right},${String(top)}L${right},${String(bottom)}L${left},${String(bottom)}Z`
		},
		named,
		textMark(isOwn ? 'bar-own-label' : 'bar-label', { x: end + size.text * 0.4, y: base }, bar.text)
	];
}

function ruleMarks(rule: ComparatorRule, index: number, stage: BarStage): readonly Mark[] {
	const { size, down, x, across } = stage;
	const at = rounded(x(rule.value));
	const y = size.text * (1.5 * index + 1.1);
	const weight = rule.isVerdict ? 'bold' : 'regular';
	const width = textWidth(rule.text, size.text, weight);
	const isLeft = at - across.from > size.width - at && at > width;
	const place = isLeft ? at : Math.min(at, size.width - width);
	return [
		{
			kind: 'rule',
			role: rule.isVerdict ? 'bar-verdict' : 'bar-summary',
			x1: at,
			y1: rounded(y + size.text * 0.3),
			x2: at,
			y2: down.to
		},
		textMark(
			rule.isVerdict ? 'bar-own-label' : 'bar-label',
			{ x: place, y },
			rule.text,
			isLeft ? 'end' : 'start'
		)
	];
}
