import type { ReadingContext } from '$lib/extracts/extract';
import type { Change } from '$lib/extracts/restatement';
import type { Store } from '$lib/server/store/store';
import { inOrderOfWeight, type ListedChange } from '$lib/view/listed-change';
import type { Ledger } from './ledger';

/** Every published figure that the changes replace or withdraw, and every sum above them whose status flips: flips first. */
export async function listedChanges<Item>(
	changes: readonly Change<Item>[],
	ledger: Ledger<Item>,
	context: ReadingContext,
	store: Store
): Promise<readonly ListedChange[]> {
	const replaced = changes.filter(({ kind }) => kind !== 'new' && kind !== 'unchanged');
	const sums = (await ledger.flippedSums?.(store, changes, context)) ?? [];
	if (replaced.length === 0) return sums;
	const statusOf = (await ledger.statuses?.(store, context)) ?? null;
	const listed = replaced.flatMap(({ kind, item, before }): readonly ListedChange[] => {
		if (before === null || kind === 'new' || kind === 'unchanged') return [];
		const becomes = ledger.inWords(item);
		const shown = ledger.shown?.(item, before, context.catalogue) ?? {
			subject: becomes.subject,
			before: ledger.inWords(before).figure,
			after: becomes.figure,
			difference: ''
		};
		return [
			{
				...shown,
				...(kind === 'withdrawn' ? { after: 'Withdrawn', difference: '' } : {}),
				kind,
				order: becomes.order,
				time: becomes.time,
				statuses:
					statusOf === null || kind === 'withdrawn'
						? null
						: { before: statusOf(before), after: statusOf(item) }
			}
		];
	});
	return inOrderOfWeight([...listed, ...sums]);
}
