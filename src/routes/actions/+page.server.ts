import { fail, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { actionsData } from '$lib/server/meeting/actions-page';
import { agreedForm, changeForm } from '$lib/server/meeting/action-form';
import { writeActionRecord } from '$lib/server/meeting/keep';
import { keepName, readerOf } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, cookies }) => {
	const data = await actionsData(application(), url, readerOf({ cookies }).name);
	if (data === null) redirect(307, '/');
	// Made here, so that a form sent twice is one record.
	return { ...data, id: crypto.randomUUID() };
};

export const actions: Actions = {
	agree: async ({ request, cookies, url }) => {
		const { record, faults, given } = agreedForm(await request.formData());
		if (record === null) return fail(400, { faults, given });
		keepName(cookies, record.by);
		await writeActionRecord(application(), record);
		redirect(303, `${url.pathname}#${record.action}`);
	},
	change: async ({ request, cookies, url }) => {
		const { record, faults, given } = changeForm(await request.formData());
		if (record === null) return fail(400, { faults, given });
		keepName(cookies, record.by);
		await writeActionRecord(application(), record);
		redirect(303, `${url.pathname}#${record.action}`);
	}
};
