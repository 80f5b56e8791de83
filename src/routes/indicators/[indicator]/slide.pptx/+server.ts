import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { passagesAbout } from '$lib/server/meeting/records';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { chartSlide } from '$lib/server/slides/chart-slide';
import { POWERPOINT, presentationOf } from '$lib/server/slides/presentation';
import { slideContents } from '$lib/server/slides/slide-contents';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const { frame, data } = await indicatorPageData(params.indicator, askedOf(url), running);
	const { page, view } = pageAt({ frame, data }, url.searchParams);
	const passages = await passagesAbout(running.store, { indicator: params.indicator });
	const contents = slideContents({ page, panel: view.panel, frame }, passages);
	const about = { title: contents.title, author: frame.council };
	const bytes = await presentationOf([chartSlide(contents)], about);
	return fileResponse(bytes, POWERPOINT, fileNameOf(page, view.panel, 'pptx'));
};
