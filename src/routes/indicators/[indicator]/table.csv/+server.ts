import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { authoritiesCsv } from '$lib/server/pages/authorities-table';
import { publishedBehind } from '$lib/server/pages/published-years';
import { csvOf, teamsCsv } from '$lib/server/pages/table';
import { drawingIn } from '$lib/view/drawing';
import { fileNameOf } from '$lib/view/file-names';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const asked = askedOf(url);
	const answer = await indicatorPageData(params.indicator, asked, running);
	const { page, view, wrong } = pageAt(answer, url.searchParams);
	// A program that asks for a week that is none must not be given another in silence.
	if (wrong.length > 0) error(400, `${wrong.join(' ')} No file is made of another in its place.`);
	const drawing = drawingIn(url.searchParams);
	const isFull = url.searchParams.get('rows') === 'full';
	const name = fileNameOf(page, view.panel, isFull ? 'full.csv' : 'csv', drawing);
	if (view.panel === 'comparators') {
		const published = await publishedBehind(page, { drawing, isFull }, asked, running);
		return csvResponse(authoritiesCsv(page, published, answer.frame), name);
	}
	if (view.panel === 'teams' && !isFull) return csvResponse(teamsCsv(page, answer.frame), name);
	return csvResponse(csvOf(page, answer.frame, isFull), name);
};
