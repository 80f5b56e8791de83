import { daysAfter } from '$lib/domain/period';
import type { ControlLimits } from '$lib/statistics/control-limits';
import { readSegment } from '$lib/statistics/read-segment';
import type { ReadPoint } from '$lib/statistics/read-point';
import type { Sample } from '$lib/statistics/sample';
import { segmentSpans } from '$lib/statistics/segment-spans';
import {
	casesOf,
	listOf,
	numberOrNull,
	numbersOf,
	objectOf,
	optionalList,
	textOf,
	textsOf,
	type Json
} from './json';
import { unrounded } from './individuals';
import { Tally } from './tally';
import { stepOf } from './xmr-case';

/** How a program names its columns. */
interface Columns {
	readonly lower: string;
	readonly lowerTwoSigma: string;
	readonly upperTwoSigma: string;
	readonly upper: string;
}

const POWERBI: Columns = {
	lower: 'll99',
	lowerTwoSigma: 'll95',
	upperTwoSigma: 'ul95',
	upper: 'ul99'
};
const QICHARTS: Columns = {
	lower: 'lcl',
	lowerTwoSigma: 'lcl95',
	upperTwoSigma: 'ucl95',
	upper: 'ucl'
};

type Chart = 'p-prime' | 'u-prime' | 'xmr';

/** The charts of the programs that are ours: without screening. */
const CHARTS: readonly (readonly [string, Chart])[] = [
	['pp_unscreened', 'p-prime'],
	['up_unscreened', 'u-prime'],
	['i_unscreened', 'xmr']
];

/** The p′, u′ and individuals charts of numerators and denominators, by PowerBI-SPC. */
export function attributePowerbiTally(): Tally {
	const tally = new Tally(
		'spc-attribute-powerbi-spc: p′, u′ and individuals charts of PowerBI-SPC'
	);
	for (const json of casesOf('spc-attribute-powerbi-spc.json')) compareCase(json, POWERBI, tally);
	tally.unused('flags, icons', 'those of the individuals chart are compared elsewhere');
	return withUnused(tally);
}

/** The same by qicharts2, and with excluded rows. */
export function attributeQichartsTally(): Tally {
	const tally = new Tally('spc-attribute-qicharts2: p′, u′ and individuals charts of qicharts2');
	for (const json of casesOf('spc-attribute-qicharts2.json')) compareCase(json, QICHARTS, tally);
	tally.unused('ip_screened, ip_unscreened', 'I′ charts are not in the specification');
	return withUnused(tally);
}

function withUnused(tally: Tally): Tally {
	tally.unused('p, u, c', 'plain charts flag ordinary weeks of large denominators: never (§2)');
	tally.unused('i_m, i_mm, mr, run', 'median and moving range charts are not in the specification');
	tally.unused('*_screened', 'no screening of outliers (§3)');
	return tally;
}

/** Excluded rows: left out of centre, limits and moving ranges, which bridge them. */
export function excludeTally(): Tally {
	const tally = new Tally('spc-exclude-qicharts2: qic(exclude =)');
	for (const json of casesOf('spc-exclude-qicharts2.json')) compareCase(json, QICHARTS, tally);
	tally.unused('i_screened, p', 'screened, and plain p');
	tally.unused('anhoej', 'Anhøj’s rules of runs are not in the specification');
	tally.unused('sigma_signal of excluded rows', 'no rule speaks of an excluded point (§4)');
	return tally;
}

function compareCase(json: Json, columns: Columns, tally: Tally): void {
	tally.compared();
	const id = textOf(json.id);
	for (const [name, chart] of CHARTS) {
		const theirs = objectOf(json.output)[name];
		if (theirs === undefined || theirs === null) continue;
		const points = pointsOf(json, chart);
		const limits = limitsOf(objectOf(theirs), columns);
		if (limits.every(({ lower }) => lower === null)) compareWithout(id, points, tally);
		else compareLimits(`${id} ${name}`, points, { chart, limits }, tally);
	}
}

/** Where the program gives no limits because a week has none, or all are zero or full: ours are there. */
function compareWithout(id: string, points: readonly ReadPoint[], tally: Tally): void {
	const known = points.filter(({ value }) => value !== null);
	const isConstant = new Set(known.map(({ value }) => value)).size === 1;
	for (const { limits } of known) {
		tally.same(limits !== null, true, id);
		if (isConstant)
			tally.same([limits?.lower, limits?.upper], [limits?.centre, limits?.centre], id);
	}
	tally.deviates(
		id,
		isConstant
			? 'all zero or all full: the limits equal the centre (§3), where their p′ has none'
			: 'a denominator of zero has no value, and the other weeks keep their limits (§1)'
	);
}

interface Limits {
	readonly centre: number | null;
	readonly lower: number | null;
	readonly lowerTwoSigma: number | null;
	readonly upperTwoSigma: number | null;
	readonly upper: number | null;
}

