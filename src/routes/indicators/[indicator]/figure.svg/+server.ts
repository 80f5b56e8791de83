import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt, pictureOf } from '$lib/server/pages/picture';
import { svgOf } from '$lib/charts/svg';
import { drawingIn } from '$lib/view/drawing';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const answer = await indicatorPageData(params.indicator, askedOf(url), application());
	const { page, view } = pageAt(answer, url.searchParams);
	const drawing = drawingIn(url.searchParams);
	const figure = pictureOf(page, view, answer.frame, drawing);
	return fileResponse(svgOf(figure), 'image/svg+xml', fileNameOf(page, view.panel, 'svg', drawing));
};
