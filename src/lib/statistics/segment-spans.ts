import type { IsoDate } from '$lib/domain/period';
import type { DefinitionBreak } from '$lib/domain/trend';
import { usedCount, type Sample } from './sample';
import {
	FEWEST_POINTS,
	type PendingRecalculation,
	type RecalculationDecision,
	type SegmentStart
} from './segments';

/** What people have said about a series: where its definition changed, and where limits are to be worked out anew. */
export interface Breaks {
	readonly definitionChanges: readonly DefinitionBreak[];
	readonly recalculations: readonly RecalculationDecision[];
	/** Start of the newest period of all, which may be newer than the newest point; null where there is none. */
	readonly newest: IsoDate | null;
}

/** Where a segment lies among the points, and up to where its limits may look. */
export interface SegmentSpan {
	readonly from: number;
	readonly to: number;
	/** Limits come from the points before this position: before a decision that waits for points. */
	readonly baseTo: number;
	readonly because: SegmentStart;
	readonly pending: PendingRecalculation | null;
}

/**
 * The segments of a series. A change of definition always starts one, at the first point on or after its date; a
 * recalculation does once 13 points from its date on count, and until then the limits from before it hold. A date before
 * the first point starts none. A change of definition that only periods newer than the newest point have seen starts an
 * empty one, so that nothing is judged by the old limits.
 *
 * Source: NHS England Making Data Count SQL tool v2.5 (recalculation of limits), which leaves out dates that are no data
 * dates; here the first on or after counts. Example: 30 weeks, decision at the 21st: one segment with 3 more weeks needed;
 * with 33 weeks two, from 0 to 20 and from 20 to 33.
 */
export function segmentSpans(points: readonly Sample[], breaks: Breaks): readonly SegmentSpan[] {
	const definitions = definitionStarts(points, breaks);
	const spans = definitions.flatMap(({ from, because }, position) => {
		const to = definitions[position + 1]?.from ?? points.length;
		return withRecalculations({ points, from, to, because }, breaks);
	});
	return spans.map((span, position) =>
		position === spans.length - 1 ? span : { ...span, pending: null }
	);
}

interface Beginning {
	readonly from: number;
	readonly because: SegmentStart;
}

function definitionStarts(
	points: readonly Sample[],
	{ definitionChanges, newest }: Breaks
): readonly Beginning[] {
	const starts: Beginning[] = [{ from: 0, because: { kind: 'first' } }];
	for (const { date, label } of [...definitionChanges].sort(byDate)) {
		const from = positionOn(points, date);
		const isSeen = newest !== null && date <= newest;
		if (from === 0 || !isSeen) continue;
		if (starts.at(-1)?.from === from) starts.pop();
		starts.push({ from, because: { kind: 'definition-change', date, label } });
	}
	return starts;
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
	if (a.date === b.date) return 0;
	return a.date < b.date ? -1 : 1;
}

/** Position of the first point that starts on or after the day; as many as there are points where none does. */
function positionOn(points: readonly Sample[], date: IsoDate): number {
	let low = 0;
	let high = points.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((points[middle]?.start ?? '') < date) low = middle + 1;
		else high = middle;
	}
	return low;
}

interface DefinitionStretch extends Beginning {
	readonly points: readonly Sample[];
	readonly to: number;
}

/** One definition's stretch, cut at the recalculations that are in force: the newest first, each with what follows it. */
function withRecalculations(stretch: DefinitionStretch, breaks: Breaks): readonly SegmentSpan[] {
	const { points, from, because } = stretch;
	const spans: SegmentSpan[] = [];
	let to = stretch.to;
	let baseTo = to;
	let pending: PendingRecalculation | null = null;
	for (const decision of decisionsWithin(stretch, breaks)) {
		const { date, reason, by } = decision;
		const at = positionOn(points, date);
		const count = usedCount(points.slice(at, baseTo));
		if (count >= FEWEST_POINTS) {
			spans.unshift({
				from: at,
				to,
				baseTo,
				because: { kind: 'recalculation', date, reason, by },
				pending
			});
			to = at;
			pending = null;
		} else {
			pending ??= { date, reason, by, needs: FEWEST_POINTS - count };
		}
		baseTo = at;
	}
	return [{ from, to, baseTo, because, pending }, ...spans];
}

/** The decisions that fall after the stretch's first point and have been reached, the newest first. */
function decisionsWithin(
	{ points, from, to }: DefinitionStretch,
	{ recalculations, newest }: Breaks
): readonly RecalculationDecision[] {
	if (recalculations.length === 0) return recalculations;
	return recalculations
		.filter(({ date }) => {
			const at = positionOn(points, date);
			const isReached = newest !== null && date <= newest;
			return isReached && at > from && (at < to || to === points.length);
		})
		.sort(byDate)
		.reverse();
}
