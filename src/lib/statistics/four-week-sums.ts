import type { Measure } from '$lib/domain/indicator';
import { sumOf, value, type Observation } from '$lib/domain/observation';
import type { IsoDate } from '$lib/domain/period';
import { useOf, type Sample } from './sample';

const WEEKS = 4;

/**
 * Non-overlapping sums of four weeks, the newest ending with the newest week. None reaches across a change of definition:
 * before one, sums end with its last week. Up to three weeks at the beginning of each stretch make no whole sum and are
 * left out. `weeks` is the full grid.
 *
 * A sum is missing where all its weeks are, and of a count where any is, because a total that lacks a week is a wrong
 * number; a percentage or rate is Σ numerator over Σ denominator of the weeks that have a figure. One suppressed week
 * suppresses the sum, which would otherwise give it away; one excluded week excludes it, with its reason. The target is
 * that of its last week.
 *
 * Example: ten weeks of 1 of 2 give two sums, 4 of 8, from the third week on.
 */
export function fourWeekSums(
	weeks: readonly Sample[],
	measure: Measure,
	changes: readonly IsoDate[]
): readonly Sample[] {
	return stretchesBetween(weeks, changes).flatMap((stretch) => {
		const sums: Sample[] = [];
		for (let from = stretch.length % WEEKS; from < stretch.length; from += WEEKS) {
			sums.push(sumOfWeeks(stretch.slice(from, from + WEEKS), measure));
		}
		return sums;
	});
}

function stretchesBetween(
	weeks: readonly Sample[],
	changes: readonly IsoDate[]
): readonly (readonly Sample[])[] {
	const stretches: Sample[][] = [];
	let before: IsoDate | null = null;
	for (const week of weeks) {
		const { start } = week;
		const last = before;
		const isNew = last === null || changes.some((date) => date > last && date <= start);
		if (isNew) stretches.push([]);
		stretches.at(-1)?.push(week);
		before = start;
	}
	return stretches;
}

function sumOfWeeks(weeks: readonly Sample[], measure: Measure): Sample {
	const isSuppressed = weeks.some(({ state }) => state === 'suppressed');
	const sum = isSuppressed ? NO_FIGURE : knownSum(weeks, measure);
	const total = value(sum, measure);
	const without = isSuppressed ? 'suppressed' : 'missing';
	const excluded = weeks.find(({ exclusion }) => exclusion !== null);
	return {
		...spanOf(weeks),
		...sum,
		value: total,
		state: total === null ? without : 'ok',
		exclusion: excluded?.exclusion ?? null
	};
}

function spanOf(weeks: readonly Sample[]): Pick<Sample, 'start' | 'end' | 'target'> {
	const first = weeks[0];
	const last = weeks.at(-1);
	if (first === undefined || last === undefined) throw new Error('A sum has weeks.');
	return { start: first.start, end: last.end, target: last.target };
}

const NO_FIGURE: Observation = { numerator: null, denominator: null };

function knownSum(weeks: readonly Sample[], measure: Measure): Observation {
	const known = weeks.filter((week) => useOf(week) !== 'missing');
	const isShort = measure === 'count' && known.length < weeks.length;
	return isShort || known.length === 0 ? NO_FIGURE : sumOf(known);
}
