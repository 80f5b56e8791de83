import { error, json } from '@sveltejs/kit';
import { isDate } from '$lib/domain/period';
import { application } from '$lib/server/application';
import { sentBy } from '$lib/server/meeting/answer';
import { writeMeetingRecord } from '$lib/server/meeting/keep';
import { sentMeetingRecord } from '$lib/server/meeting/shapes';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, request }) => {
	if (!isDate(params.date)) error(404, { message: 'There is no such day' });
	const { sent, refusal } = await sentBy(request, sentMeetingRecord);
	if (refusal !== null) return refusal;
	await writeMeetingRecord(application(), params.date, sent);
	return json({ kept: true });
};
