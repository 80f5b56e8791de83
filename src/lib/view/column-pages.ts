import { numberInWords } from '$lib/domain/format';
import type { ProblemGroup } from '$lib/domain/problem-groups';
import type { ExtractLine, Frame } from './page-data';

/** A choice of a list, as a form offers it. */
export interface Option {
	readonly value: string;
	readonly words: string;
	readonly isChosen: boolean;
}

/** A column of the contract, with what the reader said that it is in the file. */
export interface ColumnQuestion {
	readonly column: string;
	/** What it holds, in words. */
	readonly words: string;
	readonly isRequired: boolean;
	/** A position in the file, 'same', or '' where nothing is chosen. */
	readonly chosen: string;
	/** The text for every row, where 'same' is chosen. */
	readonly same: string;
	/** Ids of the catalogue that may stand there. */
	readonly ids: readonly string[];
}

/** How a file would be read by what was chosen. */
export interface ColumnsPreview {
	readonly counts: ExtractLine['counts'];
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly groups: readonly ProblemGroup[];
}

/** The page on which a person says what the columns of a refused file are. */
export interface ColumnsPage {
	readonly frame: Frame | null;
	readonly extract: Pick<ExtractLine, 'id' | 'path' | 'kind'>;
	/** Ways to separate columns, each with how many it makes of the first line. */
	readonly separators: readonly (Option & { readonly count: number })[];
	/** The file's own columns, by the separator chosen, with what stands in the first rows. */
	readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[];
	readonly dates: readonly Option[];
	readonly questions: readonly ColumnQuestion[];
	/** Weeks as columns; null where the kind has none. */
	readonly weeks: {
		readonly holds: readonly Option[];
		readonly first: string;
		readonly last: string;
	} | null;
	/** What is wanting still; empty before anything was chosen. */
	readonly messages: readonly string[];
	readonly preview: ColumnsPreview | null;
}

/** What a person said of the columns below a first line, as a page lists it. */
export interface SaidLayout {
	readonly id: string;
	readonly kind: string;
	readonly firstLine: string;
	readonly readAs: string;
	readonly by: string;
	readonly at: string;
}

/** Something long that is being done with an extract. */
export interface WorkUnderWay {
	readonly id: string;
	/** The extract's path. */
	readonly name: string;
	readonly stage: 'reading' | 'comparing' | 'writing';
	/** Lines read of all lines; 0 of 0 where a stage has no count. */
	readonly done: number;
	readonly total: number;
}

/** "Checked 120,000 of 400,000 lines, 30%" */
export function workInWords({ stage, done, total }: WorkUnderWay): string {
	if (stage === 'comparing') return 'Comparing with what is live …';
	if (stage === 'writing') return 'Writing …';
	if (total === 0) return 'Waiting to be checked …';
	const percent = Math.floor((100 * done) / total);
	return `Checked ${numberInWords(done, 0)} of ${numberInWords(total, 0)} lines, ${String(percent)}%`;
}
