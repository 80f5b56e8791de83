import type { ReadPoint } from '$lib/statistics/read-point';
import type { Rule } from '$lib/statistics/special-cause';
import { readingOf } from '$lib/statistics/special-cause';
import { casesOf, numbersOf, objectOf, optionalList, textOf, textsOf, type Json } from './json';
import { compareCentres, compareRows, unrounded, wayOfLimits } from './individuals';
import { Tally } from './tally';
import { xmrCase, type XmrCase } from './xmr-case';
import { isPending, isWithoutLimits, pointOn, WAYS } from './xmr-expectations';

/** The i chart of the Australian visual: 3/1.128 instead of 2.66, rows without a value removed, screened as the case says. */
export function powerbiTally(): Tally {
	const tally = new Tally('spc-xmr-powerbi-spc: individuals chart of PowerBI-SPC');
	for (const json of casesOf('spc-xmr-powerbi-spc.json')) {
		const one = xmrCase(json);
		tally.compared();
		if (isWithoutLimits(one, tally) || isPending(one, tally)) continue;
		const output = objectOf(json.output);
		compare(one, objectOf(output.i), textsOf(output.labels), tally);
	}
	tally.unused('i.ll68, i.ul68', 'limits at 1 sigma are not in the specification');
	tally.unused('i.flags.two_in_three', 'its third point may lie on the other side');
	tally.unused('run', 'a run line has no centre and no rules (§2)');
	tally.unused(
		'raw_rules',
		'other lengths of the rules; those with 7 are the flags that are compared'
	);
	tally.unused(
		'i.variation_icons_last_point',
		'depends on its own rule of two in three; NHS England’s icon is compared'
	);
	return tally;
}

function compare(one: XmrCase, chart: Json, dates: readonly string[], tally: Tally): void {
	const way = wayOfLimits(one);
	if (one.id === 'freeze12_with_rebase_a') {
		tally.deviates(one.id, WAYS.baseline);
		return;
	}
	if (way !== undefined) tally.deviates(one.id, way);
	if (way !== undefined && way !== WAYS.unscreened) return;
	// Its row without a value is removed, and a run goes on over it.
	if (one.id === 'run_across_missing_a') {
		tally.deviates(one.id, WAYS.missingRow);
		return;
	}
	const column = (name: string) => numbersOf(chart[name]);
	const rows = dates.map((date, index) => ({
		date,
		centre: column('centre')[index] ?? null,
		lower: column('ll99')[index] ?? null,
		lowerTwoSigma: column('ll95')[index] ?? null,
		upperTwoSigma: column('ul95')[index] ?? null,
		upper: column('ul99')[index] ?? null
	}));
	const isComparable = way === undefined;
	// Screening drops moving ranges: it moves the limits, and neither the mean nor what lies on its sides.
	if (isComparable) compareRows(one, rows, tally);
	else compareCentres(one, rows, tally);
	compareFlags(one, { flags: objectOf(chart.flags), dates, isComparable }, tally);
	if (isComparable) compareAssurance(one, textOf(chart.assurance_icon), tally);
}

const FLAGS = {
	improvement: ['improvement'],
	concern: ['deterioration'],
	neutral: ['neutral_high', 'neutral_low']
} as const;

interface Flags {
	readonly flags: Json;
	readonly dates: readonly string[];
	readonly isComparable: boolean;
}

function compareFlags(one: XmrCase, { flags, dates, isComparable }: Flags, tally: Tally): void {
	const on = pointOn(one);
	const flagOf = (name: string, index: number) =>
		textOf(optionalList(flags[name])[index] ?? 'none');
	dates.forEach((date, index) => {
		const point = on(date);
		if (isComparable && isBetweenConstants(point))
			tally.deviates(one.id, '2.66 instead of 3/1.128 (§3)');
		else if (isComparable) compareFlag(one, point, 'outside', flagOf('astronomical', index), tally);
		if (one.reading.segments.some(({ isMostlyConstant }) => isMostlyConstant)) return;
		compareFlag(one, point, 'shift', flagOf('shift', index), tally);
		compareFlag(one, point, 'trend', flagOf('trend', index), tally);
	});
}

function compareFlag(
	one: XmrCase,
	point: ReadPoint,
	rule: Rule,
	theirs: string,
	tally: Tally
): void {
	const where = `${one.id} ${point.start} ${rule}`;
	const ours = point.signals.filter((signal) => signal.rule === rule);
	tally.same(ours.length > 0, theirs !== 'none', where);
	if (ours.length === 0) return;
	const words = ours.flatMap(({ side }) => FLAGS[readingOf(side, one.polarity)]);
	tally.same(
		words.some((word) => word === theirs),
		true,
		where
	);
}

/** Beyond the limits with one constant and within with the other. */
function isBetweenConstants({ value, limits }: ReadPoint): boolean {
	if (value === null || limits === null) return false;
	const { centre, lower, upper } = limits;
	const isOutside = (low: number, high: number) => value < low || value > high;
	return isOutside(lower, upper) !== isOutside(unrounded(lower, centre), unrounded(upper, centre));
}

const OUTLOOKS = {
	pass: 'consistentPass',
	fail: 'consistentFail',
	'hit-and-miss': 'inconsistent',
	none: 'none'
} as const;

function compareAssurance(one: XmrCase, theirs: string, tally: Tally): void {
	const { assurance } = one.reading;
	tally.same(OUTLOOKS[assurance.kind], theirs, one.id);
}
