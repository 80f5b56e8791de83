import { drawnAtServer } from '$lib/components/at-rest';
import { inHand } from '$lib/view/at-server';
import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

const fetchWhole = () => import('$lib/components/Overview.svelte');

export const load: PageLoad = async ({ data: { material: sent, ...data }, url }) => {
	const material = inHand(sent);
	const props =
		material === null || data.frame === null
			? null
			: { frame: data.frame, ...material, params: url.searchParams, root: resolve('/') };
	const drawn = await drawnAtServer(fetchWhole, props);
	// Seen once in a council's life.
	const first = data.empty === null ? null : await import('$lib/components/FirstRun.svelte');
	return { ...data, props, fetchWhole, drawn, FirstRun: first?.default ?? null };
};
