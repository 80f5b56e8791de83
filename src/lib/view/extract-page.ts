import type { ProblemGroup } from '$lib/domain/problem-groups';
import type { ListedChange } from './listed-change';
import type { ExtractLine, Frame } from './page-data';

/** One sort of problem of an extract, as it can be picked out. */
export interface ProblemKind {
	readonly code: string;
	/** "Not a number" */
	readonly words: string;
	readonly count: number;
	readonly isChosen: boolean;
}

/** A row of the file as it came in, with what is wrong with its cells. */
export interface ShownRow {
	readonly line: number;
	readonly cells: readonly {
		readonly name: string;
		readonly text: string;
		/** What is wrong with it; '' where nothing is. */
		readonly wrong: string;
	}[];
	/** What is wrong with the row as a whole. */
	readonly wrong: readonly string[];
	/** Lines before and after it that have problems. */
	readonly before: number | null;
	readonly after: number | null;
}

/** What an extract would change, or did. */
export interface ExtractChange {
	readonly effect: ExtractLine['effect'];
	readonly unchanged: number;
	/** Figures that it lacked and that left with it. */
	readonly withdrawn: number;
	readonly flipped: number;
	/** Published figures that change, those of most weight first; not all where there are many. */
	readonly changes: readonly ListedChange[];
	readonly more: number;
}

/** The page of one extract. */
export interface ExtractPage {
	readonly frame: Frame | null;
	readonly extract: ExtractLine;
	readonly problemKinds: readonly ProblemKind[];
	readonly groups: readonly ProblemGroup[];
	readonly row: ShownRow | null;
	/** Null where nothing of it could be published, or nothing was kept of what it changed. */
	readonly change: ExtractChange | null;
	/** Its good rows may be published without those in error: which those are. */
	readonly heldBack: { readonly count: number; readonly lines: string } | null;
	readonly needsReason: boolean;
	/** Its columns are not those of the contract, and a person may say what they are. */
	readonly mayBeSaid: boolean;
	/** Extracts published after it, which are taken back with it. */
	readonly takenAlong: readonly string[];
	readonly canBeUndone: boolean;
}
