import { error, fail, redirect } from '@sveltejs/kit';
import { chosenLayout } from '$lib/extracts/layout/chosen-layout';
import { application } from '$lib/server/application';
import { atDoor } from '$lib/server/gate/door-answer';
import { sayColumns } from '$lib/server/gate/column-door';
import { columnsPage, sayableExtract } from '$lib/server/pages/columns';
import { keepName, readerOf } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

const NOTHING_TO_SAY = {
	message: 'Only of a refused file whose first line has columns can be said what they are'
};

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const running = application();
	const sayable = await sayableExtract(running, params.id);
	if (sayable === null) error(404, NOTHING_TO_SAY);
	const page = await columnsPage(running, sayable, url.searchParams);
	if (page === null) error(404, NOTHING_TO_SAY);
	return { frame: page.frame, page, query: url.search, writer: readerOf({ cookies }).name };
};

export const actions: Actions = {
	/** The address holds what was chosen and shown; by whom it is said comes with the form. */
	say: async ({ params, url, request, cookies }) => {
		const running = application();
		const given = (await request.formData()).get('by');
		const by = typeof given === 'string' ? given.trim().slice(0, 120) : '';
		if (by === '') return fail(400, { message: 'Write your name.' });
		keepName(cookies, by);
		const sayable = await sayableExtract(running, params.id);
		if (sayable === null) return fail(400, NOTHING_TO_SAY);
		const { record, text } = sayable;
		const chosen = chosenLayout(text, record.kind, url.searchParams);
		if (chosen.kind === 'wanting') return fail(400, { message: chosen.messages.join(' ') });
		const said = { extract: record.id, layout: chosen.layout, by };
		const answer = await atDoor(running.gate, (turn) => sayColumns(turn, said));
		if (answer.kind === 'stopped') return fail(400, { message: answer.message });
		const { records } =
			answer.extract === record.id ? await running.gate.look() : running.gate.state;
		const newest = records.findLast(({ path }) => path === record.path);
		redirect(303, `/extracts/${newest?.id ?? answer.extract}`);
	}
};
