import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { originalOf } from '$lib/server/pages/extract';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const original = await originalOf(application(), params.id);
	if (original === null) error(404, { message: 'There is no such extract' });
	const name = original.record.path.split('/').at(-1) ?? 'extract.csv';
	const answer = fileResponse(new Uint8Array(original.bytes), 'text/csv', name);
	// The bytes as they came in, whatever they are: never shown, only saved.
	answer.headers.set(
		'content-disposition',
		`attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`
	);
	return answer;
};
