import { application } from '$lib/server/application';
import { liveFrame } from '$lib/server/pages/definitions';
import { statisticsFigures } from '$lib/server/pages/statistics-pictures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	frame: await liveFrame(application()),
	figures: statisticsFigures()
});
