import { application } from '$lib/server/application';
import { settingOf } from '$lib/server/pages/frame';
import { emptyState } from '$lib/server/pages/empty';
import { overviewData } from '$lib/server/pages/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const setting = await settingOf(application(), url);
	if (setting === null)
		return { frame: null, overview: null, empty: await emptyState(application()) };
	return { frame: setting.frame, overview: await overviewData(setting), empty: null };
};
