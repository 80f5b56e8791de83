import { json } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { searchEntries } from '$lib/server/pages/search';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => {
	const { catalogue } = application().gate.state.catalogue;
	return json(catalogue === null ? [] : searchEntries(catalogue), {
		headers: { 'cache-control': 'no-store' }
	});
};
