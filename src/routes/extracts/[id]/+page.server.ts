import { error, fail, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { atDoor, type DoorAnswer, type Word } from '$lib/server/gate/door-answer';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { extractPage } from '$lib/server/pages/extract';
import { keepName, readerOf } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const line = /^\d{1,7}$/.exec(url.searchParams.get('line') ?? '')?.[0];
	const page = await extractPage(application(), params.id, {
		problem: url.searchParams.get('problem'),
		line: line === undefined ? null : Number(line)
	});
	if (page === null)
		error(404, {
			message: 'There is no such extract',
			choices: [{ name: 'All extracts', href: '/extracts' }]
		});
	return { frame: page.frame, page, writer: readerOf({ cookies }).name };
};

/** By whose word and why, or what is wanting. */
function wordIn(form: FormData): Word | null {
	const textOf = (name: string) => {
		const cell = form.get(name);
		return typeof cell === 'string' ? cell.trim().slice(0, 4000) : '';
	};
	const word = { by: textOf('by').slice(0, 120), reason: textOf('reason') };
	return word.by === '' ? null : word;
}

/** What else was chosen; to keep what the file lacks where nothing was. */
function choicesIn(form: FormData) {
	return {
		holdsErrorsBack: form.get('rest') === 'yes',
		withdrawsLacking: form.get('lacking') === 'withdraw'
	};
}

function refusedWith(answer: DoorAnswer) {
	return answer.kind === 'stopped' ? fail(400, { message: answer.message }) : null;
}

export const actions: Actions = {
	publish: async ({ params, request, cookies }) => {
		const form = await request.formData();
		const word = wordIn(form);
		if (word === null) return fail(400, { message: 'Write your name.' });
		keepName(cookies, word.by);
		const said = { ...word, ...choicesIn(form) };
		const answer = await atDoor(application().gate, (turn) => publish(turn, params.id, said));
		return refusedWith(answer) ?? redirect(303, `/extracts/${params.id}`);
	},
	undo: async ({ params, request, cookies }) => {
		const word = wordIn(await request.formData());
		if (word === null) return fail(400, { message: 'Write your name.' });
		keepName(cookies, word.by);
		const answer = await atDoor(application().gate, (turn) => undo(turn, params.id, word));
		return refusedWith(answer) ?? redirect(303, `/extracts/${params.id}`);
	}
};
