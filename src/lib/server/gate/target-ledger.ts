import { dayInWords } from '$lib/domain/format';
import type { TargetRow } from '$lib/extracts/extract';
import { numberOf, textOf, type Row } from '$lib/server/store/store';
import { asksNothing, ofChanging, ofEnding, type Ledger } from './ledger';

/** Targets: one row for an indicator, unit (empty = every unit) and first day. An extract speaks of the indicators it names. */
export const targetLedger: Ledger<TargetRow> = {
	keyed: (item) => ({
		key: `${item.indicator}\n${item.unit ?? ''}\n${item.from}`,
		content: `${String(item.target)}\n${String(item.tolerance)}`,
		item
	}),

	async inForce(store, items) {
		const found: TargetRow[] = [];
		for (const indicator of new Set(items.map((item) => item.indicator))) {
			const rows = await store.read(
				'select * from target where indicator = ? and to_version is null',
				[indicator]
			);
			found.push(...rows.map(targetOf));
		}
		return found;
	},

	// A target agreed is agreed: a changed one always has a reason.
	settling: () => Promise.resolve(() => false),
	asks: asksNothing,

	statements: (changes, version) => [
		{
			sql: `update target set to_version = ?
			      where indicator = ? and unit = ? and from_day = ? and to_version is null`,
			rows: ofEnding(changes, (item) => [version, item.indicator, item.unit ?? '', item.from])
		},
		{
			sql: `insert into target (indicator, unit, from_day, target, tolerance, from_version)
			      values (?, ?, ?, ?, ?, ?)`,
			rows: ofChanging(changes, (item) => [
				item.indicator,
				item.unit ?? '',
				item.from,
				item.target,
				item.tolerance,
				version
			])
		}
	],

	inWords: (item) => ({
		subject: `${item.indicator}, ${item.unit ?? 'every team'}`,
		order: item.from,
		time: dayInWords(item.from),
		figure: `${String(item.target)}, tolerance ${String(item.tolerance)}`
	})
};

/** A row of the store as a target. */
export function targetOf(row: Row): TargetRow {
	const unit = textOf(row, 'unit');
	return {
		indicator: textOf(row, 'indicator'),
		unit: unit === '' ? null : unit,
		from: textOf(row, 'from_day'),
		target: numberOf(row, 'target'),
		tolerance: numberOf(row, 'tolerance')
	};
}
