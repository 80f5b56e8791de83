import type { Indicator } from '$lib/domain/indicator';
import type { Frequency } from '$lib/domain/period';
import { useOf, type Sample } from './sample';
import { FEWEST_POINTS } from './segments';

/**
 * Which points limits come from. `each-period`: every sample. `four-week-sums`: non-overlapping sums of four weeks, where
 * single weeks are too small. `month-ends`: the last week of each month, of a snapshot.
 */
export interface LimitBasis {
	readonly kind: 'each-period' | 'four-week-sums' | 'month-ends';
	/** In a reader's words; empty for `each-period`. */
	readonly reason: string;
	/** What one point is called: "week", "month", "four-week period". */
	readonly noun: string;
}

/** Weeks with fewer than so many in the denominator are too small to be judged one by one. */
const SMALL_WEEK = 10;

/** The fewest events a week, on average, of which single weeks are a picture. */
const FEWEST_A_WEEK = 1;

/**
 * Which points the limits of a series on its full grid come from. Weekly snapshots: the last week of each month. Weekly
 * percentages of events with a median denominator under 10, and weekly counts of events with a mean under 1: sums of four
 * weeks. Everything else: its own periods, and so are fewer than 13 weeks, of which nothing can be told yet. Never overlapping sums, whose neighbours share most of their weeks.
 *
 * Example: a team with 3, 12, 7, 0 and 8 assessments a week (median 7) is read by sums of four weeks.
 */
export function limitBasis(
	samples: readonly Sample[],
	frequency: Frequency,
	{ measure, accrual }: Pick<Indicator, 'measure' | 'accrual'>
): LimitBasis {
	if (frequency !== 'week') return { kind: 'each-period', reason: '', noun: frequency };
	if (accrual === 'snapshot') return MONTH_ENDS;
	if (samples.length < FEWEST_POINTS) return EACH_WEEK;
	if (measure === 'percentage' && hasSmallWeeks(samples)) return SMALL_WEEKS;
	return measure === 'count' && isRare(samples) ? RARE : EACH_WEEK;
}

/**
 * Whether the unit's own weeks are too small to be shown one by one, so that it opens on rolling 12 weeks: an indicator of
 * events in per cent that opens on weeks, and a median weekly denominator under 10 (null where none is known, excluded weeks
 * left out). Of a series that has not 13 weeks yet there is nothing to take together.
 */
export function opensOnTwelveWeeks(
	denominators: readonly (number | null)[],
	{ measure, accrual, defaultGrain }: Pick<Indicator, 'measure' | 'accrual' | 'defaultGrain'>
): boolean {
	const isWeekly = defaultGrain === 'week' && accrual === 'flow' && measure === 'percentage';
	return isWeekly && denominators.length >= FEWEST_POINTS && isSmall(denominators);
}

/** Said where `opensOnTwelveWeeks` holds. */
export const TWELVE_WEEKS_REASON =
	'Weeks are too small to be read one by one (fewer than 10 in half of them), so 12 weeks are taken together.';

const EACH_WEEK: LimitBasis = { kind: 'each-period', reason: '', noun: 'week' };

const MONTH_ENDS: LimitBasis = {
	kind: 'month-ends',
	reason:
		'What is open carries over from week to week, so limits come from the last week of each month.',
	noun: 'month'
};

const SMALL_WEEKS: LimitBasis = {
	kind: 'four-week-sums',
	reason:
		'Weeks are too small to be judged one by one (fewer than 10 in half of them), so limits come from four weeks at a time.',
	noun: 'four-week period'
};

const RARE: LimitBasis = {
	kind: 'four-week-sums',
	reason: 'There is less than one a week, so limits come from totals of four weeks.',
	noun: 'four-week period'
};

/** The median denominator of the weeks in which one is known is under 10; weeks with nothing to count are known to be 0. */
function hasSmallWeeks(samples: readonly Sample[]): boolean {
	const counted = samples.filter(({ exclusion }) => exclusion === null);
	return isSmall(counted.map(({ denominator }) => denominator));
}

/** Whether the median of the denominators that are known is under 10: then four periods are judged together. */
export function isSmall(denominators: readonly (number | null)[]): boolean {
	const known = denominators.filter((denominator) => denominator !== null);
	const sorted = known.sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle];
	if (upper === undefined) return false;
	const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
	return (lower + upper) / 2 < SMALL_WEEK;
}

function isRare(samples: readonly Sample[]): boolean {
	let sum = 0;
	let count = 0;
	for (const sample of samples) {
		if (useOf(sample) !== 'used') continue;
		sum += sample.value ?? 0;
		count += 1;
	}
	return count > 0 && sum / count < FEWEST_A_WEEK;
}
