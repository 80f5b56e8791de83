/**
 * What is wrong with something that was given to us: a file, a catalogue, a link. A problem is a value that is
 * shown to a person; it is never thrown. `error` stops, `query` waits for a person, `notice` only tells.
 */
export type Severity = 'error' | 'query' | 'notice';

export interface Problem {
	readonly code: string;
	readonly severity: Severity;
	/** The file's name or path below `data`, or the address of a page. */
	readonly file: string;
	/** Physical line where the record starts, the header being line 1; null where the whole file is meant. */
	readonly line: number | null;
	/** The spreadsheet's row, where a quoted line break makes it differ from `line`. */
	readonly row?: number;
	/** The contract's column name. */
	readonly column: string | null;
	/** The value as written, shortened for showing; null where there is none. */
	readonly value: string | null;
	readonly message: string;
	readonly remedy: string;
}

const LONGEST_VALUE = 60;

/** A value made short enough to show in a message: at most 60 characters, control characters as spaces. */
export function shownValue(value: string): string {
	const plain = beginningOf(value).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
	if (plain.length <= LONGEST_VALUE) return plain;
	// Half a character that takes two places is left out.
	return `${plain.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * As much of a value as can be shown, two places for each character. Of a longer one it is a text of its own: a mere
 * part of a file's text would keep all of that in memory for as long as the problem is known.
 */
function beginningOf(value: string): string {
	const most = 2 * LONGEST_VALUE + 2;
	return value.length <= most ? value : value.slice(0, most).split('').join('');
}
