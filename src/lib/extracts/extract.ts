import type { Catalogue } from '$lib/domain/catalogue';
import type { PublishedFigure } from '$lib/domain/comparator';
import type { Observation } from '$lib/domain/observation';
import type { IsoDate } from '$lib/domain/period';
import type { Problem } from '$lib/domain/problem';
import type { Target } from '$lib/domain/target';
import type { ColumnLayout } from './layout/column-layout';

export type { ExtractKind } from './extract-kind';

/** What a reader must know beside the bytes. */
export interface ReadingContext {
	/** Name or path of the file, as problems tell it. */
	readonly file: string;
	readonly catalogue: Catalogue;
	/** The day on which the file was received; figures lie at most seven days after it. */
	readonly today: IsoDate;
	/** The day by the clock, where the file counts as received on an earlier one: nothing was published after it. */
	readonly readOn?: IsoDate;
	/** What people said that the columns below certain first lines are. */
	readonly layouts?: readonly ColumnLayout[];
}

/** rows = ready + inError + blank, always. */
export interface Counts {
	readonly rows: number;
	readonly ready: number;
	readonly inError: number;
	readonly blank: number;
}

/** What a file holds: its good rows, everything that is wrong with it, and the account of every row. */
export interface ReadExtract<Item> {
	readonly items: readonly Item[];
	readonly problems: readonly Problem[];
	readonly counts: Counts;
	/** Physical lines of the rows in error, in order; none are told where the file as a whole is refused. */
	readonly linesInError?: readonly number[];
}

/** One row of a figures extract. */
export interface FigureRow extends Observation {
	readonly indicator: string;
	readonly unit: string;
	readonly period: IsoDate;
	readonly numerator: number;
}

export type TargetRow = Target;

export type ComparatorRow = PublishedFigure;

/** Whether anything in the file stops it. */
export function isRefused(read: { readonly problems: readonly Problem[] }): boolean {
	return read.problems.some((problem) => problem.severity === 'error');
}
