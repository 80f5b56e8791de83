import { LIMITS } from './limits';

/**
 * The text of a record as its cells are passed one by one, with no more kept of it than is read: of a cell that is too
 * long its beginning, and beyond the last column that a table may have only the last cell that holds something. A line of
 * fifty million commas is thereby no longer than any other.
 */
export interface KeptText {
	/** What has been built of it so far, up to `head`. */
	built: string;
	head: number;
	/** The text up to the last column that a table may have, once there are more. */
	within: string | null;
	/** The last cell beyond that holds something. */
	beyond: string;
}

export function keptText(start: number): KeptText {
	return { built: '', head: start, within: null, beyond: '' };
}

/** So many characters of a cell are sure to be too many, though each were a doubled quote. */
const KEPT_LENGTH = 2 * LIMITS.cell + 4;

/** Takes note of the cell between two positions of the text, the `count`th of its record. */
export function passKept(kept: KeptText, text: string, count: number, cell: Span): void {
	const isLong = cell.end - cell.start > KEPT_LENGTH;
	if (count > LIMITS.columns) {
		const raw = isLong ? beginningOf(text, cell) : text.slice(cell.start, cell.end);
		if (raw !== '' && raw !== '""') kept.beyond = raw;
		return;
	}
	if (isLong) {
		kept.built += text.slice(kept.head, cell.start) + beginningOf(text, cell);
		kept.head = cell.end;
	}
	if (count === LIMITS.columns) kept.within = kept.built + text.slice(kept.head, cell.end);
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** The record's text up to `end`, which holds `count` cells. */
export function keptUpTo(kept: KeptText, text: string, count: number, end: number): string {
	if (count > LIMITS.columns && kept.within !== null) return `${kept.within},${kept.beyond}`;
	return kept.built + text.slice(kept.head, end);
}

function beginningOf(text: string, { start }: Span): string {
	const beginning = text.slice(start, start + KEPT_LENGTH);
	if (!beginning.startsWith('"')) return beginning;
	// Quotes inside are doubled: half of a pair at the cut would close the cell.
	const inside = beginning.slice(1);
	const quotes = /"*$/.exec(inside)?.[0].length ?? 0;
	return `"${quotes % 2 === 0 ? inside : inside.slice(0, -1)}"`;
}
