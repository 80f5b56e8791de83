import { dayInWords } from '$lib/domain/format';
import { londonTimeAt } from '$lib/domain/period';
import { application } from '$lib/server/application';
import { fileResponse } from '$lib/server/files';
import { packDocument } from '$lib/server/pack/pack-document';
import { packAsked, packAt } from '$lib/server/pack/pack-of-a-meeting';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
	const running = application();
	const { pack, name } = await packAt(running, params.date, packAsked(url, running));
	const { date, time } = londonTimeAt(running.now());
	const made = `made ${dayInWords(date)} ${time}`;
	const bytes = await packDocument(pack, `${pack.source}\n${url.href} · ${made}`);
	return fileResponse(bytes, 'application/pdf', `${name}.pdf`);
};
