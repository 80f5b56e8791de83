import { statusInWords, type Status } from '$lib/domain/target';

/** A published figure that an extract changes, old and new. */
export interface ListedChange {
	/** A settled figure that changes, or one that is still settling; or one that leaves since the file lacks it. */
	readonly kind: 'restatement' | 'late-recording' | 'withdrawn';
	/** "Contacts, Multi-agency safeguarding hub" */
	readonly subject: string;
	/** Sorts in time as text. */
	readonly order: string;
	/** "24 Jun 2019" */
	readonly time: string;
	/** "20 of 100 (20.0%)" */
	readonly before: string;
	readonly after: string;
	/** "+10.0 points", or '' where nothing can be taken from the other. */
	readonly difference: string;
	/** Its status before and after; null where the kind of extract has none. */
	readonly statuses: { readonly before: Status; readonly after: Status } | null;
}

/** Whether the figure's status becomes another one. */
export function isFlip({ statuses }: ListedChange): boolean {
	return statuses !== null && statuses.before !== statuses.after;
}

/** What happens to the status, in words: "On target, then off target". Null where it stays. */
export function flipInWords(change: ListedChange): string | null {
	const { statuses } = change;
	if (statuses === null || !isFlip(change)) return null;
	return `${statusInWords(statuses.before)} → ${statusInWords(statuses.after)}`;
}

const WEIGHTS = { restatement: 0, withdrawn: 1, 'late-recording': 2 } as const;

/** Those whose status flips first, then restatements, what is withdrawn, and late recording; each in the order of what and when. */
export function inOrderOfWeight(changes: readonly ListedChange[]): readonly ListedChange[] {
	const weightOf = (change: ListedChange) => (isFlip(change) ? 0 : 3) + WEIGHTS[change.kind];
	return [...changes].sort(
		(one, other) =>
			weightOf(one) - weightOf(other) ||
			compareTexts(one.subject, other.subject) ||
			compareTexts(one.order, other.order)
	);
}

function compareTexts(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}
