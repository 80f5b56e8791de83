import type { ReadPoint } from '$lib/statistics/read-point';
import type { Rule } from '$lib/statistics/special-cause';
import { isAbove, isBelow } from '$lib/statistics/tolerance';
import { casesOf, listOf, numbersOf, objectOf, textOf, textsOf, type Json } from './json';
import { Tally } from './tally';
import { xmrCase, type XmrCase } from './xmr-case';
import { isPending, isWithoutLimits, pointOn, WAYS } from './xmr-expectations';

/** The R package of NHS-R. Its runs without screening are what is compared; its own default screens. */
export function nhsrTally(): Tally {
	const tally = new Tally('spc-xmr-nhsrplotthedots: ptd_spc() of NHSRplotthedots');
	for (const json of casesOf('spc-xmr-nhsrplotthedots.json')) {
		const one = xmrCase(json);
		tally.compared();
		if (isWithoutLimits(one, tally) || isPending(one, tally)) continue;
		if (json.output_screen_off === undefined || json.output_screen_off === null) {
			tally.deviates(one.id, 'no numbers: the program stops with an error');
			continue;
		}
		compare(one, objectOf(json.output_screen_off), tally);
	}
	tally.unused('output', `the same with the package’s screening: ${WAYS.unscreened}`);
	tally.unused(
		'rule_two_of_three',
		'the rule before November 2023; rule_two_of_three_mdc2023 is compared'
	);
	tally.unused('warnings, limits_nan', 'the package’s own messages');
	return tally;
}

const DEVIATIONS: Readonly<
	Record<string, { readonly why: string; readonly what: 'all' | 'limits' | 'runs' }>
> = {
	rebase_date_not_in_data_a: { why: WAYS.notADate, what: 'all' },
	missing_weeks_a: { why: WAYS.absentWeek, what: 'limits' },
	missing_values_a: { why: WAYS.missingRow, what: 'limits' },
	missing_last_a: { why: WAYS.missingRow, what: 'limits' },
	run_across_missing_a: { why: WAYS.missingRow, what: 'all' },
	constant_then_change_a: { why: WAYS.mostlyConstant, what: 'runs' }
};

function compare(one: XmrCase, output: Json, tally: Tally): void {
	const deviation = DEVIATIONS[one.id];
	if (deviation !== undefined) tally.deviates(one.id, deviation.why);
	if (deviation?.what === 'all') return;
	if (deviation?.what !== 'limits') compareLimits(one, output, tally);
	if (deviation === undefined) compareRules(one, output, tally);
	if (deviation === undefined) compareNow(one, output, tally);
}

function compareLimits(one: XmrCase, output: Json, tally: Tally): void {
	const on = pointOn(one);
	const [mean, lpl, upl] = [numbersOf(output.mean), numbersOf(output.lpl), numbersOf(output.upl)];
	textsOf(output.dates).forEach((date, index) => {
		const limits = on(date).limits;
		const where = `${one.id} ${date}`;
		tally.number(limits?.centre ?? null, mean[index] ?? null, where);
		tally.number(limits?.lower ?? null, lpl[index] ?? null, where);
		tally.number(limits?.upper ?? null, upl[index] ?? null, where);
	});
}

const marks = (point: ReadPoint, rule: Rule) => point.signals.some((each) => each.rule === rule);

function compareRules(one: XmrCase, output: Json, tally: Tally): void {
	const on = pointOn(one);
	textsOf(output.dates).forEach((date, index) => {
		const point = on(date);
		const where = `${one.id} ${date}`;
		const column = (name: string) => listOf(output[name])[index];
		if (point.value === null || point.limits === null) return;
		tally.same(marks(point, 'outside'), column('outside_limits'), where);
		tally.same(marks(point, 'trend'), column('rule_trend7'), where);
		tally.same(marks(point, 'shift'), column('rule_run7'), where);
		tally.same(marks(point, 'two-of-three'), column('rule_two_of_three_mdc2023'), where);
		tally.same(sideOfMean(point), column('relative_to_mean'), where);
		tally.same(isClose(point), column('close_to_limits'), where);
		tally.same(false, column('short_group_warning'), where);
		compareKind(one, point, output, index, tally);
	});
}

const TYPES = {
	improvement: 'special_cause_improvement',
	concern: 'special_cause_concern',
	common: 'common_cause'
} as const;

/** Their one label takes the rule before November 2023, and in a conflict the first rule. */
function compareKind(
	one: XmrCase,
	point: ReadPoint,
	output: Json,
	index: number,
	tally: Tally
): void {
	const where = `${one.id} ${point.start}`;
	const isNewRule = marks(point, 'two-of-three') !== listOf(output.rule_two_of_three)[index];
	if (isNewRule) {
		tally.deviates(one.id, 'two of three counts points beyond 3 sigma too (§4)');
		return;
	}
	tally.same(labelInTheirWords(point), textsOf(output.special_cause_type)[index], where);
	const theirs = textsOf(output.point_type)[index];
	if (point.isConflict) {
		tally.same(point.variation, 'concern', where);
		tally.deviates(one.id, WAYS.conflict);
	} else if (point.variation === 'neutral') {
		tally.same(
			point.label?.side === 'high' ? 'special_cause_neutral_high' : 'special_cause_neutral_low',
			theirs,
			where
		);
	} else {
		tally.same(TYPES[point.variation ?? 'common'], theirs, where);
	}
}

function labelInTheirWords({ label }: ReadPoint): string {
	if (label === null) return 'Common Cause';
	const isHigh = label.side === 'high';
	switch (label.rule) {
		case 'outside':
			return isHigh ? 'Above UCL' : 'Below LCL';
		case 'trend':
			return `7 Point Trend ${isHigh ? '(Increasing)' : '(Decreasing)'}`;
		case 'two-of-three':
			return `2 in 3 ${isHigh ? 'Above CL' : 'Below CL'}`;
		case 'shift':
			return `7 Points ${isHigh ? 'Above CL' : 'Below CL'}`;
	}
}

function sideOfMean({ value, limits }: ReadPoint): number {
	if (value === null || limits === null) return 0;
	return Number(isAbove(value, limits.centre)) - Number(isBelow(value, limits.centre));
}

/** Between 2 and 3 sigma. */
function isClose({ value, limits }: ReadPoint): boolean {
	if (value === null || limits === null) return false;
	const isHigh = isAbove(value, limits.upperTwoSigma) && !isAbove(value, limits.upper);
	return isHigh || (isBelow(value, limits.lowerTwoSigma) && !isBelow(value, limits.lower));
}

const OUTLOOKS = {
	pass: 'consistent_pass',
	fail: 'consistent_fail',
	'hit-and-miss': 'inconsistent',
	none: null
} as const;

function compareNow(one: XmrCase, output: Json, tally: Tally): void {
	const { assurance, points } = one.reading;
	tally.same(OUTLOOKS[assurance.kind], output.assurance ?? null, one.id);
	const last = points.at(-1);
	const isSame = last === undefined || last.isConflict || last.variation === null;
	if (isSame || last.variation === 'neutral') return;
	const isNewRule = marks(last, 'two-of-three') !== listOf(output.rule_two_of_three).at(-1);
	if (isNewRule) return;
	tally.same(TYPES[last.variation], textOf(output.variation_icon_point_type), one.id);
}
