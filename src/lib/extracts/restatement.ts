import { indicatorOf } from '$lib/domain/catalogue';
import { stepsBetween, type IsoDate } from '$lib/domain/period';
import { hasSettledByEnding, settlingPeriods } from '$lib/domain/series';
import type { FigureRow, ReadingContext } from './extract';

/**
 * What an extract does to the figures in force. A figure in force that it lacks is `withdrawn` where a person says so:
 * then the change's row is that figure itself.
 */
export type ChangeKind = 'new' | 'late-recording' | 'restatement' | 'unchanged' | 'withdrawn';

/** A row under the key by which it is one and the same figure, with its content as text to tell a change by. */
export interface Keyed<Item> {
	readonly key: string;
	readonly content: string;
	/** What a row may leave unsaid: '' leaves what is in force as it is. */
	readonly aside?: string;
	readonly item: Item;
}

export interface Change<Item> {
	readonly kind: ChangeKind;
	readonly item: Item;
	/** What was in force before; null where there was nothing. */
	readonly before: Item | null;
}

export interface Comparison<Item> {
	readonly changes: readonly Change<Item>[];
	/** In force, in the extract's scope, and not in the extract: named and kept. */
	readonly vanished: readonly Item[];
}

/**
 * Compares an extract's rows with what is in force in its scope. A changed row that was still settling is late
 * recording; a changed row beyond that is a restatement. What the extract should hold and does not has vanished.
 */
export function compareWithLive<Item>(
	rows: readonly Keyed<Item>[],
	inForce: readonly Keyed<Item>[],
	isSettling: (item: Item) => boolean
): Comparison<Item> {
	const before = new Map(inForce.map((row) => [row.key, row]));
	const changes = rows.map((row): Change<Item> => {
		const { key, item } = row;
		const earlier = before.get(key);
		before.delete(key);
		if (earlier === undefined) return { kind: 'new', item, before: null };
		if (saysSame(row, earlier)) return { kind: 'unchanged', item, before: earlier.item };
		const kind = isSettling(item) ? 'late-recording' : 'restatement';
		return { kind, item, before: earlier.item };
	});
	return { changes, vanished: [...before.values()].map((row) => row.item) };
}

function saysSame(row: Keyed<unknown>, earlier: Keyed<unknown>): boolean {
	const { content, aside = '' } = row;
	return content === earlier.content && (aside === '' || aside === earlier.aside);
}

/** For each indicator that the rows name, the earliest period they give for it: from there on the extract speaks. */
export function scopeOf(rows: readonly FigureRow[]): ReadonlyMap<string, IsoDate> {
	const earliest = new Map<string, IsoDate>();
	for (const { indicator, period } of rows) {
		const known = earliest.get(indicator);
		if (known === undefined || period < known) earliest.set(indicator, period);
	}
	return earliest;
}

/**
 * Whether a figure is still settling, counted in the version that the extract brings: fewer later periods of the
 * indicator are in force with it than the indicator needs to settle.
 */
export function settlingTest(
	rows: readonly FigureRow[],
	newestInForce: ReadonlyMap<string, IsoDate>,
	{ catalogue, today }: Pick<ReadingContext, 'catalogue' | 'today'>
): (row: FigureRow) => boolean {
	const newest = new Map(newestInForce);
	for (const { indicator, period } of rows) {
		const known = newest.get(indicator);
		if (known === undefined || period > known) newest.set(indicator, period);
	}
	const indicators = new Map(
		[...newest.keys()].map((id) => [id, indicatorOf(catalogue, id)] as const)
	);
	return ({ indicator: id, period }) => {
		const indicator = indicators.get(id);
		const last = newest.get(id);
		if (indicator == null || last === undefined || hasSettledByEnding(indicator, today))
			return false;
		const { frequency, settlesAfterWeeks } = indicator;
		const later = stepsBetween(frequency, period, last);
		return later < settlingPeriods(settlesAfterWeeks, frequency);
	};
}
