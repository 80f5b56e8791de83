import {
	behindInWords,
	numberInWords,
	roundedTo,
	roundedValue,
	suffixOf,
	valueBesideTarget
} from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';

/** A cell: what it says, and what must be known beside it. */
export interface ScorecardCell {
	readonly text: string;
	/** For a file: with six decimals at most. */
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** "restated", "provisional", "too few": in words, and a mark beside the number. */
	readonly notes: readonly string[];
}

/** A value beside its target has the decimals that keep it on its side of it. */
export function cellOf(
	point: Point | undefined,
	indicator: Indicator,
	beside: number | null
): ScorecardCell {
	if (point === undefined) return NO_CELL;
	const { numerator, denominator } = point;
	// None of none is a figure too: a file says so.
	if (point.value === null)
		return point.state === 'no-rate'
			? { ...NO_CELL, text: 'No cases', numerator, denominator }
			: NO_CELL;
	const notes = [
		point.revisions.some(({ kind }) => kind === 'restatement') ? 'restated' : null,
		point.isProvisional ? 'provisional' : null,
		isTooFew(point, indicator) ? 'too few to judge' : null,
		point.missing > 0 ? missingInWords(point.missing) : null,
		point.incomplete.length > 0 ? `without ${point.incomplete.join(', ')}` : null
	];
	return {
		text: valueBesideTarget(point, indicator, beside),
		value: roundedValue(point, indicator.measure, FILE_DECIMALS),
		numerator,
		denominator,
		notes: notes.filter((note) => note !== null)
	};
}

function missingInWords(missing: number): string {
	return missing === 1 ? 'a period is missing' : `${String(missing)} periods are missing`;
}

const FILE_DECIMALS = 6;

export const NO_CELL: ScorecardCell = {
	text: '–',
	value: null,
	numerator: null,
	denominator: null,
	notes: []
};

/** A published value, with one decimal at least. */
export function publishedCell(
	value: number | null,
	{ measure, decimals }: Indicator
): ScorecardCell {
	if (value === null) return NO_CELL;
	const words = numberInWords(value, Math.max(1, decimals));
	return {
		...NO_CELL,
		text: `${words}${suffixOf(measure)}`,
		value: roundedTo(value, FILE_DECIMALS)
	};
}

/** What a value was divided from, without the word for what is counted: a column holds cases, visits and posts. */
export function partsOf(point: Point | undefined, indicator: Indicator): string {
	if (point === undefined) return '';
	return behindInWords(point, { ...indicator, counted: null }) ?? '';
}
