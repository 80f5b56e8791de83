import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Grain } from '$lib/domain/period';
import { placeInWords, type Funnel, type FunnelPoint } from '$lib/statistics/funnel';
import { chanceInWords } from '$lib/statistics/funnel-chance';
import type { TeamPlace } from './team-place';

/** What a funnel of teams is of. */
export interface ToldFunnel {
	readonly indicator: Indicator;
	readonly funnel: Funnel | null;
	readonly places: readonly TeamPlace[];
	/** The unit that the page is of. */
	readonly unit: OrganisationUnit;
}

/**
 * What a funnel of teams shows, in sentences: who lies outside, of whom too little is known, what the lines are and how
 * often chance alone puts a team outside; or why there is none. Empty where no team reports the indicator. The grains are
 * the one taken and the reader's own.
 */
export function teamFunnelNotes(
	told: ToldFunnel,
	[taken, asked]: readonly [Grain, Grain]
): readonly string[] {
	const { funnel, places, unit } = told;
	if (places.length === 0) return [];
	if (funnel === null) return [whyNone(told)];
	const named = new Map(places.map(({ unit: team }) => [team.id, team.name]));
	const judged = funnel.points.filter(({ comparison }) => comparison !== 'too-few');
	const isRinged = funnel.points.some(({ id }) => id === unit.id);
	return [
		...foundIn(funnel, named),
		...(taken === asked ? [] : [LONGER[taken] ?? '']),
		LINES,
		...(judged.length < 2 ? [] : [byChance(judged.length)]),
		...(isRinged ? [`Ringed: ${unit.name}.`] : [])
	];
}

const LINES =
	'The middle line is all teams together. If all were alike, 95% of teams of each size would lie between the inner lines and 99.8% between the outer ones.';

const LONGER: Partial<Record<Grain, string>> = {
	'rolling-12w':
		'The period chosen is too short to compare teams by (fewer than 10 cases in half of them), so 12 weeks are taken together.',
	'rolling-12m':
		'A shorter period has too few cases to compare teams by (fewer than 10 in half of them), so 12 months are taken together.'
};

function byChance(count: number): string {
	return `With ${String(count)} teams, ${chanceInWords(count)} such pictures show a team outside the inner lines by chance alone: act on the outer lines.`;
}

/** Who lies beyond the outer lines, who only beyond the inner, of whom too little is known, and that the others are within. */
function foundIn(funnel: Funnel, named: ReadonlyMap<string, string>): readonly string[] {
	const list = (points: readonly FunnelPoint[]) =>
		points
			.map(({ id, comparison }) => `${named.get(id) ?? id} (${placeInWords(comparison)})`)
			.join(', ');
	const at = (level: FunnelPoint['beyond']) =>
		funnel.points.filter(({ beyond, comparison }) => beyond === level && comparison !== 'too-few');
	const few = funnel.points.filter(({ comparison }) => comparison === 'too-few');
	const [outer, inner, within] = [at(99.8), at(95), at(null)];
	const isAnyOutside = outer.length + inner.length > 0;
	return [
		...(outer.length > 0 ? [`Outside the outer lines: ${list(outer)}.`] : []),
		...(inner.length > 0 ? [`Outside the inner lines only: ${list(inner)}.`] : []),
		...(few.length > 0
			? [
					`Fewer than 5 cases, too few to tell: ${few.map(({ id }) => named.get(id) ?? id).join(', ')}.`
				]
			: []),
		...(within.length > 0 ? [withinInWords(within.length, isAnyOutside || few.length > 0)] : [])
	];
}

function withinInWords(count: number, hasOthers: boolean): string {
	if (!hasOthers) return `All ${String(count)} teams are within the expected range.`;
	if (count === 1) return 'The one other team is within the expected range.';
	return `The other ${String(count)} teams are within the expected range.`;
}

function whyNone({ indicator, places }: ToldFunnel): string {
	switch (indicator.measure) {
		case 'count':
			return 'A count has no number of cases behind it by which teams of different size could be fairly compared: each team is shown over time instead.';
		case 'ratio':
		case 'mean':
			return 'How far chance alone moves this figure is not known, so teams cannot be told apart by it: each team is shown over time instead.';
		default:
			return whyTooFew(places);
	}
}

/** Of fewer than two teams with cases. A missing figure is no nought: it may be of many cases. */
function whyTooFew(places: readonly TeamPlace[]): string {
	const isMissing = ({ point }: TeamPlace) =>
		point === null || point.state === 'missing' || point.state === 'short';
	const missing = places.filter(isMissing).length;
	const only = places.find(({ point }) => (point?.denominator ?? 0) > 0);
	if (missing === places.length) {
		return 'No team has a figure for this period, so there is nothing to compare.';
	}
	const gap = missing === 0 ? '' : ` (${String(missing)} without a figure)`;
	return only === undefined
		? `No team has cases in this period${gap}, so there is nothing to compare.`
		: `Only ${only.unit.name} has cases in this period${gap}, and one team has nothing to be compared with.`;
}
