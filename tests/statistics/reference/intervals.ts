import type { Measure } from '$lib/domain/indicator';
import { estimateOf, intervalOf } from '$lib/statistics/estimate';
import type { Interval, Level } from '$lib/statistics/interval';
import { meanInterval } from '$lib/statistics/mean-interval';
import { byarInterval } from '$lib/statistics/poisson';
import { wilsonInterval } from '$lib/statistics/wilson';
import {
	numberOf,
	numberOrNull,
	numbersOf,
	objectsOf,
	textOf,
	vectorFile,
	type Json
} from './json';
import { Tally } from './tally';

const LEVELS: readonly (readonly [Level, string])[] = [
	[95, '95'],
	[99.8, '99_8']
];

/** Wilson, exact and Byar's, and t intervals of PHEindicatormethods. */
export function intervalTally(): Tally {
	const tally = new Tally('ci-phe: intervals of PHEindicatormethods');
	const file = vectorFile('ci-phe.json');
	for (const json of objectsOf(file.wilson)) compareShare(json, tally);
	for (const json of objectsOf(file.rate)) compareRate(json, tally);
	for (const json of objectsOf(file.mean)) {
		tally.compared();
		const values = numbersOf(json.values).map(numberOf);
		for (const [level, name] of LEVELS) {
			const where = `mean of ${numberOf(json.n)}`;
			compareEnds(meanInterval(values, level), json, { name, where }, tally);
		}
	}
	tally.unused('lower90, upper90', 'levels are 95 and 99.8 (§9)');
	return tally;
}

function compareShare(json: Json, tally: Tally): void {
	tally.compared();
	const counted = { numerator: numberOf(json.x), denominator: numberOf(json.n) };
	compareEstimate(counted, 'percentage', json, tally);
}

function compareRate(json: Json, tally: Tally): void {
	tally.compared();
	const events = numberOf(json.x);
	const population = numberOf(json.n);
	compareEstimate({ numerator: events, denominator: population }, 'rate', json, tally);
	for (const [level, name] of LEVELS) {
		const lower = numberOrNull(json[`byars_lower${name}`]);
		const byar = byarInterval(events, level);
		const where = `Byar ${events}`;
		// Byar's lower limit of very few events is below 0, which they leave out; we take the exact one there.
		if (lower !== null) tally.number(byar.lower, lower, where);
		tally.number(byar.upper, numberOrNull(json[`byars_upper${name}`]), where);
	}
}

function compareEstimate(
	counted: { readonly numerator: number; readonly denominator: number },
	measure: Measure,
	json: Json,
	tally: Tally
): void {
	const where = `${measure} ${counted.numerator} of ${counted.denominator}`;
	const estimate = estimateOf(counted, measure);
	const value = estimate.kind === 'none' ? null : estimate.value;
	tally.number(value, numberOrNull(json.value), where);
	for (const [level, name] of LEVELS) {
		compareEnds(intervalOf(counted, measure, level), json, { name, where }, tally);
	}
	if (counted.denominator < 5)
		tally.deviates(where, 'a denominator under 5 is too few: the interval is not used (§9)');
}

interface Ends {
	readonly name: string;
	readonly where: string;
}

function compareEnds(
	interval: Interval | null,
	json: Json,
	{ name, where }: Ends,
	tally: Tally
): void {
	tally.number(interval?.lower ?? null, numberOrNull(json[`lower${name}`]), where);
	tally.number(interval?.upper ?? null, numberOrNull(json[`upper${name}`]), where);
}

/** The package's own tests. */
export function ownIntervalTally(): Tally {
	const tally = new Tally('ci-phe-own-tests: PHEindicatormethods’ own expected values');
	const file = vectorFile('ci-phe-own-tests.json');
	for (const json of objectsOf(file.test_BW)) compareOwn(json, tally);
	for (const json of objectsOf(file.test_Prop)) compareOwnShare(json, tally);
	return tally;
}

function compareOwn(json: Json, tally: Tally): void {
	const level = textOf(json.confidence) === '95%' ? 95 : 99.8;
	const x = numberOf(json.x);
	const isByar = textOf(json.method) === 'Byars';
	const interval = isByar ? byarInterval(x, level) : wilsonInterval(x, numberOf(json.n), level);
	// Theirs of a percentage are shares of 1.
	const scale = isByar ? 1 : 1 / 100;
	const ends = (end: number | undefined) => (end === undefined ? null : end * scale);
	tally.compared();
	// They leave out a lower limit below 0, which is Byar's of very few events; ours are exact there.
	if (json.lowercl !== null)
		tally.number(ends(interval?.lower), numberOf(json.lowercl), `own ${x}`);
	tally.number(ends(interval?.upper), numberOrNull(json.uppercl), `own ${x}`);
}

function compareOwnShare(json: Json, tally: Tally): void {
	tally.compared();
	const counted = {
		numerator: numberOrNull(json.Numerator),
		denominator: numberOrNull(json.Denominator)
	};
	const scale = numberOf(json.multiplier) / 100;
	for (const [level, name] of [
		[95, '95_0'],
		[99.8, '99_8']
	] as const) {
		const interval = intervalOf(counted, 'percentage', level);
		const where = `own ${textOf(json.Area)}`;
		const ends = (end: number | undefined) => (end === undefined ? null : end * scale);
		tally.number(ends(interval?.lower), numberOrNull(json[`lower${name}cl`]), where);
		tally.number(ends(interval?.upper), numberOrNull(json[`upper${name}cl`]), where);
	}
}
