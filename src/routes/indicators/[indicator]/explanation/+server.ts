import { json } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { sentBy } from '$lib/server/meeting/answer';
import { writePassage } from '$lib/server/meeting/keep';
import { sentPassage } from '$lib/server/meeting/shapes';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, request }) => {
	const { sent, refusal } = await sentBy(request, sentPassage);
	if (refusal !== null) return refusal;
	return json(await writePassage(application(), { ...sent, indicator: params.indicator }));
};
