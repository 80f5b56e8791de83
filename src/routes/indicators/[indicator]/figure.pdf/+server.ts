import { application } from '$lib/server/application';
import { pdfOf } from '$lib/server/document';
import { fileResponse } from '$lib/server/files';
import { documentOf } from '$lib/server/pages/document';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { drawingIn } from '$lib/view/drawing';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const answer = await indicatorPageData(params.indicator, askedOf(url), running);
	const { page, view } = pageAt(answer, url.searchParams);
	const address = url.href.replace('/figure.pdf', '');
	const drawing = drawingIn(url.searchParams);
	const shown = { page, view, frame: answer.frame, drawing };
	const bytes = await pdfOf(documentOf(shown, { address, now: running.now() }));
	return fileResponse(bytes, 'application/pdf', fileNameOf(page, view.panel, 'pdf', drawing));
};
