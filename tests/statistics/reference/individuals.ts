import type { ControlLimits } from '$lib/statistics/control-limits';
import { XMR_CONSTANT } from '$lib/statistics/xmr';
import type { Tally } from './tally';
import { pointOn, WAYS } from './xmr-expectations';
import type { XmrCase } from './xmr-case';

/** Limits of one row as a program gives them. */
export interface TheirLimits {
	readonly centre: number | null;
	readonly lower: number | null;
	readonly lowerTwoSigma: number | null;
	readonly upperTwoSigma: number | null;
	readonly upper: number | null;
}

/** A program with 3/1.128 instead of 2.66 has limits that are closer by this factor. */
const UNROUNDED = 3 / 1.128 / XMR_CONSTANT;

/** What a limit of ours would be with the constant that is not rounded. */
export function unrounded(limit: number, centre: number): number {
	return centre + (limit - centre) * UNROUNDED;
}

/** Our limits, had they the constant that is not rounded, are theirs. */
export function compareUnrounded(
	limits: ControlLimits | null,
	theirs: TheirLimits,
	where: string,
	tally: Tally
): void {
	const ours = (limit: keyof ControlLimits) =>
		limits === null ? null : unrounded(limits[limit], limits.centre);
	tally.number(limits?.centre ?? null, theirs.centre, where);
	tally.number(ours('lower'), theirs.lower, where);
	tally.number(ours('lowerTwoSigma'), theirs.lowerTwoSigma, where);
	tally.number(ours('upperTwoSigma'), theirs.upperTwoSigma, where);
	tally.number(ours('upper'), theirs.upper, where);
}

/** Where a program that removes rows without a value and may screen has other limits than we; undefined where it has not. */
export function wayOfLimits(one: XmrCase): string | undefined {
	if (one.id === 'rebase_date_not_in_data_a') return WAYS.notADate;
	if (one.id === 'missing_weeks_a') return WAYS.absentWeek;
	if (one.isScreened && isChangedByScreening(one)) return WAYS.unscreened;
	const isWithRowMissing = one.id === 'missing_values_a' || one.id === 'run_across_missing_a';
	return isWithRowMissing ? WAYS.missingRow : undefined;
}

/** Whether a moving range is so large (3.267 times their mean) that screening would drop it; of none, all are dropped. */
function isChangedByScreening({ samples, reading, baseline }: XmrCase): boolean {
	return reading.segments.some(({ from, to }) => {
		const values = samples
			.slice(from, baseline === null ? to : from + baseline)
			.flatMap(({ value }) => (value === null ? [] : [value]));
		const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
		const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
		return ranges.some((range) => range >= 3.267 * mean);
	});
}

/** The limits of a program with the unrounded constant, row by row. */
export function compareRows(
	one: XmrCase,
	rows: readonly (TheirLimits & { readonly date: string })[],
	tally: Tally
): void {
	const on = pointOn(one);
	for (const row of rows)
		compareUnrounded(on(row.date).limits, row, `${one.id} ${row.date}`, tally);
}

/** Only the centres of a program's limits. */
export function compareCentres(
	one: XmrCase,
	rows: readonly (Pick<TheirLimits, 'centre'> & { readonly date: string })[],
	tally: Tally
): void {
	const on = pointOn(one);
	for (const { date, centre } of rows) {
		tally.number(on(date).limits?.centre ?? null, centre, `${one.id} ${date}`);
	}
}
