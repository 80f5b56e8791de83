import { scaleInWords, type Multiples } from '$lib/charts/multiples';
import { dayInWords, monthName } from '$lib/domain/format';
import { daysAfter } from '$lib/domain/period';
import type { TeamSheet, TeamsFound } from '$lib/meeting/deck-content';

/** The teams' sheets as panels on one scale of time and of values. Refused: none at all. */
export function panelsOf(sheets: readonly TeamSheet[]): Multiples {
	const [first] = sheets;
	if (first === undefined) throw new Error('A slide of teams has at least one.');
	const { indicator, grain, start, end } = first.trend;
	const isLong = ['month', 'quarter', 'year'].includes(grain);
	const last = daysAfter(end, isLong ? -1 : -7);
	return {
		indicator,
		grain,
		first: start,
		last: last > start ? last : daysAfter(start, 7),
		scaleValues: [],
		panels: sheets.map(({ name, shortName, trend: { points, targets } }) => ({
			name,
			shortName,
			points,
			targets
		}))
	};
}

/** What all panels have in common: "One scale for all, 0% to 60%; 14 Jan to 8 Jul 2013; dashed: the target". */
export function panelsSubtitle({ sheets }: TeamsFound): string {
	const multiples = panelsOf(sheets);
	const { first, last, grain } = multiples;
	const isLong = ['month', 'quarter', 'year'].includes(grain);
	const day = (date: string) =>
		isLong ? `${monthName(date)} ${date.slice(0, 4)}` : dayInWords(date);
	const dashed = sheets.some(({ trend }) => trend.targets.length > 0) ? ' · dashed: target' : '';
	return `One scale for all, ${scaleInWords(multiples)} · ${day(first)} to ${day(last)}${dashed}`;
}
