import { application } from '$lib/server/application';
import { excerptsOf } from '$lib/server/meeting/explanations';
import { settingOf } from '$lib/server/pages/frame';
import { emptyState } from '$lib/server/pages/empty';
import { overviewData } from '$lib/server/pages/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const setting = await settingOf(application(), url);
	if (setting === null)
		return { frame: null, overview: null, excerpts: [], empty: await emptyState(application()) };
	const excerpts = await excerptsOf(application(), setting.unit.id);
	return { frame: setting.frame, overview: await overviewData(setting), excerpts, empty: null };
};
