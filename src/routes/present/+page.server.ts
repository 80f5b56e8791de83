import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { newestMeetingDay } from '$lib/server/meeting/meeting-data';
import type { PageServerLoad } from './$types';

/** Presenting without a day is the meeting about the newest week; without any figures, the page that says where to put some. */
export const load: PageServerLoad = async () => {
	const day = await newestMeetingDay(application());
	redirect(307, day === null ? '/' : `/present/${day}`);
};
