import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { actionsCsv } from '$lib/server/meeting/actions-page';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	const csv = await actionsCsv(application(), url);
	if (csv === null) redirect(307, '/');
	return csvResponse(csv, 'actions.csv');
};
