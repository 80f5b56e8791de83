import { application } from '$lib/server/application';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { newestPassages, passagesForm } from '$lib/server/meeting/explanations';
import { writePassage } from '$lib/server/meeting/keep';
import { stateShown } from '$lib/server/page-cache';
import { keepName } from '$lib/server/sign-in';
import { AtServer } from '$lib/view/at-server';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, untrack, depends, isDataRequest }) => {
	depends('figures:indicator');
	// Panel, week and team are chosen in the browser from the same data: this must not run again when they change.
	const asked = untrack(() => askedOf(url));
	const { frame, data } = await indicatorPageData(params.indicator, asked, application());
	// Unless there are so many teams that their figures are fetched as they are asked for.
	if (data.isPartial) url.searchParams.get('team');
	return {
		frame,
		name: data.indicator.name,
		state: stateShown(application()),
		// A page is sent as it was drawn; the figures behind it follow when somebody does something with it.
		material: isDataRequest ? data : new AtServer(data),
		passages: await newestPassages(application(), params.indicator)
	};
};

export const actions: Actions = {
	explain: async ({ request, params, cookies, url }) => {
		const { passages, faults } = passagesForm(await request.formData(), params.indicator);
		const [first] = passages;
		if (first === undefined) return fail(400, { faults });
		keepName(cookies, first.by);
		for (const passage of passages) await writePassage(application(), passage);
		const rest = new URLSearchParams(url.search);
		rest.delete('/explain');
		redirect(303, `${url.pathname}?${rest.toString()}#explanation`);
	}
};
