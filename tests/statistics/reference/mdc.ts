import type { ReadPoint } from '$lib/statistics/read-point';
import { meanMovingRange } from '$lib/statistics/moving-range';
import { speakingSignal, type Side } from '$lib/statistics/special-cause';
import { casesOf, numberOf, numbersOf, objectOf, textOf, textsOf, type Json } from './json';
import { Tally } from './tally';
import { xmrCase, type XmrCase } from './xmr-case';
import { has, isPending, isWithoutLimits, pointOn, WAYS } from './xmr-expectations';

/** NHS England's own tool: the program that the specification follows. */
export function mdcTally(): Tally {
	const tally = new Tally('spc-xmr-mdc-sql-v2_5: NHS England Making Data Count SQL tool v2.5');
	for (const json of casesOf('spc-xmr-mdc-sql-v2_5.json')) {
		const one = xmrCase(json);
		const output = objectOf(objectOf(json.output).default);
		tally.compared();
		if (isWithoutLimits(one, tally)) continue;
		compare(one, output, tally);
	}
	tally.unused('exclude_moving_range_outliers', WAYS.unscreened);
	return tally;
}

function compare(one: XmrCase, output: Json, tally: Tally): void {
	const ways = waysOf(one, tally);
	if (ways.limits) compareLimits(one, output, tally);
	if (ways.rules) compareRules(one, output, ways, tally);
	if (ways.rules && ways.latest) compareNow(one, output, tally);
	const count = one.reading.segments.reduce((sum, segment) => sum + segment.count, 0);
	const without = one.samples.filter(
		({ value, exclusion }) => value === null && exclusion === null
	);
	tally.same(count + without.length, numberOf(output.points_excluding_ghosted), one.id);
}

interface Ways {
	readonly limits: boolean;
	readonly rules: boolean;
	readonly shift: boolean;
	readonly trend: boolean;
	readonly latest: boolean;
}

const ALL: Ways = { limits: true, rules: true, shift: true, trend: true, latest: true };

/** What can be compared in a case; the rest is what we do in another way. */
function waysOf(one: XmrCase, tally: Tally): Ways {
	const deviation = DEVIATIONS[one.id];
	if (isPending(one, tally)) return { ...ALL, limits: false, rules: false };
	if (deviation === undefined) return ALL;
	tally.deviates(one.id, deviation.why);
	return { ...ALL, ...deviation.but };
}

const DEVIATIONS: Readonly<Record<string, { readonly why: string; readonly but: Partial<Ways> }>> =
	{
		rebase_date_not_in_data_a: { why: WAYS.notADate, but: { limits: false, rules: false } },
		missing_weeks_a: { why: WAYS.absentWeek, but: { limits: false } },
		constant_then_change_a: { why: WAYS.mostlyConstant, but: { shift: false } },
		freeze12_with_rebase_a: { why: WAYS.baseline, but: { limits: false, rules: false } },
		baseline15_a: { why: WAYS.baseline, but: { shift: false } },
		trend_across_recalculation_a: { why: WAYS.trendAcross, but: { trend: false } },
		six_point_rules_a: {
			why: 'shift and trend need 7 points (§4)',
			but: { shift: false, trend: false }
		},
		conflict_trend_vs_side_a: { why: WAYS.conflict, but: { latest: false } },
		conflict_improvement_a: { why: WAYS.conflict, but: { latest: false } }
	};

function compareLimits(one: XmrCase, output: Json, tally: Tally): void {
	const on = pointOn(one);
	const columns = {
		mean: numbersOf(output.mean),
		lpl: numbersOf(output.lpl),
		upl: numbersOf(output.upl),
		lower: numbersOf(output.lower_2s),
		upper: numbersOf(output.upper_2s)
	};
	textsOf(output.dates).forEach((date, index) => {
		const limits = on(date).limits;
		const where = `${one.id} ${date}`;
		tally.number(limits?.centre ?? null, columns.mean[index] ?? null, where);
		tally.number(limits?.lower ?? null, columns.lpl[index] ?? null, where);
		tally.number(limits?.upper ?? null, columns.upl[index] ?? null, where);
		tally.number(limits?.lowerTwoSigma ?? null, columns.lower[index] ?? null, where);
		tally.number(limits?.upperTwoSigma ?? null, columns.upper[index] ?? null, where);
	});
	compareMovingRanges(one, output, tally);
}

