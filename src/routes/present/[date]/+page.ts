import type { PageLoad } from './$types';

/** The presenter's window is fetched where it is asked for: the projector does without. */
export const load: PageLoad = async ({ data, url }) => {
	const isNotes = url.searchParams.has('notes');
	const Notes = isNotes ? (await import('$lib/components/present/NotesView.svelte')).default : null;
	return { ...data, Notes };
};
