import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { settingOf } from '$lib/server/pages/frame';
import { teamsData } from '$lib/server/pages/teams';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	// The page is of every team: one that the address names plays no part.
	const setting = await settingOf(application(), url, null);
	if (setting === null) redirect(307, '/');
	return { frame: setting.frame, teams: await teamsData(setting, url) };
};
