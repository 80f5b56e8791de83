import { newestPeerYear } from '$lib/domain/comparator';
import { daysAfter } from '$lib/domain/period';
import type { IndicatorPage } from './indicator-page';
import type { AuthorityFigure, BesideIndicator } from './page-data';

/** Every authority's figures where they are in hand and of the year that belongs to the week shown; else null. */
export function authoritiesShown({
	data,
	resolved
}: IndicatorPage): BesideIndicator['authorities'] {
	const { authorities, peers, indicator } = data;
	const point = indicator.publishedAtPoint;
	if (authorities === null || point === null) return null;
	const newest = newestPeerYear(peers, point, daysAfter(resolved.week, 7));
	// Those of another year stand here since another week was looked at.
	return newest === authorities.year ? authorities : null;
}

/** The authorities that have a numerator and a denominator above 0: regions and the country are none. */
export function countedAuthorities(
	figures: readonly AuthorityFigure[]
): readonly AuthorityFigure[] {
	return figures.filter(
		({ isLocal, numerator, denominator }) =>
			isLocal &&
			numerator.kind === 'number' &&
			denominator.kind === 'number' &&
			denominator.number > 0
	);
}
