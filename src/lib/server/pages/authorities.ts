import { neighboursOf, type Catalogue } from '$lib/domain/catalogue';
import type { PublishedFigure } from '$lib/domain/comparator';
import type { IsoDate } from '$lib/domain/period';
import type { AuthorityFigure } from '$lib/view/page-data';

/** Every authority's published figure of one year: the council, its neighbours, region, England, then the others by name. */
export function authorityFigures(
	figures: readonly PublishedFigure[],
	year: number,
	catalogue: Catalogue,
	knownOn: IsoDate | null
): readonly AuthorityFigure[] {
	const names = new Map(catalogue.authorities.map((each) => [each.id, each.name]));
	const groups = groupsOf(catalogue);
	const order: readonly AuthorityFigure['group'][] = [
		'own',
		'neighbour',
		'region',
		'england',
		'other'
	];
	return figures
		.filter((figure) => figure.year === year)
		.filter(({ publishedOn }) => knownOn === null || publishedOn === null || publishedOn <= knownOn)
		.map(({ authority, value, numerator, denominator, source, publishedOn }) => ({
			authority,
			name: names.get(authority) ?? authority,
			group: groups.get(authority) ?? 'other',
			value,
			numerator,
			denominator,
			source,
			publishedOn
		}))
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
