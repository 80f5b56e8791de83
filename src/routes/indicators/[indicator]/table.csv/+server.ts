import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { authoritiesCsv } from '$lib/server/pages/authorities-table';
import { csvOf, teamsCsv } from '$lib/server/pages/table';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const answer = await indicatorPageData(params.indicator, askedOf(url), application());
	const { page, view, wrong } = pageAt(answer, url.searchParams);
	// A program that asks for a week that is none must not be given another in silence.
	if (wrong.length > 0) error(400, `${wrong.join(' ')} No file is made of another in its place.`);
	if (view.panel === 'comparators') {
		return csvResponse(authoritiesCsv(page, answer.frame), fileNameOf(page, view.panel, 'csv'));
	}
	const isFull = url.searchParams.get('rows') === 'full';
	if (view.panel === 'teams' && !isFull) {
		return csvResponse(teamsCsv(page, answer.frame), fileNameOf(page, view.panel, 'csv'));
	}
	return csvResponse(csvOf(page, answer.frame, isFull), fileNameOf(page, view.panel, 'csv'));
};
