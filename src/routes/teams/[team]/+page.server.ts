import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { excerptsOf } from '$lib/server/meeting/explanations';
import { settingOf } from '$lib/server/pages/frame';
import { requireTeam, teamData } from '$lib/server/pages/teams';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	requireTeam(params.team, url, application());
	const setting = await settingOf(application(), url, params.team);
	if (setting === null) redirect(307, '/');
	const excerpts = await excerptsOf(application(), setting.unit.id);
	return { frame: setting.frame, team: await teamData(setting), excerpts };
};