function limitsOf(theirs: Json, columns: Columns): readonly Limits[] {
	const column = (name: string) => numbersOf(theirs[name]);
	const read = {
		centre: column('centre'),
		lower: column(columns.lower),
		lowerTwoSigma: column(columns.lowerTwoSigma),
		upperTwoSigma: column(columns.upperTwoSigma),
		upper: column(columns.upper)
	};
	return read.centre.map((centre, index) => ({
		centre,
		lower: read.lower[index] ?? null,
		lowerTwoSigma: read.lowerTwoSigma[index] ?? null,
		upperTwoSigma: read.upperTwoSigma[index] ?? null,
		upper: read.upper[index] ?? null
	}));
}

function compareLimits(
	where: string,
	points: readonly ReadPoint[],
	{ chart, limits }: { readonly chart: Chart; readonly limits: readonly Limits[] },
	tally: Tally
): void {
	points.forEach((point, index) => {
		const theirs = limits[index];
		if (point.value === null || theirs === undefined) return;
		const ours = asTheyDraw(point.limits, chart);
		const row = `${where} ${point.start}`;
		for (const name of ['centre', 'lower', 'lowerTwoSigma', 'upperTwoSigma', 'upper'] as const) {
			tally.number(ours?.[name] ?? null, theirs[name], row);
		}
	});
}

/** On their scale of 0 to 1: shares and rates cut to where they can lie, individual values with 3/1.128 and not cut. */
function asTheyDraw(limits: ControlLimits | null, chart: Chart): Limits | null {
	if (limits === null) return null;
	const top = chart === 'p-prime' ? 1 : Infinity;
	const drawn = (limit: number) =>
		chart === 'xmr' ? unrounded(limit, limits.centre) : Math.min(top, Math.max(0, limit));
	return {
		centre: limits.centre,
		lower: drawn(limits.lower),
		lowerTwoSigma: drawn(limits.lowerTwoSigma),
		upperTwoSigma: drawn(limits.upperTwoSigma),
		upper: drawn(limits.upper)
	};
}

function pointsOf(json: Json, chart: Chart): readonly ReadPoint[] {
	const samples = samplesOf(json);
	const options = json.options === undefined ? {} : objectOf(json.options);
	const rebase = numberOrNull(options.rebase_index);
	const date = rebase === null ? undefined : samples[rebase]?.start;
	const spans = segmentSpans(samples, {
		definitionChanges: [],
		recalculations: date === undefined ? [] : [{ date, reason: 'as given', by: 'a test' }],
		newest: samples.at(-1)?.start ?? null
	});
	const reading = {
		points: samples,
		chart,
		// A ratio has no scale: 0.42 is not 42 %.
		indicator: { measure: 'ratio', polarity: 'neutral' },
		baseline: numberOrNull(options.baseline_n),
		noun: 'week'
	} as const;
	return spans.flatMap((span, position) => readSegment(span, position, reading).points);
}

function samplesOf(json: Json): readonly Sample[] {
	const dates = textsOf(json.dates);
	const denominators = json.denominators == null ? null : numbersOf(json.denominators);
	const numerators = numbersOf(json.numerators ?? json.values);
	const excluded = new Set(optionalList(json.exclude).map(numberOrNull));
	return dates.map((start, index) => {
		const numerator = numerators[index] ?? null;
		const denominator = denominators === null ? null : (denominators[index] ?? null);
		const share = numerator === null || denominator === 0 ? null : numerator / (denominator ?? 1);
		return {
			start,
			end: daysAfter(start, stepOf(dates)),
			numerator,
			denominator,
			value: share,
			state: share === null ? 'missing' : 'ok',
			exclusion: excluded.has(index + 1) ? { reason: 'as given', by: 'a test' } : null,
			target: null
		};
	});
}

/** The arrays of PowerBI-SPC's own tests. */
export function ownArraysTally(): Tally {
	const tally = new Tally('spc-own-tests-powerbi-spc: arrays of PowerBI-SPC’s own tests');
	for (const json of casesOf('spc-own-tests-powerbi-spc.json')) {
		const chart = ({ pp: 'p-prime', i: 'xmr' } as const)[textOf(json.chart)];
		if (chart === undefined) continue;
		tally.compared();
		const input = objectOf(json.input);
		const count = listOf(input.keys).length;
		const dates = Array.from({ length: count }, (_, index) => daysAfter('2024-04-01', 7 * index));
		const points = pointsOf({ ...input, dates }, chart);
		const limits = limitsOf(objectOf(json.output), POWERBI);
		compareLimits(textOf(json.id), points, { chart, limits }, tally);
	}
	tally.unused('own_p, own_c, own_u', 'plain charts are never drawn (§2)');
	tally.unused('own_t', 'time between events is not in the specification');
	tally.unused('expected_in_their_test', 'the same numbers, rounded');
	return tally;
}
