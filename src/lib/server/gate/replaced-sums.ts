import { indicatorOf } from '$lib/domain/catalogue';
import { countInWords } from '$lib/domain/format';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';
import { replacedSums, type OwnRows, type ReplacedSums } from '$lib/extracts/own-rows';
import { textOf, type Store } from '$lib/server/store/store';
import type { Question } from './ledger';

interface Intake {
	readonly store: Store;
	readonly items: readonly FigureRow[];
	readonly context: ReadingContext;
}

/**
 * The question whether a unit's first rows of its own shall stand in place of the sums that it had. Null where it has
 * own rows in force already, or no sums.
 */
export async function sumsReplacedBy(
	own: OwnRows,
	{ store, items, context }: Intake
): Promise<Question | null> {
	const [known] = await store.read(
		'select 1 as one from figure where indicator = ? and unit = ? and to_version is null limit 1',
		[own.indicator, own.unit]
	);
	if (known !== undefined) return null;
	const rows = await store.read(
		'select unit, period from figure where indicator = ? and to_version is null',
		[own.indicator]
	);
	const inForce = rows.map((row) => ({ unit: textOf(row, 'unit'), period: textOf(row, 'period') }));
	const sums = replacedSums(own, items, inForce, context.catalogue.organisation);
	return sums === null ? null : questionOf(own, sums, context);
}

function questionOf(
	{ indicator, unit }: OwnRows,
	{ summed, own, left }: ReplacedSums,
	{ catalogue }: ReadingContext
): Question {
	const period = indicatorOf(catalogue, indicator)?.frequency ?? 'week';
	const gap = left === 0 ? '' : `; ${many(left, period)} would have no figure`;
	return {
		code: 'own_rows',
		message: `${indicator}, ${unit}: its sums of ${many(summed, period)}, made from the units below it, would be replaced by this file’s ${many(own, 'row')} of its own${gap}`,
		remedy: `Take the rows of ${unit} out, or publish it with a reason, by a line in publish.csv.`
	};
}

function many(count: number, one: string): string {
	return `${countInWords(count)} ${one}${count === 1 ? '' : 's'}`;
}
