import type { ExtractKind } from '$lib/extracts/extract-kind';
import type { DateOrder } from './written-dates';

/** What may stand between two cells. */
export type Separator = ',' | ';' | '\t' | '|';

/** Where a column of the contract is found: in one of the file's columns, or the same text in every row. */
export type ColumnSource =
	| { readonly kind: 'position'; readonly position: number }
	| { readonly kind: 'same'; readonly text: string };

/** Weeks that stand side by side: from one position to another, with one column a week, or two (numerator, denominator). */
export interface WeeksAcross {
	readonly first: number;
	readonly last: number;
	readonly holds: 'numerator' | 'numerator-and-denominator';
}

/**
 * What a person said that the columns below a first line are. It is for files of one kind with that very first line; of
 * weeks that stand side by side it is for other weeks too, written in the same form at the same place.
 */
export interface ColumnLayout {
	readonly kind: ExtractKind;
	readonly separator: Separator;
	/** The first line's cells, without white space at their ends. */
	readonly header: readonly string[];
	readonly dates: DateOrder;
	/** By column of the contract; what is not named is not in the file. */
	readonly columns: Readonly<Record<string, ColumnSource>>;
	readonly weeks: WeeksAcross | null;
}

/** The separators with their words, in the order in which they are offered. */
export const SEPARATORS: readonly { readonly separator: Separator; readonly words: string }[] = [
	{ separator: ',', words: 'commas' },
	{ separator: ';', words: 'semicolons' },
	{ separator: '\t', words: 'tabs' },
	{ separator: '|', words: 'bars' }
];

/** Columns of the contract that hold a day. */
export const DAY_COLUMNS: readonly string[] = ['period_start', 'from', 'published_on'];
