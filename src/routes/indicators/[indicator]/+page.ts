import { drawnAtServer } from '$lib/components/at-rest';
import { inHand } from '$lib/view/at-server';
import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

/** Faces of an indicator that most readers never turn to, each fetched with what it draws when it is first asked for. */
const FACES = {
	teams: () => import('$lib/components/TeamFunnel.svelte'),
	comparators: () => import('$lib/components/ComparatorsFace.svelte')
} as const;

const fetchWhole = () => import('$lib/components/IndicatorWhole.svelte');

export const load: PageLoad = async ({ data: { material: sent, ...data }, url }) => {
	const panel = url.searchParams.get('view');
	const material = inHand(sent);
	const isFace = material !== null && (panel === 'teams' || panel === 'comparators');
	const face = isFace ? await FACES[panel]() : null;
	const props =
		material === null
			? null
			: {
					frame: data.frame,
					material,
					passages: data.passages,
					params: url.searchParams,
					address: `${url.pathname}${url.search}`,
					root: resolve('/'),
					Face: face?.default ?? null
				};
	return { ...data, props, fetchWhole, drawn: await drawnAtServer(fetchWhole, props) };
};
