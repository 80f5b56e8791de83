import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { dayAsked, meetingsData, noSuchDay } from '$lib/server/meeting/meeting-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const date = url.searchParams.get('date') ?? '';
	const asked = dayAsked(date);
	if (asked !== null) redirect(303, `/meetings/${asked}`);
	const data = await meetingsData(application());
	if (data === null) redirect(307, '/');
	return { frame: data.frame, meetings: data, problems: date === '' ? [] : [noSuchDay(date)] };
};
