import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { authoritiesCsv, csvOf } from '$lib/server/pages/table';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const answer = await indicatorPageData(params.indicator, askedOf(url), application());
	const { page, view } = pageAt(answer, url.searchParams);
	if (view.panel === 'comparators') {
		return csvResponse(authoritiesCsv(page, answer.frame), fileNameOf(page, view.panel, 'csv'));
	}
	const isFull = url.searchParams.get('rows') === 'full';
	return csvResponse(csvOf(page, answer.frame, isFull), fileNameOf(page, view.panel, 'csv'));
};
