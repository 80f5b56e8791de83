import { behindInWords, valueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Point } from '$lib/domain/points';
import type { OwnComparisonRow } from './own-comparison';
import { gapsOf } from './words';

/** "85.6% (494 of 577 children)": the own figure of the year, or that there is none. */
export function ownInWords(own: Point | null, indicator: Indicator): string {
	if (own === null) return 'No figure';
	const behind = behindInWords(own, indicator);
	const value = valueInWords(own, indicator, Math.max(1, indicator.decimals));
	return behind === null ? value : `${value} (${behind})`;
}

/**
 * "2018/19: much better than England, similar to the neighbours’ mean, by which the verdict goes." One sentence for each
 * year that anything is compared in; empty where nothing may be claimed of any.
 */
export function comparisonSentence(rows: readonly OwnComparisonRow[]): string {
	const claimed = rows.filter(({ comparison }) => isClaim(comparison));
	return [...Map.groupBy(claimed, ({ period }) => period)]
		.map(([period, all]) => `${period}: ${all.map(besideInWords).join(', ')}.`)
		.join(' ');
}

function isClaim(comparison: OwnComparisonRow['comparison']): boolean {
	return comparison !== null && comparison !== 'too-few' && comparison !== 'difference-only';
}

function besideInWords({ comparison, words, name, isVerdict }: OwnComparisonRow): string {
	const joint = comparison === 'similar' ? 'to' : 'than';
	const whom = name.startsWith('Neighbours') ? `the n${name.slice(1)}` : name;
	return `${words} ${joint} ${whom}${isVerdict ? ', by which the verdict goes' : ''}`;
}

/** How the words of the comparison are to be read: only those sentences that any of the rows needs. */
export function comparisonNotes(
	rows: readonly OwnComparisonRow[],
	{ accrual }: Indicator
): readonly string[] {
	if (rows.length === 0) return [];
	const has = (comparison: OwnComparisonRow['comparison']) =>
		rows.some((row) => row.comparison === comparison);
	const own =
		accrual === 'flow'
			? 'Our own figure is of the twelve months up to the end of that year, from these extracts.'
			: 'Our own figure is the state at the end of that year, from these extracts.';
	return [
		own,
		...lackingNotes(rows),
		...(rows.some((row) => isClaim(row.comparison)) ? [CLAIMS] : []),
		...(has('too-few')
			? ['Too few: fewer than 5 cases of our own, of which nothing can be said.']
			: []),
		...(has('difference-only')
			? ['Difference only: how far chance moves this figure is not known, so no verdict is given.']
			: [])
	];
}

/** What our own figure of a year lacks: "Our own figure of 2018/19: 1 period inside it without a figure." */
export function lackingNotes(rows: readonly OwnComparisonRow[]): readonly string[] {
	const said = rows.flatMap(({ own, period }) => {
		const gaps = own === null ? [] : gapsOf(own);
		return gaps.length === 0 ? [] : [`Our own figure of ${period}: ${gaps.join(' ')}`];
	});
	return [...new Set(said)];
}

const CLAIMS =
	'Similar: no further off than chance may move our own figure (19 times in 20). Much: further than it would in 499 of 500.';
