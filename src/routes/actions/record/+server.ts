import { json } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { sentBy } from '$lib/server/meeting/answer';
import { writeActionRecord } from '$lib/server/meeting/keep';
import { sentActionRecord } from '$lib/server/meeting/shapes';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request }) => {
	const { sent, refusal } = await sentBy(request, sentActionRecord);
	if (refusal !== null) return refusal;
	await writeActionRecord(application(), sent);
	return json({ kept: true });
};
