import { json } from '@sveltejs/kit';
import { worksUnderWay } from '$lib/server/gate/works';
import type { RequestHandler } from './$types';

/** What is being done with extracts at this moment. */
export const GET: RequestHandler = () =>
	json(worksUnderWay(), { headers: { 'cache-control': 'no-store' } });
