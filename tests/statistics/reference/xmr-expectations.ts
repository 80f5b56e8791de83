import type { ReadPoint } from '$lib/statistics/read-point';
import type { Rule, Side } from '$lib/statistics/special-cause';
import type { Tally } from './tally';
import type { XmrCase } from './xmr-case';

/** What we do where the specification has it another way than the program; the names are those of the cases. */
export const WAYS = {
	fewPoints: 'fewer than 13 points: no limits, no rules, no outlook (§6)',
	pending: 'a recalculation with fewer than 13 points after it: the old limits hold (§7)',
	absentWeek: 'absent weeks are missing: no moving range across them (§1, §3)',
	notADate: 'a recalculation on a day that starts no week holds from the first week after it (§7)',
	baseline: 'a baseline starts again in every segment, and is no segment of its own (§7)',
	mostlyConstant: 'mostly constant: shift and trend say nothing (§3)',
	conflict: 'improvement and concern at once is concern (§4)',
	inclusive: 'a target on the limit is beyond it: the outlook is inclusive (§5)',
	trendAcross: 'no rule crosses a segment (§7)',
	missingRow: 'a missing week ends every sequence and has no moving range (§3, §4)',
	unscreened: 'no screening of outliers (§3)'
} as const;

export function has(point: ReadPoint, rule: Rule, side: Side): boolean {
	return point.signals.some((signal) => signal.rule === rule && signal.side === side);
}

/** Our points by the start of their period. */
export function pointOn({ reading }: XmrCase): (date: string) => ReadPoint {
	const byStart = new Map(reading.points.map((point) => [point.start, point]));
	return (date) => {
		const point = byStart.get(date);
		if (point === undefined) throw new Error(`No point on ${date}.`);
		return point;
	};
}

/** Fewer than 13 points, or 13 or more of which no part has as many: nothing is drawn, which is asserted here. */
export function isWithoutLimits({ id, reading }: XmrCase, tally: Tally): boolean {
	if (reading.chart.kind !== 'run') return false;
	for (const point of reading.points) {
		tally.same(point.limits, null, id);
		tally.same(point.signals, [], id);
		tally.same(point.variation, null, id);
	}
	tally.same(reading.latest.variation.kind, 'too-few', id);
	tally.same(reading.assurance.kind, 'none', id);
	tally.deviates(id, WAYS.fewPoints);
	return true;
}

/** Says in what a case deviates before it is compared; the old limits that hold are asserted here. */
export function isPending(one: XmrCase, tally: Tally): boolean {
	const { reading, id } = one;
	const last = reading.segments.at(-1);
	if (last?.pending == null) return false;
	const { date, needs } = last.pending;
	const on = pointOn(one);
	const newer = reading.points.filter(({ start }) => start >= date);
	tally.same(needs, 13 - newer.length, id);
	tally.same(last.used, last.count - newer.length, id);
	for (const point of newer) {
		tally.same(point.limits, on(reading.points[last.from]?.start ?? '').limits, id);
	}
	tally.deviates(id, WAYS.pending);
	return true;
}
