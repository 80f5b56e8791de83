import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { application } from '$lib/server/application';
import { writeMeetingRecord } from '$lib/server/meeting/keep';
import { meetingData } from '$lib/server/meeting/meeting-data';
import {
	changeAsked,
	dayAsked,
	meetingPage,
	sinceMinutes,
	todayOf
} from '$lib/server/meeting/meeting-page';
import { sentMeetingRecord } from '$lib/server/meeting/shapes';
import { keepName, readerOf } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

function dayOf(date: string): string {
	return (
		dayAsked(date) ??
		error(404, {
			message: 'There is no such day',
			choices: [{ name: 'All meetings', href: '/meetings' }]
		})
	);
}

/** Moving a line of the agenda asks for no name: it is put down to whoever wrote last on this machine. */
function byOf(form: FormData, known: string) {
	const by = form.get('by');
	return form.get('kind') !== 'agenda' || by !== '' ? by : known || 'Unnamed';
}

export const load: PageServerLoad = async ({ params, cookies }) => {
	const day = dayOf(params.date);
	const data = await meetingData(application(), day);
	if (data === null) redirect(307, '/');
	return {
		frame: data.frame,
		held: meetingPage(data),
		since: await sinceMinutes(application(), data),
		today: todayOf(application()),
		writer: readerOf({ cookies }).name,
		/** A form sent twice is one record. */
		id: crypto.randomUUID()
	};
};

export const actions: Actions = {
	change: async ({ params, request, cookies, url }) => {
		const day = dayOf(params.date);
		const form = await request.formData();
		const change = await changeAsked(application(), day, form);
		const read = v.safeParse(sentMeetingRecord, {
			id: form.get('id'),
			by: byOf(form, readerOf({ cookies }).name),
			change
		});
		if (!read.success) {
			const faults = read.issues.map((issue) => ({
				field: (v.getDotPath(issue) ?? '').replace(/^change\.?/, ''),
				message: issue.message
			}));
			return fail(400, { faults });
		}
		if (form.get('by') === read.output.by) keepName(cookies, read.output.by);
		await writeMeetingRecord(application(), day, read.output);
		const place = form.get('place');
		redirect(303, `${url.pathname}${typeof place === 'string' && place !== '' ? `#${place}` : ''}`);
	}
};
