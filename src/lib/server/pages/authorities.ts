import { neighboursOf, type Catalogue } from '$lib/domain/catalogue';
import { isPublicOn, type PublishedFigure } from '$lib/domain/comparator';
import type { Polarity } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import { authorityRanks } from '$lib/statistics/authority-rank';
import type { AuthorityFigure } from '$lib/view/page-data';

/** The year shown, the day by which its figures were public (null: all are shown), and what good is. */
interface YearShown {
	readonly year: number;
	readonly knownOn: IsoDate | null;
	readonly polarity: Polarity;
}

/** Every authority's published figure of one year: the council, its neighbours, region, England, then the others by name. */
export function authorityFigures(
	figures: readonly PublishedFigure[],
	{ year, knownOn, polarity }: YearShown,
	catalogue: Catalogue
): readonly AuthorityFigure[] {
	const known = new Map(catalogue.authorities.map((each) => [each.id, each]));
	const groups = groupsOf(catalogue);
	const order: readonly AuthorityFigure['group'][] = [
		'own',
		'neighbour',
		'region',
		'england',
		'other'
	];
	const shown = figures
		.filter((figure) => figure.year === year)
		.filter((figure) => isPublicOn(figure, knownOn));
	const isLocal = ({ authority }: PublishedFigure) => known.get(authority)?.level === 'local';
	const places = authorityRanks(
		shown.map((figure) =>
			isLocal(figure) && figure.value.kind === 'number' ? figure.value.number : null
		),
		polarity
	);
	return shown
		.map((figure, index) => {
			const { authority, value, numerator, denominator, source, publishedOn } = figure;
			return {
				authority,
				name: known.get(authority)?.name ?? authority,
				group: groups.get(authority) ?? 'other',
				value,
				numerator,
				denominator,
				source,
				publishedOn,
				isLocal: isLocal(figure),
				place: places[index] ?? null
			};
		})
		.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || compare(a.name, b.name));
}

function groupsOf(catalogue: Catalogue): ReadonlyMap<string, AuthorityFigure['group']> {
	const own = catalogue.authorities.find((each) => each.id === catalogue.settings.authority);
	const groups = new Map<string, AuthorityFigure['group']>();
	for (const { id, level } of catalogue.authorities)
		if (level === 'national') groups.set(id, 'england');
	if (own?.region != null) groups.set(own.region, 'region');
	for (const { neighbour } of neighboursOf(catalogue)) groups.set(neighbour, 'neighbour');
	groups.set(catalogue.settings.authority, 'own');
	return groups;
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
