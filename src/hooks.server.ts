import { building } from '$app/environment';
import { application, startApplication } from '$lib/server/application';
import { pageCache } from '$lib/server/page-cache';
import type { Handle, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (building) return;
	const running = await startApplication(process.env);
	process.once('sveltekit:shutdown', () => {
		running.stop();
	});
};

const pages = pageCache();

/** The pages that are the same for every reader of one state of the figures. */
const KEPT = new Set([
	'/',
	'/indicators',
	'/indicators/[indicator]',
	'/teams',
	'/teams/[team]',
	'/scorecard',
	'/definitions'
]);

/** Pages of figures and their data are drawn once for each address and state; files and all else as they are asked for. */
export const handle: Handle = ({ event, resolve }) => {
	const { url, request, route } = event;
	const isKept = route.id !== null && KEPT.has(route.id) && !url.searchParams.has('filter');
	const draw = () => Promise.resolve(resolve(event));
	if (building || request.method !== 'GET' || !isKept) return draw();
	const accepted = request.headers.get('accept-encoding') ?? '';
	return pages.answer({ address: request.url, accepted }, application(), draw);
};
