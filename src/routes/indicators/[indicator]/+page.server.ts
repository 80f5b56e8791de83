import { application } from '$lib/server/application';
import { indicatorPageData } from '$lib/server/pages/indicator';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, untrack }) => {
	// Panel and week are chosen in the browser from the same data: this must not run again when they change.
	const panel = untrack(() => url.searchParams.get('view'));
	const week = untrack(() => url.searchParams.get('week'));
	return indicatorPageData(params.indicator, { url, panel, week }, application());
};
