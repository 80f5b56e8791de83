import { authoritiesShown, countedAuthorities } from './authorities-shown';
import type { IndicatorPage } from './indicator-page';
import type { Panel } from './view';

/**
 * Which picture of a panel a file is of, where it has more than one: teams in their funnel or each over time, authorities
 * as bars or in their funnel, or the bands of the indicator. `usual` is the first that there is.
 */
export type Drawing = 'usual' | 'over-time' | 'funnel' | 'bands';

const DRAWINGS: readonly Drawing[] = ['over-time', 'funnel', 'bands'];

/** The drawing that a file's address asks for; the usual one for any other word. */
export function drawingIn(params: URLSearchParams): Drawing {
	return DRAWINGS.find((each) => each === params.get('drawing')) ?? 'usual';
}

/** A drawing beside the usual one, as a menu offers it. */
export interface FurtherDrawing {
	readonly drawing: Drawing;
	readonly label: string;
}

/** What pictures a panel has beside its usual one. */
export function furtherDrawings(panel: Panel, page: IndicatorPage): readonly FurtherDrawing[] {
	if (panel === 'teams') return [{ drawing: 'over-time', label: 'Each team over time (PNG)' }];
	if (panel !== 'comparators') return [];
	return [
		...(page.data.bands === null
			? []
			: [{ drawing: 'bands' as const, label: 'How long they took (PNG)' }]),
		...(hasAuthorityFunnel(page)
			? [{ drawing: 'funnel' as const, label: 'Authorities by size (PNG)' }]
			: [])
	];
}

function hasAuthorityFunnel(page: IndicatorPage): boolean {
	const { measure } = page.data.indicator;
	const counted = countedAuthorities(authoritiesShown(page)?.figures ?? []);
	return (measure === 'percentage' || measure === 'rate') && counted.length > 1;
}
