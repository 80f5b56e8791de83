import { unitOf, type Organisation } from '$lib/domain/organisation';
import type { IsoDate } from '$lib/domain/period';
import type { Status } from '$lib/domain/target';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';
import type { Change } from '$lib/extracts/restatement';
import type { ListedChange } from '$lib/view/listed-change';
import { dayInWords } from '$lib/domain/format';
import { figureInWords, figuresShown } from './figures-shown';
import { Sums } from './sums';

/** What is held against what: the figures in force of one indicator, and what becomes of them. */
interface Summing {
	readonly changes: readonly Change<FigureRow>[];
	/** Those of every period in which anything changes, at least. */
	readonly inForce: readonly FigureRow[];
	/** How many figures in force each unit has of its own, where it has any, whatever the period. */
	readonly owned: ReadonlyMap<string, number>;
	readonly context: ReadingContext;
	readonly statusOf: (item: FigureRow) => Status;
}

/**
 * The sums of services and of the council above the figures of one indicator that change, whose status would become
 * another one. A unit with rows of its own is no sum; a sum that did not stand before, or stands no more, is none that flips.
 */
export function flippedSums(summing: Summing): readonly ListedChange[] {
	const { changes, inForce, owned, context } = summing;
	const { organisation } = context.catalogue;
	const standing = new Set(inForce.map(({ period }) => period));
	const moving = changes.filter(({ item }) => standing.has(item.period));
	const before = new Sums(inForce, organisation, owned);
	const next = afterChanges(inForce, changes, owned);
	const after = new Sums(next.rows, organisation, next.owned);
	return sumsAbove(moving, organisation).flatMap((above): readonly ListedChange[] => {
		if (before.isOwn(above.unit) || after.isOwn(above.unit)) return [];
		const [was, becomes] = [rowOf(above, before), rowOf(above, after)];
		return was === null || becomes === null ? [] : flipOf(above, was, becomes, summing);
	});
}

/** A sum that may change: of which unit, indicator and period, and whether anything settled changes in it. */
interface Above {
	readonly unit: string;
	readonly indicator: string;
	readonly period: IsoDate;
	readonly kind: 'restatement' | 'late-recording';
}

function sumsAbove(
	changes: readonly Change<FigureRow>[],
	organisation: Organisation
): readonly Above[] {
	const found = new Map<string, Above>();
	for (const { kind, item } of changes) {
		if (kind === 'unchanged') continue;
		const isSettled = kind === 'restatement' || kind === 'withdrawn';
		for (const unit of unitsAbove(item.unit, organisation)) {
			const { indicator, period } = item;
			const name = `${unit}\n${period}`;
			const wasSettled = found.get(name)?.kind === 'restatement';
			const told = isSettled || wasSettled ? 'restatement' : 'late-recording';
			found.set(name, { unit, indicator, period, kind: told });
		}
	}
	return [...found.values()];
}

function unitsAbove(id: string, organisation: Organisation): readonly string[] {
	const parent = unitOf(organisation, id)?.parent ?? null;
	return parent === null ? [] : [parent, ...unitsAbove(parent, organisation)];
}

function afterChanges(
	inForce: readonly FigureRow[],
	changes: readonly Change<FigureRow>[],
	ownedBefore: ReadonlyMap<string, number>
): { readonly rows: readonly FigureRow[]; readonly owned: ReadonlyMap<string, number> } {
	const nameOf = ({ unit, period }: FigureRow) => `${unit}\n${period}`;
	const rows = new Map(inForce.map((row) => [nameOf(row), row]));
	const owned = new Map(ownedBefore);
	for (const { kind, item } of changes) {
		const had = rows.size;
		if (kind === 'withdrawn') rows.delete(nameOf(item));
		else rows.set(nameOf(item), item);
		owned.set(item.unit, (owned.get(item.unit) ?? 0) + rows.size - had);
	}
	return { rows: [...rows.values()], owned };
}

function rowOf({ unit, indicator, period }: Above, sums: Sums): FigureRow | null {
	const sum = sums.at(unit, period);
	if (sum?.numerator == null) return null;
	return { indicator, unit, period, numerator: sum.numerator, denominator: sum.denominator };
}

function flipOf(
	{ kind, period }: Above,
	was: FigureRow,
	becomes: FigureRow,
	{ context, statusOf }: Summing
): readonly ListedChange[] {
	const statuses = { before: statusOf(was), after: statusOf(becomes) };
	if (statuses.before === statuses.after) return [];
	const shown = figuresShown(becomes, was, context.catalogue, figureInWords);
	const subject = `${shown.subject} (sum)`;
	return [{ ...shown, subject, kind, order: period, time: dayInWords(period), statuses }];
}
