import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import { dayInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { FigureRow } from '$lib/extracts/extract';
import type { Change } from '$lib/extracts/restatement';
import { ownRowsIn } from '$lib/extracts/own-rows';
import { scopeOf, settlingTest } from '$lib/extracts/restatement';
import { figuresAt, figuresFrom, newestInForce } from './figures-in-force';
import { figureInWords, figuresShown, figureStatuses } from './figures-shown';
import { flippedSums } from './flipped-sums';
import type { ListedChange } from '$lib/view/listed-change';
import { ofChanging, ofEnding, type Ledger, type Question } from './ledger';
import { ownCounts } from './live-figures';
import { newestPeriodQuestions } from './newest-period';
import { sumsReplacedBy } from './replaced-sums';

/** Figures: one row for an indicator, unit and period. An extract speaks from the earliest period it gives on. */
export const figureLedger: Ledger<FigureRow> = {
	keyed: (item) => ({
		key: `${item.indicator}\n${item.unit}\n${item.period}`,
		content: `${String(item.numerator)}\n${String(item.denominator)}`,
		item
	}),

	async inForce(store, items, { catalogue }) {
		const found: FigureRow[] = [];
		for (const [id, earliest] of scopeOf(items)) {
			const indicator = indicatorIn(catalogue, id);
			for (const row of await figuresFrom(store, indicator, earliest)) found.push(row);
		}
		return found;
	},

	async settling(store, items, context) {
		const newest = new Map<string, string>();
		for (const indicator of scopeOf(items).keys()) {
			const period = await newestInForce(store, indicator);
			if (period !== null) newest.set(indicator, period);
		}
		return settlingTest(items, newest, context);
	},

	async asks(store, items, context) {
		const questions: Question[] = [];
		for (const own of ownRowsIn(items, context.catalogue.organisation)) {
			const question = await sumsReplacedBy(own, { store, items, context });
			if (question !== null) questions.push(question);
		}
		return questions;
	},

	asksOfNewest: newestPeriodQuestions,

	statements: (changes, version) => [
		{
			sql: `update figure set to_version = ?
			      where indicator = ? and period = ? and unit = ? and to_version is null`,
			rows: ofEnding(changes, (item) => [version, item.indicator, item.period, item.unit])
		},
		{
			sql: `insert into figure (indicator, period, unit, numerator, denominator, from_version)
			      values (?, ?, ?, ?, ?, ?)`,
			rows: ofChanging(inKeyOrder(changes), (item) => [
				item.indicator,
				item.period,
				item.unit,
				item.numerator,
				item.denominator,
				version
			])
		}
	],

	inWords: (item) => ({
		subject: `${item.indicator}, ${item.unit}`,
		order: item.period,
		time: dayInWords(item.period),
		figure: figureInWords(item)
	}),

	shown: (item, before, catalogue) => figuresShown(item, before, catalogue, figureInWords),
	statuses: figureStatuses,

	async flippedSums(store, changes, context) {
		const statusOf = await figureStatuses(store, context);
		const flipped: ListedChange[] = [];
		const moving = changes.filter(({ kind }) => kind !== 'unchanged');
		for (const [id, own] of Map.groupBy(moving, ({ item }) => item.indicator)) {
			const indicator = indicatorIn(context.catalogue, id);
			const periods = new Set(own.map(({ item }) => item.period));
			const inForce = await figuresAt(store, indicator, [...periods]);
			// What stood in no period that changes does not flip: a new week has no sum before it.
			if (inForce.every(({ period }) => !periods.has(period))) continue;
			const owned = await ownCounts(store, id);
			flipped.push(...flippedSums({ changes: own, inForce, owned, context, statusOf }));
		}
		return flipped;
	}
};

/** The indicator of a row that has been read: there are none of others. */
function indicatorIn(catalogue: Catalogue, id: string): Indicator {
	const indicator = indicatorOf(catalogue, id);
	if (indicator === null) throw new Error(`${id} is not in the catalogue.`);
	return indicator;
}

/**
 * The changes in the order in which the store keeps figures: by indicator, then by period. Files go team by team, and a long
 * one would be written all over each indicator's place again and again.
 */
function* inKeyOrder(changes: readonly Change<FigureRow>[]): Generator<Change<FigureRow>> {
	for (const own of Map.groupBy(changes, ({ item }) => item.indicator).values()) {
		const periods = Map.groupBy(own, ({ item }) => item.period);
		for (const period of [...periods.keys()].sort()) yield* periods.get(period) ?? [];
	}
}
