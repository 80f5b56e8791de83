import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { passagesAbout } from '$lib/server/meeting/records';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { chartSlide } from '$lib/server/slides/chart-slide';
import { POWERPOINT, presentationOf } from '$lib/server/slides/presentation';
import { slidesOf } from '$lib/server/slides/slide-contents';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const { frame, data } = await indicatorPageData(params.indicator, askedOf(url), running);
	const { page, view } = pageAt({ frame, data }, url.searchParams);
	const passages = await passagesAbout(running.store, { indicator: params.indicator });
	const slides = slidesOf({ page, panel: view.panel, frame }, passages);
	const about = { title: slides[0].title, author: frame.council };
	const bytes = await presentationOf(slides.map(chartSlide), about);
	return fileResponse(bytes, POWERPOINT, fileNameOf(page, view.panel, 'pptx'));
};
