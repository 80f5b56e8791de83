import type { ComparatorBar, ComparatorBars } from '$lib/domain/comparison';
import { numberInWords, roundedTo, roundedValue, suffixOf } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { isTooFew } from '$lib/domain/target';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { TeamComparison } from '$lib/view/team-funnel';
import type { TeamPlace } from '$lib/view/team-place';
import { numberFormat, type BarChart, type BarLook } from './chart';

const FILE_DECIMALS = 6;

/**
 * The teams as bars from zero, in the organisation's order and never ranked, each with its people and its place among them in
 * the workbook; last all teams together, where they can be summed. Null where no team has a figure.
 */
export function teamsChart(
	{ data }: IndicatorPage,
	{ places, funnel, period }: TeamComparison
): BarChart | null {
	const { indicator, unit } = data;
	if (places.every(({ point }) => point?.value == null)) return null;
	const centre = funnel === null ? [] : [roundedTo(funnel.funnel.centre, FILE_DECIMALS)];
	const blank = centre.map(() => null);
	return {
		kind: 'bars',
		name: indicator.shortName,
		description: `${indicator.name} by team, ${period}: ${places.map(placeInWords).join('; ')}.`,
		categoryName: 'Team',
		categories: [...places.map((place) => place.unit.name), ...centre.map(() => 'All teams')],
		format: numberFormat(indicator.decimals, suffixOf(indicator.measure)),
		values: [...places.map((place) => valueOf(place, indicator)), ...centre],
		looks: [
			...places.map((place) => lookOf(place, indicator, unit.id)),
			...centre.map(() => 'summary' as const)
		],
		columns: [
			{
				name: 'Numerator',
				cells: [...places.map(({ point }) => point?.numerator ?? null), ...blank]
			},
			{
				name: 'Denominator',
				cells: [...places.map(({ point }) => point?.denominator ?? null), ...blank]
			},
			{ name: 'Beside all teams', cells: [...places.map(({ place }) => place), ...blank] }
		].filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
	};
}

function valueOf({ point }: TeamPlace, { measure }: Indicator): number | null {
	return point === null ? null : roundedValue(point, measure, FILE_DECIMALS);
}

function lookOf({ point, unit }: TeamPlace, indicator: Indicator, shown: string): BarLook {
	if (point !== null && isTooFew(point, indicator)) return 'few';
	return unit.id === shown ? 'own' : 'other';
}

function placeInWords({ unit, value, behind, place }: TeamPlace): string {
	const said = [behind, place].filter((each) => each !== '').join(', ');
	return `${unit.name} ${value}${said === '' ? '' : ` (${said})`}`;
}

/** What must be known to read the bars of teams: who is beyond chance, of whom too little is known, and that bars rank nobody. */
export function teamBarNotes({ places, funnel }: TeamComparison): readonly string[] {
	const outside = places.filter(({ isOutside }) => isOutside);
	const few = places.filter(({ place }) => place === 'too few to tell');
	const named = (list: readonly TeamPlace[]) =>
		list.map(({ unit, place }) => `${unit.name} (${place})`).join(', ');
	const found =
		outside.length === 0
			? 'No team is further from all teams together than chance alone allows.'
			: `Further from all teams together than chance alone allows: ${named(outside)}.`;
	return [
		...(funnel === null ? [] : [found]),
		...(few.length === 0
			? []
			: [
					`Fewer than 5 cases, too few to tell: ${few.map(({ unit }) => unit.name).join(', ')}; their bars are open.`
				]),
		'Teams stand in the organisation’s order. Chance moves a small team’s figure more than a large one’s: this is no ranking.'
	];
}

/** The council beside other authorities as bars, the highest first as on the page, with the neighbours' mean and median last. */
export function comparatorsChart(
	{ bars, rules, label }: ComparatorBars,
	indicator: Indicator
): BarChart {
	const decimals = Math.max(1, indicator.decimals);
	const suffix = suffixOf(indicator.measure);
	const summaries = rules.map(({ text }) => nameIn(text));
	const values = [...bars, ...rules].map(({ value }) =>
		value === null ? null : roundedTo(value, FILE_DECIMALS)
	);
	return {
		kind: 'bars',
		name: indicator.shortName,
		description: `${label}: ${bars.map(({ name, text }) => `${name} ${text}`).join('; ')}.`,
		categoryName: 'Authority',
		categories: [...bars.map(nameOf), ...summaries],
		format: numberFormat(decimals, suffix),
		values,
		looks: [...bars.map(({ group }) => LOOKS[group]), ...rules.map(() => 'summary' as const)],
		columns: [
			{
				name: 'As published',
				cells: [
					...bars.map(({ text }) => text),
					...rules.map(({ value }) => `${numberInWords(value, decimals)}${suffix}`)
				]
			}
		]
	};
}

const LOOKS: Readonly<Record<ComparatorBar['group'], BarLook>> = {
	own: 'own',
	neighbour: 'other',
	region: 'region',
	england: 'england'
};

/** An authority without a number stands with the sign that was published in its place: "Devon: c". */
function nameOf({ name, value, text }: ComparatorBar): string {
	return value === null ? `${name}: ${text}` : name;
}

/** "Neighbours’ mean" of "Neighbours’ mean 21.3%". */
function nameIn(text: string): string {
	return text.replace(/ [\d.,]+%?$/, '');
}
