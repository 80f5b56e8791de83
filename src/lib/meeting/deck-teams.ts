import type { OrganisationUnit } from '$lib/domain/organisation';
import type { NamedFunnel } from '$lib/statistics/named-funnel';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { IndicatorMaterial } from '$lib/view/page-data';
import { teamComparison } from '$lib/view/team-funnel';
import { dataOfUnit } from '$lib/view/unit-data';
import { lowerFirst } from '$lib/view/words';
import type { TeamSheet, TeamsFound } from './deck-content';
import { roomPage, sheetOf } from './deck-sheet';
import type { DeckData } from './meeting-data';

/**
 * The teams, where one lies beyond the outer lines. With a dozen teams one lies beyond the inner lines by chance alone in
 * most pictures, so that those are no reason for a slide of its own.
 */
export function teamsFound(
	page: IndicatorPage,
	material: IndicatorMaterial,
	data: DeckData
): TeamsFound | null {
	const { funnel, period, places } = teamComparison(page);
	if (funnel === null) return null;
	const { points } = funnel.funnel;
	const out = points.filter(
		({ beyond, comparison }) => beyond === 99.8 && comparison !== 'too-few'
	);
	if (out.length === 0) return null;
	const outside = places
		.filter(({ unit }) => out.some(({ id }) => id === unit.id))
		.map(({ unit, value, behind, place }) => ({
			name: unit.name,
			words: [value, behind, place].filter((each) => each !== '').join(' · ')
		}));
	return {
		title: teamsTitle(outside, page.data.indicator.shortName),
		subtitle: `${page.data.indicator.name}, by team · ${period.replace(/^Week/, 'week')}`,
		funnel: namedOutside(funnel),
		outside,
		others: othersInWords(points.length - outside.length),
		sheets: page.teams.map(({ unit }) => teamSheet(unit, material, data))
	};
}

function teamsTitle(outside: TeamsFound['outside'], name: string): string {
	const [only] = outside;
	return outside.length === 1 && only !== undefined
		? `${only.name} stands out from the other teams: ${lowerFirst(name)}`
		: `${String(outside.length)} teams stand out from the others: ${lowerFirst(name)}`;
}

function othersInWords(count: number): string {
	if (count === 0) return '';
	const others = count === 1 ? 'The other team lies' : `The other ${String(count)} teams lie`;
	return `${others} within what chance alone allows.`;
}

function teamSheet(
	{ id, name, shortName }: OrganisationUnit,
	material: IndicatorMaterial,
	data: DeckData
): TeamSheet {
	const sheet = sheetOf(roomPage(dataOfUnit(material, id), data));
	return { ...sheet, title: `${name}: ${lowerFirst(sheet.title)}`, unit: id, name, shortName };
}

/** Named are those of which the slide speaks; what is said of them stands beside. */
function namedOutside(funnel: NamedFunnel): NamedFunnel {
	const { points } = funnel.funnel;
	const names = [...funnel.names].map(([id, name]) => {
		const isNamed = points.some((point) => point.id === id && point.beyond === 99.8);
		return [id, { ...name, isNamed, word: '' }] as const;
	});
	return { ...funnel, names: new Map(names) };
}
