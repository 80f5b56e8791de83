import type { Frame } from './page-data';
import { knownTo, parseView } from './parse-view';
import { DEFAULT_VIEW, addressOf, type View } from './view';

/** A page of the site's head: where it leads, and whether the reader is on it or below it. */
export interface SiteLink {
	readonly name: SiteName;
	readonly href: string;
	readonly current: 'page' | 'true' | undefined;
}

export type SiteName =
	| 'This week'
	| 'Indicators'
	| 'Teams'
	| 'Scorecard'
	| 'Meetings'
	| 'Actions'
	| 'Definitions'
	| 'Extracts';

/** Where the reader is. */
export interface Place {
	/** The site's root address. */
	readonly root: string;
	readonly path: string;
	readonly params: URLSearchParams;
	/** Null before there are figures, and on a page that does not exist. */
	readonly frame: Frame | null;
}

const PAGES: readonly { readonly name: SiteName; readonly path: string }[] = [
	{ name: 'This week', path: '' },
	{ name: 'Indicators', path: 'indicators' },
	{ name: 'Teams', path: 'teams' },
	{ name: 'Scorecard', path: 'scorecard' },
	{ name: 'Meetings', path: 'meetings' },
	{ name: 'Actions', path: 'actions' },
	{ name: 'Definitions', path: 'definitions' },
	{ name: 'Extracts', path: 'extracts' }
];

/** What is not looked at for a week. */
const OF_NO_WEEK: ReadonlySet<SiteName> = new Set(['Meetings', 'Actions', 'Extracts']);

/** The site's pages. Week, team, set and basis go along from page to page, but to those that are of no week. */
export function siteLinks(place: Place): readonly SiteLink[] {
	const kept = keptView(place);
	return PAGES.map(({ name, path }) => {
		const address = `${place.root}${path}`;
		return {
			name,
			href: OF_NO_WEEK.has(name) ? address : addressOf(address, kept),
			current: currentOf(place, address)
		};
	});
}

/** What the reader takes along. A bad parameter stays behind: its page has told of it. */
function keptView({ root, path, params, frame }: Place): View {
	if (frame === null) return DEFAULT_VIEW;
	const { week, set, team, basis, size } = parseView(params, knownTo(frame)).view;
	// What is shown in a room goes on being shown there.
	const kept = {
		...DEFAULT_VIEW,
		week,
		set,
		basis,
		size: size === 'projector' ? size : DEFAULT_VIEW.size
	};
	return { ...kept, team: teamOfPath(root, path, frame) ?? team };
}

/** A team's own page names it in its path. */
function teamOfPath(root: string, path: string, { units, authority }: Frame): string | null {
	const id = path.startsWith(`${root}teams/`) ? path.slice(`${root}teams/`.length) : '';
	return id !== authority && units.some((unit) => unit.id === id) ? id : null;
}

function currentOf({ path }: Place, address: string): SiteLink['current'] {
	if (path === address) return 'page';
	return path.startsWith(`${address}/`) ? 'true' : undefined;
}
