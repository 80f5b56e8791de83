import { building } from '$app/environment';
import { startApplication } from '$lib/server/application';
import type { ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (building) return;
	const application = await startApplication(process.env);
	process.once('sveltekit:shutdown', () => {
		application.stop();
	});
};
