import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { packAsked, packAt } from '$lib/server/pack/pack-of-a-meeting';
import { packSlides } from '$lib/server/pack/pack-slides';
import { POWERPOINT, presentationOf } from '$lib/server/slides/presentation';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const { pack, name } = await packAt(running, params.date, packAsked(url, running));
	const about = { title: `${pack.title}, ${pack.meeting}`, author: pack.frame.council };
	const bytes = await presentationOf(packSlides(pack), about);
	return fileResponse(bytes, POWERPOINT, `${name}.pptx`);
};
