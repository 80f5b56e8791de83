import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { annotatedCsv } from '$lib/server/pages/extract';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const csv = await annotatedCsv(application(), params.id);
	if (csv === null) error(404, { message: 'There is no such extract, or it is no text' });
	return csvResponse(csv, 'problems.csv');
};
