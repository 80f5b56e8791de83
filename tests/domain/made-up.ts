import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Point, SeriesReading } from '$lib/domain/points';
import { pointsOf } from '$lib/domain/points';
import type { Series } from '$lib/domain/series';
import type { Target } from '$lib/domain/target';

/** Small made-up things for tests: each states only what its test is about. */

export function indicator(but: Partial<Indicator> = {}): Indicator {
	return {
		id: 'assessments-in-time',
		name: 'Assessments completed in time',
		shortName: 'Assessments in time',
		measure: 'percentage',
		accrual: 'flow',
		polarity: 'high-is-good',
		frequency: 'week',
		defaultGrain: 'week',
		counted: { one: 'assessment', many: 'assessments' },
		numerator: 'Assessments in time',
		denominator: 'Assessments',
		definition: '',
		clock: '',
		owner: '',
		source: '',
		validFrom: null,
		validUntil: null,
		replaces: [],
		settlesAfterWeeks: 0,
		workingDays: null,
		publishedAtPoint: null,
		level: 'team',
		decimals: 0,
		partOf: null,
		...but
	};
}

export const lowIsGood = indicator({
	id: 're-referrals',
	name: 'Re-referrals within 12 months',
	polarity: 'low-is-good',
	counted: { one: 'referral', many: 'referrals' },
	decimals: 1
});

export const count = indicator({
	id: 'contacts',
	measure: 'count',
	polarity: 'neutral',
	counted: { one: 'contact', many: 'contacts' },
	denominator: ''
});

/** A target of everyone's, in force since long ago. */
export function target(value: number, tolerance = 0, but: Partial<Target> = {}): Target {
	return {
		indicator: 'assessments-in-time',
		unit: null,
		from: '2000-01-03',
		target: value,
		tolerance,
		...but
	};
}

type Counted = readonly [number | null, number | null] | null;

/** A series of pairs "so many of so many"; null where a period is missing. */
export function series(
	start: string,
	pairs: readonly Counted[],
	but: Partial<Series> = {}
): Series {
	return {
		frequency: 'week',
		start: pairs.length === 0 ? null : start,
		numerators: pairs.map((pair) => pair?.[0] ?? null),
		denominators: pairs.map((pair) => pair?.[1] ?? null),
		revisions: [],
		incomplete: [],
		settling: 0,
		isSample: false,
		...but
	};
}

/** A series of a count. */
export function countSeries(
	start: string,
	numbers: readonly (number | null)[],
	but: Partial<Series> = {}
): Series {
	const pairs = numbers.map((number): Counted => [number, null]);
	return { ...series(start, pairs, but), denominators: [] };
}

/** The points of a series; by weeks up to far in the future of it, unless told otherwise. */
export function points(
	of: Series,
	reading: Partial<SeriesReading> & Pick<SeriesReading, 'week'>
): readonly Point[] {
	return pointsOf({
		series: of,
		indicator: indicator(),
		grain: 'week',
		unit: { validFrom: null, validUntil: null },
		...reading
	});
}

/** A point of that many, without anything to be said against it. */
export function point(
	numerator: number | null,
	denominator: number | null,
	but: Partial<Point> = {}
): Point {
	const isKnown = numerator !== null && denominator !== null && denominator !== 0;
	const without = numerator === null ? 'missing' : 'no-rate';
	return {
		numerator,
		denominator,
		start: '2013-07-08',
		end: '2013-07-15',
		value: isKnown ? (100 * numerator) / denominator : null,
		state: isKnown ? 'ok' : without,
		isUnderWay: false,
		isProvisional: false,
		missing: 0,
		incomplete: [],
		revisions: [],
		...but
	};
}

export function unit(id: string, but: Partial<OrganisationUnit> = {}): OrganisationUnit {
	return {
		id,
		name: id,
		shortName: id,
		kind: 'team',
		parent: 'council',
		validFrom: null,
		validUntil: null,
		successors: [],
		...but
	};
}

/** One member of a list that must be there. */
export function only<T>(list: readonly T[], index = 0): T {
	const found = list[index];
	if (found === undefined) throw new Error(`There is none at ${String(index)}.`);
	return found;
}
