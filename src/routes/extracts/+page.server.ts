import { application } from '$lib/server/application';
import { groupedProblems } from '$lib/domain/problem-groups';
import { frameOf } from '$lib/server/pages/frame';
import { extractLines } from '$lib/server/pages/extracts';
import { liveShown } from '$lib/server/figures/basis';
import { fail, redirect } from '@sveltejs/kit';
import { worksUnderWay } from '$lib/server/gate/works';
import { takeColumnsBack } from '$lib/server/gate/column-door';
import { saidLayouts } from '$lib/server/pages/said-layouts';
import { londonTimeAt } from '$lib/domain/period';
import { atDoor } from '$lib/server/gate/door-answer';
import { receive } from '$lib/server/gate/browser-door';
import { fieldText, formBody, type FormBody } from '$lib/server/form-body';
import { MOST_BYTES } from '$lib/server/gate/drop-folder';
import { keepName, readerOf } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

const TOO_LARGE = 'The file is larger than 50 MB. Split it into files of at most 400,000 rows.';

const KINDS = ['figures', 'targets', 'comparators'] as const;

export const actions: Actions = {
	upload: async ({ request, cookies }) => {
		const form = await formBody(request);
		if (form === null) return fail(400, { message: 'The form could not be read. Send it again.' });
		const by = fieldText(form, 'by').slice(0, 120);
		if (by === '') return fail(400, { message: 'Write your name.' });
		keepName(cookies, by);
		const kind = KINDS.find((each) => each === fieldText(form, 'kind'));
		const { name, bytes } = fileIn(form) ?? pastedIn(form);
		if (kind === undefined || bytes.length === 0) {
			return fail(400, { message: 'Choose a CSV file that is not empty, and say what it holds.' });
		}
		if (bytes.length > MOST_BYTES) return fail(400, { message: TOO_LARGE });
		const sent = { kind, name, bytes, by };
		const answer = await atDoor(application().gate, (turn) => receive(turn, sent));
		if (answer.kind === 'stopped') return fail(400, { message: answer.message });
		redirect(303, `/extracts/${answer.extract}`);
	},
	takeBack: async ({ request, cookies }) => {
		const form = await request.formData();
		const [layout, given] = [form.get('layout'), form.get('by')];
		const by = typeof given === 'string' ? given.trim().slice(0, 120) : '';
		if (by === '' || typeof layout !== 'string') return fail(400, { message: 'Write your name.' });
		keepName(cookies, by);
		const { gate } = application();
		const answer = await atDoor(gate, async (turn) => {
			await takeColumnsBack(turn, layout, by);
			return { kind: 'done', extract: '', version: null };
		});
		if (answer.kind === 'stopped') return fail(400, { message: answer.message });
		redirect(303, '/extracts#columns');
	}
};

/** What a person sends: a file that was chosen, or rows that were pasted. */
interface Given {
	readonly name: string;
	readonly bytes: Uint8Array;
}

function fileIn(form: FormBody): Given | null {
	const file = form.get('file');
	if (file?.fileName == null || file.bytes.length === 0) return null;
	return { name: file.fileName, bytes: file.bytes };
}

/** Pasted rows are named by when they were pasted. */
function pastedIn(form: FormBody): Given {
	const pasted = form.get('pasted')?.bytes ?? new Uint8Array();
	const { date, time } = londonTimeAt(application().now());
	return {
		name: `pasted ${date} ${time.replaceAll(':', '.')}.csv`,
		bytes: pasted.some((byte) => byte > SPACE) ? pasted : new Uint8Array()
	};
}

/** Every character up to the space is blank. */
const SPACE = 0x20;

export const load: PageServerLoad = async ({ cookies }) => {
	const running = application();
	const { catalogue, problems, versions } = running.gate.state;
	const library = running.library();
	const shown = library === null ? null : await liveShown(versions, library);
	return {
		frame: catalogue.catalogue === null ? null : frameOf(running, catalogue.catalogue, shown),
		folder: running.folder,
		writer: readerOf({ cookies }).name,
		extracts: await extractLines(running),
		works: worksUnderWay(),
		layouts: saidLayouts(running.gate.state.layouts),
		catalogueProblems: groupedProblems(catalogue.problems),
		hasCatalogue: catalogue.catalogue !== null,
		folderProblems: groupedProblems(problems)
	};
};
