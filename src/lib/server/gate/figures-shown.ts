import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import {
	countInWords,
	numberInWords,
	roundedTo,
	roundedValue,
	valueInWords
} from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { unitOf } from '$lib/domain/organisation';
import { statusOf, targetAt, targetsAtGrain, type Status, type Target } from '$lib/domain/target';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';
import type { Store } from '$lib/server/store/store';
import type { ShownChange } from './ledger';
import { targetOf } from './target-ledger';

/** A figure before and after, with indicator and team by their names and the difference of what is shown of it. */
export function figuresShown(
	item: FigureRow,
	before: FigureRow,
	catalogue: Catalogue,
	wordsOf: (item: FigureRow) => string
): ShownChange {
	const indicator = indicatorOf(catalogue, item.indicator);
	const unit = unitOf(catalogue.organisation, item.unit);
	const subject = `${indicator?.shortName ?? item.indicator}, ${unit?.name ?? item.unit}`;
	if (indicator === null)
		return { subject, before: wordsOf(before), after: wordsOf(item), difference: '' };
	const shown = (row: FigureRow) =>
		indicator.measure === 'count'
			? wordsOf(row)
			: `${wordsOf(row)} (${valueInWords(row, indicator)})`;
	const difference = differenceOf(before, item, indicator);
	return { subject, before: shown(before), after: shown(item), difference };
}

/** "+10.0 points" of a percentage, "+3" of a count: the difference of the values as they are rounded for showing. */
function differenceOf(before: FigureRow, after: FigureRow, indicator: Indicator): string {
	const { measure, decimals } = indicator;
	const places = measure === 'count' ? 0 : decimals;
	const [was, becomes] = [
		roundedValue(before, measure, places),
		roundedValue(after, measure, places)
	];
	if (was === null || becomes === null) return '';
	const by = roundedTo(becomes - was, places);
	const sign = by > 0 ? '+' : by < 0 ? '−' : '±';
	return `${sign}${numberInWords(Math.abs(by), places)}${measure === 'percentage' ? ' points' : ''}`;
}

/** The status of a figure against the targets in force. */
export async function figureStatuses(
	store: Store,
	{ catalogue }: ReadingContext
): Promise<(item: FigureRow) => Status> {
	const rows = await store.read('select * from target where to_version is null');
	const targets = new Map<string, Target[]>();
	for (const target of rows.map(targetOf)) {
		const known = targets.get(target.indicator);
		if (known === undefined) targets.set(target.indicator, [target]);
		else known.push(target);
	}
	return (item) => {
		const indicator = indicatorOf(catalogue, item.indicator);
		if (indicator === null) return 'no-target';
		const all = targets.get(item.indicator) ?? [];
		const known = targetsAtGrain(all, indicator, indicator.frequency);
		const target = targetAt(known, item.unit, item.period);
		return statusOf(item, indicator, target);
	};
}

/** A figure as it was counted: "39 of 93", or "39". */
export function figureInWords({ numerator, denominator }: FigureRow): string {
	const count = countInWords(numerator);
	return denominator === null ? count : `${count} of ${countInWords(denominator)}`;
}
