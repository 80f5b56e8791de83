import { application } from '$lib/server/application';
import { excerptsOf } from '$lib/server/meeting/explanations';
import { settingOf } from '$lib/server/pages/frame';
import { emptyState } from '$lib/server/pages/empty';
import { overviewData } from '$lib/server/pages/overview';
import { stateShown } from '$lib/server/page-cache';
import { AtServer } from '$lib/view/at-server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, depends, isDataRequest }) => {
	depends('figures:this-week');
	const setting = await settingOf(application(), url);
	const state = stateShown(application());
	if (setting === null)
		return {
			frame: null,
			set: null,
			material: null,
			empty: await emptyState(application()),
			state
		};
	const overview = await overviewData(setting);
	const excerpts = await excerptsOf(application(), setting.unit.id);
	const { frame } = setting;
	// A page is sent as it was drawn; the figures behind it follow when somebody does something with it.
	const material = { overview, excerpts };
	return {
		frame,
		set: overview.set.name,
		material: isDataRequest ? material : new AtServer(material),
		empty: null,
		state
	};
};
