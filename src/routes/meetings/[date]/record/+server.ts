import { error, json } from '@sveltejs/kit';
import { isDate } from '$lib/domain/period';
import { application } from '$lib/server/application';
import { sentBy } from '$lib/server/meeting/answer';
import { writeMeetingRecord } from '$lib/server/meeting/keep';
import { sentMeetingRecord } from '$lib/server/meeting/shapes';
import { keepName } from '$lib/server/sign-in';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, request, cookies }) => {
	if (!isDate(params.date)) error(404, { message: 'There is no such day' });
	const { sent, refusal } = await sentBy(request, sentMeetingRecord);
	if (refusal !== null) return refusal;
	await writeMeetingRecord(application(), params.date, sent);
	keepName(cookies, sent.by);
	return json({ kept: true });
};
