import type { PageLoad } from './$types';

/** Faces of an indicator that most readers never turn to, each fetched with what it draws when it is first asked for. */
const FACES = {
	teams: () => import('$lib/components/TeamFunnel.svelte'),
	comparators: () => import('$lib/components/ComparatorsFace.svelte')
} as const;

export const load: PageLoad = async ({ data, url }) => {
	const panel = url.searchParams.get('view');
	const face = panel === 'teams' || panel === 'comparators' ? await FACES[panel]() : null;
	return { ...data, Face: face?.default ?? null };
};
