import type { Fault, Place, ProblemLog } from './problem-log';

/** Rows by their keys: a key may stand once. */
export interface RepeatLedger<Item> {
	/** The row that is being read stands under this key. */
	claim(key: string | number): void;
	/** The row has been read: its item, or null where it is in error. */
	enter(item: Item | null, place: Place): void;
	/** The items of all rows that stand. */
	items(): readonly Item[];
	/** Lines of the rows that do not stand, in order. */
	linesWithout(): readonly number[];
}

interface Comparing<Item> {
	readonly isSame: (one: Item, other: Item) => boolean;
	readonly keyInWords: string;
}

/**
 * A second row under a key is refused, naming both lines. Where the two say the same, the first one stands; where they
 * differ, neither does: which of them is right is not guessed.
 */
export function repeatLedger<Item>(
	{ isSame, keyInWords }: Comparing<Item>,
	log: ProblemLog
): RepeatLedger<Item> {
	const firstRows = new Map<string | number, number>();
	const items: (Item | null)[] = [];
	const lines: number[] = [];
	let clashes: number[] = [];

	const refuse = (first: number, item: Item | null, place: Place) => {
		const other = items[first] ?? null;
		const isEqual = item !== null && other !== null && isSame(item, other);
		log.error(repeated(keyInWords, lines[first] ?? 0, isEqual), place);
		if (!isEqual) items[first] = null;
	};
	return {
		claim(key) {
			const first = firstRows.get(key);
			if (first === undefined) firstRows.set(key, items.length);
			else clashes.push(first);
		},
		enter(item, place) {
			for (const first of clashes) refuse(first, item, place);
			items.push(clashes.length === 0 ? item : null);
			lines.push(place.line ?? 0);
			if (clashes.length > 0) clashes = [];
		},
		items: () => items.filter((item) => item !== null),
		linesWithout: () => lines.filter((_, index) => items[index] === null)
	};
}

function repeated(keyInWords: string, line: number, isEqual: boolean): Fault {
	return {
		code: 'duplicate_key',
		message: `Line ${String(line)} has the same ${keyInWords} and says ${isEqual ? 'the same' : 'something else'}`,
		remedy: isEqual
			? 'Remove one of the two lines.'
			: 'Keep the line that is right; neither is taken.'
	};
}
