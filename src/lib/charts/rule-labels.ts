import type { ComparatorRule } from '$lib/domain/comparison';
import { rounded, type Size } from './figure';
import { textWidth } from './text';

/** A rule with the place of its label: in pixels, in a row of its own above the bars. */
export interface LabelledRule {
	readonly rule: ComparatorRule;
	readonly at: number;
	/** Where its label is anchored, and the label's baseline. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
	/** Where the rule begins: below its own label, and below every other that stands in its way. */
	readonly top: number;
}

/** The height of a row of labels, in heights of the text. */
export const RULE_ROW = 1.5;

/** From a rule to its label, in heights of the text. */
const GAP = 0.3;

interface Box {
	readonly rule: ComparatorRule;
	readonly at: number;
	readonly left: number;
	readonly right: number;
	readonly anchor: 'start' | 'end';
}

/**
 * Labels of rules, a row each, so that no rule runs through the words of another: all on the right of their rules, the
 * leftmost above; where one has no room there, all on the left, the rightmost above. Where neither side has room for all,
 * each stands where it has, and a rule begins below the words that it would run through.
 */
export function labelledRules(
	rules: readonly ComparatorRule[],
	x: (value: number) => number,
	size: Size
): readonly LabelledRule[] {
	const gap = GAP * size.text;
	const measured = rules.map((rule) => ({
		rule,
		at: rounded(x(rule.value)),
		width: textWidth(rule.text, size.text, rule.isVerdict ? 'bold' : 'regular')
	}));
	const hasRight = ({ at, width }: (typeof measured)[number]) => at + gap + width <= size.width;
	const hasLeft = ({ at, width }: (typeof measured)[number]) => at - gap - width >= 0;
	const isAllLeft = !measured.every(hasRight) && measured.every(hasLeft);
	const boxes = [...measured]
		.sort((a, b) => (isAllLeft ? b.at - a.at : a.at - b.at))
		.map((each): Box => {
			const { rule, at, width } = each;
			const isLeft = isAllLeft || (!hasRight(each) && hasLeft(each));
			if (isLeft) return { rule, at, left: at - gap - width, right: at - gap, anchor: 'end' };
			const left = Math.max(0, Math.min(at + gap, size.width - width));
			return { rule, at, left, right: left + width, anchor: 'start' };
		});
	return boxes.map(({ rule, at, left, right, anchor }, row) => {
		const last = boxes.findLastIndex((box, index) => index >= row && isInTheWay(box, at, gap / 2));
		return {
			rule,
			at,
			x: anchor === 'end' ? right : left,
			y: baseline(row, size),
			anchor,
			top: rounded(baseline(Math.max(row, last), size) + gap)
		};
	});
}

function isInTheWay({ left, right }: Box, at: number, margin: number): boolean {
	return at > left - margin && at < right + margin;
}

function baseline(row: number, { text }: Size): number {
	return text * (RULE_ROW * row + 1.1);
}
