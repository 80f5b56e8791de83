import type { Catalogue } from '$lib/domain/catalogue';
import type { Status } from '$lib/domain/target';
import type { ListedChange } from '$lib/view/listed-change';
import type { ReadingContext } from '$lib/extracts/extract';
import type { Change, Keyed } from '$lib/extracts/restatement';
import type { Statement, Store } from '$lib/server/store/store';

/** How the rows of one kind of extract are kept in the store: what is one row's key, what is in force, how it is written. */
export interface Ledger<Item> {
	keyed(item: Item): Keyed<Item>;
	/** What is in force in the scope of which the rows speak. */
	inForce(store: Store, items: readonly Item[], context: ReadingContext): Promise<readonly Item[]>;
	settling(
		store: Store,
		items: readonly Item[],
		context: ReadingContext
	): Promise<(item: Item) => boolean>;
	/** What else a person must decide: what the rows would do to figures that they do not name. */
	asks(store: Store, items: readonly Item[], context: ReadingContext): Promise<readonly Question[]>;
	/** What a person must look at in the newest period of the rows, where rows have periods. */
	asksOfNewest?(
		store: Store,
		items: readonly Item[],
		context: ReadingContext
	): Promise<readonly Question[]>;
	/** Ends the rows that change and adds the new ones, both from the version on. */
	statements(changes: readonly Change<Item>[], version: number): readonly Statement[];
	/** A row in words, for a list of what would change: "re-referrals, mash", "8 Jul 2013", "39 of 93". */
	inWords(item: Item): RowInWords;
	/** A change as a person reads it, by names in place of ids. */
	shown?(item: Item, before: Item, catalogue: Catalogue): ShownChange;
	/** The sums above the rows that change whose status would become another one. */
	flippedSums?(
		store: Store,
		changes: readonly Change<Item>[],
		context: ReadingContext
	): Promise<readonly ListedChange[]>;
	/** The status of a row, where rows have one. */
	statuses?(store: Store, context: ReadingContext): Promise<(item: Item) => Status>;
}

/** What changes and by how much, in words. */
export type ShownChange = Pick<ListedChange, 'subject' | 'before' | 'after' | 'difference'>;

/** What a person is asked before an extract is published, and how it is answered. */
export interface Question {
	readonly code: string;
	/** The contract's column and the value that are asked about, where it is one. */
	readonly column?: string;
	readonly value?: string;
	readonly message: string;
	readonly remedy: string;
}

/** Where nothing but the rows themselves changes. */
export const asksNothing = (): Promise<readonly Question[]> => Promise.resolve([]);

export interface RowInWords {
	readonly subject: string;
	/** Sorts in time as text. */
	readonly order: string;
	readonly time: string;
	readonly figure: string;
}

/** What is made of each row that changes something, new or changed: one after the other, since there may be hundreds of thousands. */
export function* ofChanging<Item, Made>(
	changes: Iterable<Change<Item>>,
	make: (item: Item) => Made
): Generator<Made> {
	for (const { kind, item } of changes)
		if (kind !== 'unchanged' && kind !== 'withdrawn') yield make(item);
}

/** What is made of each row that ends one in force: by replacing it, or by being withdrawn. */
export function* ofEnding<Item, Made>(
	changes: readonly Change<Item>[],
	make: (item: Item) => Made
): Generator<Made> {
	for (const { kind, item } of changes)
		if (kind !== 'unchanged' && kind !== 'new') yield make(item);
}
