import type { PeerGroup } from '$lib/domain/comparator';
import type { ComparatorBar, ComparatorBars } from '$lib/domain/comparison';
import { linear, type Extent } from './linear';
import { rounded, textMark, type Figure, type Mark, type Role, type Size } from './figure';
import { labelledRules, RULE_ROW, type LabelledRule } from './rule-labels';
import { shortened, textWidth } from './text';

/** The least height in which every name can be read. */
export function leastBarsHeight({ bars, rules }: ComparatorBars, { text }: Size): number {
	return Math.ceil(text * (1.35 * bars.length + RULE_ROW * rules.length + 1.2));
}

/** One bar for each authority, from zero, after its name and value; the neighbours' mean and median as rules across. */
export function comparatorsFigure(comparison: ComparatorBars, size: Size): Figure {
	const stage = barStage(comparison, size);
	return {
		width: size.width,
		height: size.height,
		size,
		label: comparison.label,
		marks: [
			...comparison.bars.flatMap((bar, index) => barMarks(bar, index, stage)),
			...labelledRules(comparison.rules, stage.x, size).flatMap((rule) => ruleMarks(rule, stage)),
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
	/** The names end there; values stand between them and the bars. */
	readonly nameRoom: number;
	readonly across: Extent;
	readonly down: Extent;
	readonly step: number;
	readonly x: (value: number) => number;
}

function barStage({ bars, rules }: ComparatorBars, size: Size): BarStage {
	const names = bars.map(({ name, group }) => textWidth(name, size.text, weightOf(group)));
	const nameRoom = Math.ceil(Math.min(size.width * 0.42, Math.max(0, ...names)));
	const valueRoom = Math.max(0, ...bars.map(({ text }) => textWidth(text, size.text, 'bold')));
	const across = {
		from: rounded(nameRoom + valueRoom + size.text * 1.8),
		to: rounded(size.width - size.text * 0.4)
	};
	const down = { from: rounded(size.text * (RULE_ROW * rules.length + 0.4)), to: size.height };
	const values = [...bars.flatMap(({ value }) => value ?? []), ...rules.map(({ value }) => value)];
	// Bars begin at zero: their lengths are what is compared.
	const most = Math.max(0, ...values);
	const x = linear([0, most === 0 ? 1 : most], across);
	const step = (down.to - down.from) / Math.max(1, bars.length);
	return { size, nameRoom, across, down, step, x };
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
	const { size, nameRoom, across, down, step, x } = stage;
	const middle = down.from + step * (index + 0.5);
	const base = middle + size.text * 0.35;
	const half = Math.min(step * 0.36, size.text * 0.8);
	const role = bar.group === 'own' ? 'bar-own-label' : 'bar-label';
	const name = shortened(bar.name, nameRoom, size.text, weightOf(bar.group));
	const words = [
		textMark(role, { x: nameRoom, y: base }, name, 'end'),
		textMark(role, { x: across.from - size.text * 0.6, y: base }, bar.text, 'end')
	];
	if (bar.value === null) return words;
	const end = rounded(Math.max(across.from, x(bar.value)));
	const d = boxed(across.from, end, rounded(middle - half), rounded(middle + half));
	return [{ kind: 'path', role: BARS[bar.group], d }, ...words];
}

function boxed(left: number, right: number, top: number, bottom: number): string {
	const [l, r, t, b] = [String(left), String(right), String(top), String(bottom)];
	return `M${l},${t}L${r},${t}L${r},${b}L${l},${b}Z`;
}

function ruleMarks(
	{ rule, at, x, y, anchor, top }: LabelledRule,
	{ down }: BarStage
): readonly Mark[] {
	const line = { kind: 'rule', x1: at, y1: top, x2: at, y2: down.to } as const;
	return [
		// On a bar the rule stands in a gap of paper, so that it is seen on dark and light alike.
		{ ...line, role: 'bar-gap' },
		{ ...line, role: rule.isVerdict ? 'bar-verdict' : 'bar-summary' },
		textMark(rule.isVerdict ? 'bar-own-label' : 'bar-label', { x, y }, rule.text, anchor)
	];
}
