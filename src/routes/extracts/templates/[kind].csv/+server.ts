import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { templateText } from '$lib/server/pages/templates';
import type { RequestHandler } from './$types';

const KINDS = ['figures', 'targets', 'comparators'] as const;

export const GET: RequestHandler = ({ params }) => {
	const { gate, now } = application();
	const kind = KINDS.find((each) => each === params.kind);
	if (kind === undefined) error(404, { message: 'There is no such template' });
	const text = templateText(kind, gate.state.catalogue.catalogue, now());
	return csvResponse(text, `${kind}-template.csv`);
};