/** Their moving ranges, part by part (a baseline is a part of its own), have the mean that ours have. */
function compareMovingRanges(one: XmrCase, output: Json, tally: Tally): void {
	const parts = numbersOf(output.partition);
	const ranges = numbersOf(output.moving_range);
	for (const part of new Set(parts)) {
		const theirs = ranges.filter((range, index) => parts[index] === part && range !== null);
		const mean = theirs.reduce((sum: number, range) => sum + (range ?? 0), 0) / theirs.length;
		const samples = one.samples.filter((_, index) => parts[index] === part);
		tally.number(meanMovingRange(samples), theirs.length === 0 ? null : mean, one.id);
	}
}

function compareRules(one: XmrCase, output: Json, ways: Ways, tally: Tally): void {
	const on = pointOn(one);
	const single = textsOf(output.rule_single_point);
	textsOf(output.dates).forEach((date, index) => {
		const point = on(date);
		const where = `${one.id} ${date}`;
		const flag = (column: string) => numberOf(numbersOf(output[column])[index]) === 1;
		tally.same(outsideInTheirWords(point), single[index], where);
		if (ways.shift) {
			tally.same(has(point, 'shift', 'high'), flag('rule_shift_above'), where);
			tally.same(has(point, 'shift', 'low'), flag('rule_shift_below'), where);
		}
		if (ways.trend) {
			tally.same(has(point, 'trend', 'high'), flag('rule_trend_increasing'), where);
			tally.same(has(point, 'trend', 'low'), flag('rule_trend_decreasing'), where);
		}
		const marks = {
			high: flag('rule_two_three_sigma_above'),
			low: flag('rule_two_three_sigma_below')
		};
		const isMore = compareTwoOfThree(one, point, marks, tally);
		if (!ways.shift || !ways.trend || isMore) return;
		if (!flag('conflict') || one.id === 'conflict_concern_a') {
			tally.same(variationInTheirWords(one, point), textsOf(output.variation_trend)[index], where);
		} else {
			tally.same([point.isConflict, point.variation], [true, 'concern'], where);
			tally.deviates(one.id, WAYS.conflict);
		}
		tally.same(point.isConflict, flag('conflict'), where);
	});
}

/**
 * Version 2.5 still takes only the zone between 2 and 3 sigma: what it marks we mark, and what we mark besides shares its
 * sequence with a point beyond 3 sigma. True where we mark more.
 */
function compareTwoOfThree(
	one: XmrCase,
	point: ReadPoint,
	theirs: Readonly<Record<Side, boolean>>,
	tally: Tally
): boolean {
	const where = `${one.id} ${point.start}`;
	const ours = { high: has(point, 'two-of-three', 'high'), low: has(point, 'two-of-three', 'low') };
	const more = point.signals.find(({ rule, side }) => rule === 'two-of-three' && !theirs[side]);
	if (more === undefined) {
		tally.same(ours, theirs, where);
		return false;
	}
	tally.same(theirs.high || theirs.low, false, where);
	const isExplained = more.members.some((member) => {
		const other = one.reading.points[member];
		return other !== undefined && has(other, 'outside', more.side);
	});
	tally.same(isExplained, true, where);
	tally.deviates(
		one.id,
		'two of three counts points beyond 3 sigma too, as Making Data Count has it since November 2023 (§4)'
	);
	return true;
}

function outsideInTheirWords(point: ReadPoint): string {
	if (has(point, 'outside', 'high')) return 'up';
	return has(point, 'outside', 'low') ? 'down' : 'none';
}

const NAMES = { improvement: 'Improvement', concern: 'Concern', neutral: 'Neither' } as const;

function variationInTheirWords({ polarity }: XmrCase, point: ReadPoint): string {
	const { signals, label, variation, isConflict } = point;
	if (variation === null || variation === 'common') return 'Common Cause';
	const side = speakingSignal({ signals, label, variation, isConflict }, polarity)?.side;
	return `${NAMES[variation]} (${side === 'high' ? 'High' : 'Low'})`;
}

const OUTLOOKS = { pass: 'Pass', fail: 'Fail', 'hit-and-miss': 'Hit or Miss', none: null } as const;

/** Their icons: of the newest week that counts. */
function compareNow(one: XmrCase, output: Json, tally: Tally): void {
	const { latest, assurance } = one.reading;
	const { variation } = latest;
	const isSignal = 'rule' in variation;
	const side = isSignal && variation.side === 'high' ? 'High' : 'Low';
	const ours = isSignal ? `${NAMES[variation.kind]} (${side})` : 'Common Cause';
	tally.same(ours, textOf(output.variation_icon), one.id);
	tally.same(OUTLOOKS[assurance.kind], output.assurance_icon, one.id);
}
