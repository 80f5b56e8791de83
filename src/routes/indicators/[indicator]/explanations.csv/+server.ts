import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { explanationsCsv } from '$lib/server/meeting/explanations';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { indicator } }) =>
	csvResponse(await explanationsCsv(application(), indicator), `${indicator}_explanations.csv`);
