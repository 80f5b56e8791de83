import { listedIndicators, type Catalogue } from '$lib/domain/catalogue';
import type { SearchEntry } from '$lib/view/search';

const PAGES: readonly SearchEntry[] = [
	page('This week', 'overview home discuss', ''),
	page('Every indicator', 'list all', 'indicators'),
	page('Teams', 'services units', 'teams'),
	page('Scorecard', 'sheet summary print', 'scorecard'),
	page('Definitions', 'meaning glossary', 'definitions'),
	page(
		'How figures are judged',
		'statistics limits signals variation outlook funnel intervals chance spc control chart',
		'definitions/statistics'
	),
	page('Extracts', 'files problems upload', 'extracts'),
	page('Accessibility statement', '', 'accessibility')
];

function page(name: string, words: string, path: string): SearchEntry {
	return { kind: 'page', name, words, path };
}

/** Everything that can be jumped to: indicators in the catalogue's order, units, pages. */
export function searchEntries(catalogue: Catalogue): readonly SearchEntry[] {
	const { organisation } = catalogue;
	return [
		...listedIndicators(catalogue).map(({ id, name, shortName, definition }) => ({
			kind: 'indicator' as const,
			name,
			words: `${shortName} ${id} ${definition}`,
			path: `indicators/${id}`
		})),
		...organisation.units.map(({ id, name, shortName, validUntil }) => ({
			kind: 'team' as const,
			name: validUntil === null ? name : `${name} (until ${validUntil.slice(0, 4)})`,
			words: `${shortName} ${id}`,
			path: `teams/${id}`
		})),
		...PAGES
	];
}
