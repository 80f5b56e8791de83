import type { Polarity } from '$lib/domain/indicator';
import { daysAfter, daysBetween, type IsoDate } from '$lib/domain/period';
import type { TrendReading } from '$lib/statistics/reading';
import type { Sample } from '$lib/statistics/sample';
import { trendReading } from '$lib/statistics/trend-reading';
import {
	numberOrNull,
	numbersOf,
	objectOf,
	optionalList,
	textOf,
	textsOf,
	type Json
} from './json';

/** A series of the reference numbers as we take it, and as we read it. */
export interface XmrCase {
	readonly id: string;
	readonly polarity: Polarity;
	readonly target: number | null;
	readonly baseline: number | null;
	readonly recalculations: readonly IsoDate[];
	/** Whether the program was asked to leave large moving ranges out. */
	readonly isScreened: boolean;
	/** In order of time, without those that we insert for absent weeks. */
	readonly samples: readonly Sample[];
	readonly reading: TrendReading;
}

const POLARITIES: Readonly<Record<string, Polarity>> = {
	increase: 'high-is-good',
	decrease: 'low-is-good',
	neutral: 'neutral'
};

/** Reads a case's series with the options that the programs were given. */
export function xmrCase(json: Json): XmrCase {
	const options = objectOf(json.options);
	const polarity = POLARITIES[textOf(options.improvement_direction)] ?? 'neutral';
	const recalculations = optionalList(options.rebase).map(textOf);
	const baseline = numberOrNull(options.fix_after_n_points);
	const target = numberOrNull(options.target);
	const samples = samplesOf(json, target);
	return {
		id: textOf(json.id),
		polarity,
		target,
		baseline,
		recalculations,
		isScreened: options.screen_outliers === true,
		samples,
		reading: trendReading({
			samples,
			frequency: 'week',
			// A mean of which no parts are known is judged by its values alone.
			indicator: { measure: 'mean', accrual: 'flow', polarity },
			definitionChanges: [],
			recalculations: recalculations.map((date) => ({ date, reason: 'as given', by: 'a test' })),
			baseline
		})
	};
}

function samplesOf(json: Json, target: number | null): readonly Sample[] {
	const dates = textsOf(json.dates);
	const values = numbersOf(json.values);
	const ghosts = new Set(optionalList(json.ghost).map(textOf));
	const days = stepOf(dates);
	return dates
		.map((start, index) => sampleOf({ start, end: daysAfter(start, days) }, values[index] ?? null))
		.map((sample) => ({
			...sample,
			target,
			exclusion: ghosts.has(sample.start) ? { reason: 'ghosted', by: 'a test' } : null
		}))
		.sort((a, b) => (a.start < b.start ? -1 : 1));
}

export function sampleOf(
	span: { readonly start: IsoDate; readonly end: IsoDate },
	value: number | null
): Sample {
	const state = value === null ? 'missing' : 'ok';
	return {
		...span,
		numerator: null,
		denominator: null,
		value,
		state,
		exclusion: null,
		target: null
	};
}

/** Days from one date to the next: the fewest there are. */
export function stepOf(dates: readonly IsoDate[]): number {
	const sorted = [...dates].sort();
	const steps = sorted.slice(1).map((date, index) => daysBetween(sorted[index] ?? date, date));
	return Math.min(7, ...steps);
}
