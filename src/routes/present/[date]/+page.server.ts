import { error, redirect } from '@sveltejs/kit';
import { isDate } from '$lib/domain/period';
import { deckOf } from '$lib/meeting/deck';
import { application } from '$lib/server/application';
import { deckData } from '$lib/server/meeting/meeting-data';
import { readerOf } from '$lib/server/sign-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies }) => {
	if (!isDate(params.date))
		error(404, {
			message: 'There is no such day',
			choices: [{ name: 'All meetings', href: '/meetings' }]
		});
	const data = await deckData(application(), params.date);
	if (data === null) redirect(307, '/');
	return { deck: deckOf(data), writer: readerOf({ cookies }).name };
};
