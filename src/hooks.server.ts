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

/** Pages of figures are drawn once for each address and state; files, data and all else as they are asked for. */
export const handle: Handle = ({ event, resolve }) => {
	const { url, request, route, isDataRequest } = event;
	const isFigures = route.id === '/' || route.id === '/indicators/[indicator]';
	if (building || isDataRequest || request.method !== 'GET' || !isFigures) return resolve(event);
	const address = `${url.origin}${url.pathname}${url.search}`;
	const accepted = request.headers.get('accept-encoding') ?? '';
	return pages.answer({ address, accepted }, application(), () => Promise.resolve(resolve(event)));
};
