import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { settingOf } from '$lib/server/pages/frame';
import { indexData } from '$lib/server/pages/indicators';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const setting = await settingOf(application(), url);
	if (setting === null) redirect(307, '/');
	return { frame: setting.frame, index: await indexData(setting) };
};
