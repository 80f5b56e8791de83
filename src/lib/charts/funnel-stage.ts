import { nice, ticks } from 'd3';
import { numberInWords, suffixOf } from '$lib/domain/format';
import type { FunnelPoint } from '$lib/statistics/funnel';
import { funnelLimits, type FunnelLimits } from '$lib/statistics/funnel-limits';
import type { Interval } from '$lib/statistics/interval';
import type { NamedFunnel } from '$lib/statistics/named-funnel';
import { valueScale, type ValueScale } from './axes';
import { linear, type Extent } from './linear';
import type { EndLabel } from './direct-labels';
import { rounded, type Size } from './figure';
import { textWidth, wrapped } from './text';

/** Where a funnel is drawn: its two scales, the limits along them, and what stands at their right ends. */
export interface FunnelStage {
	readonly of: NamedFunnel;
	readonly size: Size;
	readonly values: ValueScale;
	readonly x: (size: number) => number;
	readonly sizes: readonly { readonly x: number; readonly label: string }[];
	/** What the size counts, in lines. */
	readonly sizeName: readonly string[];
	readonly limits: readonly FunnelLimits[];
	/** The size at the right end. */
	readonly most: number;
	readonly across: Extent;
	/** From the bottom up. */
	readonly down: Extent;
}

/** The stage of a funnel at a size: sizes from zero, values that hold every unit, room for the names of the lines. */
export function funnelStage(of: NamedFunnel, size: Size): FunnelStage {
	const { measure, points, centre } = of.funnel;
	const sizeName = wrapped(of.sizeName, size.width * 0.85, size.text).slice(0, 2);
	const rows = 1.9 + 1.2 * sizeName.length;
	const down = { from: rounded(size.height - size.text * rows), to: rounded(size.text * 0.9) };
	const most = Math.max(...points.map((point) => point.size));
	const [, top] = nice(0, most * 1.06, 5);
	const limits = funnelLimits(of.funnel, sizesUpTo(top));
	const values = valueScale(
		[centre, ...points.map(({ value }) => value), ...widthAt(limits, points)],
		measure,
		down,
		size.text
	);
	const tickRoom = Math.max(...values.ticks.map(({ label }) => textWidth(label, size.text)));
	const names = endNames(of, size, top).map(({ text }) => textWidth(text, size.text, 'bold'));
	const lastTick = textWidth(numberInWords(top, 0), size.text) / 2;
	const across = {
		from: rounded(tickRoom + size.text),
		to: rounded(size.width - Math.max(lastTick, ...names) - size.text * 0.8)
	};
	const x = linear([0, top], across);
	return {
		of,
		size,
		values,
		x,
		sizes: sizeTicks(top, x, size),
		sizeName,
		limits,
		most: top,
		across,
		down
	};
}

/** How many sizes the limits are worked out for: enough for a smooth curve. */
const STEPS = 72;

/** Sizes up to the most, closer to one another where limits bend most. */
function sizesUpTo(most: number): readonly number[] {
	const steps = Array.from({ length: STEPS }, (_, index) => ((index + 1) / STEPS) ** 2 * most);
	return steps.filter((each) => each >= 1);
}

/** The widest limits that the scale must hold: those at a unit of middling size. */
function widthAt(
	limits: readonly FunnelLimits[],
	points: readonly FunnelPoint[]
): readonly number[] {
	const sorted = points.map(({ size }) => size).sort((a, b) => a - b);
	const middling = sorted[sorted.length >> 1] ?? 0;
	const at = limits.find((each) => each.size >= middling);
	return at === undefined ? [] : [at.plain99_8.lower, at.plain99_8.upper];
}

function sizeTicks(
	most: number,
	x: (size: number) => number,
	{ width, text }: Size
): FunnelStage['sizes'] {
	const wanted = Math.max(2, Math.min(6, Math.floor(width / (text * 8))));
	return ticks(0, most, wanted)
		.filter((tick) => Number.isInteger(tick))
		.map((tick) => ({ x: rounded(x(tick)), label: numberInWords(tick, 0) }));
}

/** A chart so narrow has only the number at its middle line. */
const NARROW = 560;

interface EndName {
	readonly text: string;
	/** Null where it is the middle line's. */
	readonly interval: Interval | null;
}

/** What stands at the right ends: the middle line, and each pair of limits once. */
function endNames(of: NamedFunnel, size: Size, most: number): readonly EndName[] {
	const { centre, measure } = of.funnel;
	const number = `${numberInWords(centre, 1)}${suffixOf(measure)}`;
	const text = size.width < NARROW ? number : `${of.centreName} ${number}`;
	const [end] = funnelLimits(of.funnel, [most]);
	const name = (words: string, interval: Interval | null | undefined) =>
		interval == null ? [] : [{ text: words, interval }];
	return [
		{ text, interval: null },
		...name('95%', end?.plain95),
		...name('99.8%', end?.plain99_8),
		...name('95% wider', end?.wide95),
		...name('99.8% wider', end?.wide99_8)
	];
}

/** The names of the lines where they end: limits on that side of the middle line where there is more room. */
export function endLabelsOf({ of, size, values, down, most }: FunnelStage): readonly EndLabel[] {
	const { centre } = of.funnel;
	const isHigh = values.y(centre) < (down.from + down.to) / 2;
	return endNames(of, size, most).map(({ text, interval }) => {
		const value = interval === null ? centre : isHigh ? interval.lower : interval.upper;
		return {
			role: interval === null ? 'funnel-name' : 'funnel-label',
			text,
			y: rounded(Math.min(down.from, Math.max(down.to, values.y(value))))
		};
	});
}
