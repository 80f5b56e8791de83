import { behindInWords, countInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Point } from '$lib/domain/points';
import { placeInWords, type FunnelPoint } from '$lib/statistics/funnel';
import { figureInWords } from './words';

/** A team's figure in the period in which the teams are compared, and its place among them. */
export interface TeamPlace {
	readonly unit: OrganisationUnit;
	/** Null where the team has no such period. */
	readonly point: Point | null;
	/** "48.9%", "No cases" */
	readonly value: string;
	/** "22 of 45 referrals"; empty where there is none. */
	readonly behind: string;
	/** "within the expected range", "much worse than expected", "too few to tell"; empty where nothing is compared. */
	readonly place: string;
	/** Beyond the limits that chance allows a team of its size. */
	readonly isOutside: boolean;
}

/** A team with its point in the period compared; null where it has none. */
export interface TeamPoint {
	readonly unit: OrganisationUnit;
	readonly point: Point | null;
}

/** The team's figure in words, with its place among the teams where the funnel has it. */
export function placeOf(
	{ unit, point }: TeamPoint,
	indicator: Indicator,
	found: FunnelPoint | undefined
): TeamPlace {
	return {
		unit,
		point,
		value: point === null ? 'No figure' : figureInWords(point, indicator, null),
		behind: point === null ? '' : behindOf(point, indicator),
		place: found === undefined ? '' : placeInWords(found.comparison),
		isOutside: found !== undefined && found.beyond !== null
	};
}

function behindOf(point: Point, indicator: Indicator): string {
	const isCount = indicator.measure === 'count';
	return isCount
		? point.numerator === null
			? ''
			: countInWords(point.numerator)
		: (behindInWords(point, indicator) ?? '');
}
