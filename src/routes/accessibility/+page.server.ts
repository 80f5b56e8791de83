import { application } from '$lib/server/application';
import { liveFrame } from '$lib/server/pages/definitions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ frame: await liveFrame(application()) });
