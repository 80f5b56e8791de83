import { shownValue } from '$lib/domain/problem';
import type { Fault } from './problem-log';
import { missingValue } from './cells';
import type { TableRow } from './table-row';

/** Entries of the catalogue by their ids, each with its position. */
export interface KnownIds<Entry> {
	find(text: string): Known<Entry> | null;
	/** The id that is spelt most like the text, or null where none is near. */
	nearest(text: string): string | null;
}

export interface Known<Entry> {
	readonly entry: Entry;
	readonly position: number;
}

/** For so many different texts the nearest id is sought; a file with more of them has another trouble. */
const MOST_SOUGHT = 1000;

/** Ids match exactly, in Unicode's composed form: upper case and leading zeros matter. */
export function knownIds<Entry>(
	entries: readonly Entry[],
	idOf: (entry: Entry) => string
): KnownIds<Entry> {
	const byId = new Map(
		entries.map((entry, position) => [idOf(entry).normalize('NFC'), { entry, position }] as const)
	);
	const ids = [...byId.keys()];
	const found = new Map<string, string | null>();
	return {
		find: (text) => byId.get(text) ?? byId.get(text.normalize('NFC')) ?? null,
		nearest(text) {
			const known = found.get(text);
			if (known !== undefined) return known;
			const nearest = found.size < MOST_SOUGHT ? nearestOf(text, ids) : null;
			if (found.size < MOST_SOUGHT) found.set(text, nearest);
			return nearest;
		}
	};
}

/** The entry that the row's column names; null, and told, where it is blank or names none. */
export function knownIn<Entry>(
	row: TableRow,
	column: string,
	known: KnownIds<Entry>,
	file: string
): Known<Entry> | null {
	const text = row.text(column);
	if (text === null) return null;
	if (text === '') {
		row.error(missingValue(column), column);
		return null;
	}
	const found = known.find(text);
	if (found === null) row.error(unknownId(text, column, known.nearest(text), file), column);
	return found;
}

/** Why an id that is in no catalogue file is refused: `unknown_team` in the column team. */
export function unknownId(
	text: string,
	column: string,
	nearest: string | null,
	file: string
): Fault {
	const add = `Add it to ${file}, or write it as it stands there.`;
	return {
		code: `unknown_${column}`,
		message: `${shownValue(text)} is no ${column} of the catalogue`,
		remedy:
			nearest === null ? add : `If ${nearest} is meant, write that. Otherwise add it to ${file}.`
	};
}

function nearestOf(text: string, ids: readonly string[]): string | null {
	const plain = text.normalize('NFC').toLowerCase();
	const most = Math.max(1, Math.floor(plain.length / 3));
	let best: { id: string; edits: number } | null = null;
	for (const id of ids) {
		if (Math.abs(id.length - plain.length) > most) continue;
		const edits = editsBetween(plain, id.toLowerCase());
		if (edits <= most && (best === null || edits < best.edits)) best = { id, edits };
	}
	return best?.id ?? null;
}

/** Letters to insert, remove or replace to make one text of the other (Levenshtein). */
function editsBetween(one: string, other: string): number {
	let before = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i += 1) {
		const now = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const replaced = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
			now.push(Math.min(replaced, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
		}
		before = now;
	}
	return before[other.length] ?? 0;
}
