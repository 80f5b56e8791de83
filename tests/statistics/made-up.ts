import type { Polarity } from '$lib/domain/indicator';
import { daysAfter } from '$lib/domain/period';
import type { ControlLimits } from '$lib/statistics/control-limits';
import type { TrendReading, TrendToRead } from '$lib/statistics/reading';
import type { Sample } from '$lib/statistics/sample';
import type { JudgedPoint } from '$lib/statistics/special-cause';
import { trendReading } from '$lib/statistics/trend-reading';

/** Small made-up series for tests: each states only what its test is about. */

/** The Monday of the first week. */
export const FIRST = '2013-01-07';

export const EXCLUDED = { reason: 'Christmas', by: 'Analyst' } as const;

/** The Monday so many weeks after the first. */
export function week(index: number): string {
	return daysAfter(FIRST, 7 * index);
}

/** A week of a measure that is known by its value alone. */
export function sample(index: number, value: number | null, but: Partial<Sample> = {}): Sample {
	return {
		start: week(index),
		end: week(index + 1),
		numerator: value,
		denominator: null,
		value,
		state: value === null ? 'missing' : 'ok',
		exclusion: null,
		target: null,
		...but
	};
}

/** Weeks in a row; null is a missing one. */
export function weeks(
	values: readonly (number | null)[],
	but: Partial<Sample> = {}
): readonly Sample[] {
	return values.map((value, index) => sample(index, value, value === null ? {} : but));
}

/** Weeks of a percentage: numerator and denominator. */
export function shares(
	parts: readonly (readonly [number, number])[],
	but: Partial<Sample> = {}
): readonly Sample[] {
	return parts.map(([numerator, denominator], index) =>
		sample(index, denominator === 0 ? null : (100 * numerator) / denominator, {
			numerator,
			denominator,
			...but
		})
	);
}

/** The samples with those at the positions excluded. */
export function excluding(
	samples: readonly Sample[],
	positions: readonly number[]
): readonly Sample[] {
	return samples.map((each, index) =>
		positions.includes(index) ? { ...each, exclusion: EXCLUDED } : each
	);
}

/** Everything that is not what the test is about. */
export function toRead(samples: readonly Sample[], but: Partial<TrendToRead> = {}): TrendToRead {
	return {
		samples,
		frequency: 'week',
		indicator: { measure: 'mean', accrual: 'flow', polarity: 'high-is-good' },
		definitionChanges: [],
		recalculations: [],
		baseline: null,
		...but
	};
}

/** A weekly mean read, high being good where nothing else is said. */
export function read(
	values: readonly (number | null)[],
	polarity: Polarity = 'high-is-good',
	but: Partial<TrendToRead> = {}
): TrendReading {
	const indicator = { measure: 'mean', accrual: 'flow', polarity } as const;
	return trendReading(toRead(weeks(values), { indicator, ...but }));
}

/** The same numbers again and again, `count` of them. */
export function repeated(pattern: readonly number[], count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => pattern[index % pattern.length] ?? 0);
}

/** Positions of the points that a rule marks on a side. */
export function marked({ points }: TrendReading, rule: string, side: string): readonly number[] {
	return points.flatMap(({ signals }, index) =>
		signals.some((signal) => signal.rule === rule && signal.side === side) ? [index] : []
	);
}

/** Limits of 40 and 60 about 50, with 2 sigma at 43⅓ and 56⅔, or about another centre. */
export function limits(centre = 50, threeSigma = 10): ControlLimits {
	return {
		centre,
		lower: centre - threeSigma,
		upper: centre + threeSigma,
		lowerShown: centre - threeSigma,
		upperShown: centre + threeSigma,
		lowerTwoSigma: centre - (2 * threeSigma) / 3,
		upperTwoSigma: centre + (2 * threeSigma) / 3
	};
}

/** Points in a row with the same limits. */
export function judged(values: readonly number[], all = limits()): readonly JudgedPoint[] {
	return values.map((value, index) => ({ index, value, limits: all }));
}
