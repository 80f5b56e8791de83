import { json } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { sentBy } from '$lib/server/meeting/answer';
import { writeActionRecord } from '$lib/server/meeting/keep';
import { sentActionRecord } from '$lib/server/meeting/shapes';
import { keepName } from '$lib/server/sign-in';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies }) => {
	const { sent, refusal } = await sentBy(request, sentActionRecord);
	if (refusal !== null) return refusal;
	await writeActionRecord(application(), sent);
	keepName(cookies, sent.by);
	return json({ kept: true });
};
