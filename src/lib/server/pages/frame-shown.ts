import type { Application } from '$lib/server/application';
import { liveShown } from '$lib/server/figures/basis';
import type { Frame } from '$lib/view/page-data';
import { frameOf } from './frame';

/** The frame of a page that is about extracts: of the version in force; null where there is no catalogue. */
export async function frameShown(application: Application): Promise<Frame | null> {
	const { versions, catalogue } = application.gate.state;
	if (catalogue.catalogue === null) return null;
	const library = application.library();
	const shown = library === null ? null : await liveShown(versions, library);
	return frameOf(application, catalogue.catalogue, shown);
}
