import type { Indicator, Measure } from '$lib/domain/indicator';
import { existsIn, type OrganisationUnit } from '$lib/domain/organisation';
import { daysAfter, monthsAfter, type Grain, type IsoDate } from '$lib/domain/period';
import { pointsOf } from '$lib/domain/points';
import { comparisonInWords } from '$lib/statistics/comparison';
import { funnelOf, type FunnelPoint } from '$lib/statistics/funnel';
import type { FunnelName, NamedFunnel } from '$lib/statistics/named-funnel';
import type { IndicatorPage } from './indicator-page';
import { teamFunnelNotes } from './team-funnel-words';
import { placeOf, type TeamPlace, type TeamPoint } from './team-place';
import { pointInWords } from './words';

/** The teams of the week beside one another in one period. */
export interface TeamComparison {
	/** "12 weeks to week of 17 Jun 2019"; empty where no team has a figure. */
	readonly period: string;
	/** In the organisation's order. */
	readonly places: readonly TeamPlace[];
	/** Null where teams cannot be compared so: `notes` says why. */
	readonly funnel: NamedFunnel | null;
	/** What was found, then how to read it; or why there is no funnel. */
	readonly notes: readonly string[];
}

/**
 * The teams that exist in the week in a funnel, in one period for all of them: the newest that has ended at the reader's
 * grain. Where half of the teams have fewer than 10 cases in it, events are taken over 12 weeks, then over 12 months; a
 * state is taken as it is. No funnel: of counts, ratios and means, of which it is not known how far chance moves them,
 * and where fewer than two teams have cases.
 */
export function teamComparison(page: IndicatorPage): TeamComparison {
	const { grain, teams } = periodOf(page);
	const { indicator, unit } = page.data;
	const kind = comparedMeasure(indicator.measure);
	const counted = teams.flatMap(({ unit: { id }, point }) =>
		point === null ? [] : [{ id, ...point }]
	);
	const found =
		kind === null
			? null
			: funnelOf(counted, { measure: kind, polarity: indicator.polarity, among: 'teams' });
	const newest = teams.flatMap(({ point }) => point ?? [])[0];
	const period = newest === undefined ? '' : pointInWords(newest, grain, indicator);
	const points = new Map(found?.points.map((point) => [point.id, point]) ?? []);
	const places = teams.map((team) => placeOf(team, indicator, points.get(team.unit.id)));
	const notes = teamFunnelNotes({ indicator, funnel: found, places, unit }, [
		grain,
		page.resolved.grain
	]);
	if (found === null) return { period, places, funnel: null, notes };
	const names = new Map(
		places.map(({ unit: team }) => [team.id, nameOf(team, unit, points.get(team.id))])
	);
	const label = `${indicator.name} by team, ${period}`;
	const funnel = {
		funnel: found,
		label,
		sizeName: sizeName(indicator),
		centreName: 'All teams',
		names
	};
	return { period, places, funnel, notes };
}

function comparedMeasure(measure: Measure): 'percentage' | 'rate' | null {
	return measure === 'percentage' || measure === 'rate' ? measure : null;
}

/** What a team's size counts: "Referrals in each team", or the denominator where no word is given for what is counted. */
function sizeName({ counted, denominator, measure }: Indicator): string {
	if (counted === null || measure === 'rate') return denominator;
	return `${counted.many.charAt(0).toUpperCase()}${counted.many.slice(1)} in each team`;
}

function nameOf(
	team: OrganisationUnit,
	shown: OrganisationUnit,
	point: FunnelPoint | undefined
): FunnelName {
	const isOutside = point !== undefined && point.beyond !== null;
	return {
		name: team.shortName,
		word: isOutside ? comparisonInWords(point.comparison) : '',
		isNamed: isOutside,
		group: team.id === shown.id ? 'own' : 'other'
	};
}

/** Half of the teams must have so many cases, or the period is too short to compare them by. */
export const FEWEST_CASES = 10;

/** The grains at which events are taken together where the one before holds too few. */
function grainsFrom(grain: Grain, { accrual, frequency, measure }: Indicator): readonly Grain[] {
	if (accrual === 'snapshot' || comparedMeasure(measure) === null) return [grain];
	const isShort = grain === 'week' || grain === 'month';
	const longer: readonly Grain[] =
		isShort && frequency === 'week' ? ['rolling-12w', 'rolling-12m'] : ['rolling-12m'];
	return grain === 'year' ? [grain] : [grain, ...longer.filter((each) => each !== grain)];
}

/** The first grain whose newest period holds enough, with each team's point in it; the longest one where none does. */
function periodOf(page: IndicatorPage): {
	readonly grain: Grain;
	readonly teams: readonly TeamPoint[];
} {
	const { indicator } = page.data;
	const tried = grainsFrom(page.resolved.grain, indicator).map((grain) => ({
		grain,
		teams: teamPointsAt(page, grain)
	}));
	const usable = tried.filter(({ teams }) => casesIn(teams).length > 0);
	const best = usable.find(({ teams }) => medianOf(casesIn(teams)) >= FEWEST_CASES);
	return best ?? usable.at(-1) ?? tried[0] ?? { grain: page.resolved.grain, teams: [] };
}

function casesIn(teams: readonly TeamPoint[]): readonly number[] {
	return teams.flatMap(({ point }) => point?.denominator ?? []);
}

function medianOf(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The teams that exist in the week and report the indicator, each with its point in the newest period that has ended for any. */
function teamPointsAt({ data, resolved }: IndicatorPage, grain: Grain): readonly TeamPoint[] {
	const { week } = resolved;
	const after = monthsAfter(week, -MONTHS_BACK);
	const read = data.teams
		.filter(({ unit }) => existsIn(unit, week, daysAfter(week, 7)))
		.map(({ unit, series }) => ({
			unit,
			points: pointsOf({ series, indicator: data.indicator, grain, week, unit, after }).filter(
				(point) => !point.isUnderWay
			)
		}))
		.filter(({ points }) => points.length > 0);
	const newest = read.reduce<IsoDate>(
		(latest, { points }) =>
			(points.at(-1)?.end ?? latest) > latest ? (points.at(-1)?.end ?? latest) : latest,
		''
	);
	return read.map(({ unit, points }) => ({
		unit,
		point: points.find(({ end }) => end === newest) ?? null
	}));
}

/** The newest financial year that has ended did so no longer ago. */
const MONTHS_BACK = 13;
