import { application } from '$lib/server/application';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, untrack }) => {
	// Panel, week and team are chosen in the browser from the same data: this must not run again when they change.
	const asked = untrack(() => askedOf(url));
	const answer = await indicatorPageData(params.indicator, asked, application());
	// Unless there are so many teams that their figures are fetched as they are asked for.
	if (answer.data.isPartial) url.searchParams.get('team');
	return answer;
};
