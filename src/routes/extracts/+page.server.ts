import { application } from '$lib/server/application';
import { groupedProblems } from '$lib/domain/problem';
import { frameOf } from '$lib/server/pages/frame';
import { extractLines } from '$lib/server/pages/extracts';
import { liveShown } from '$lib/server/figures/basis';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const running = application();
	const { catalogue, problems, versions } = running.gate.state;
	const library = running.library();
	const shown = library === null ? null : await liveShown(versions, library);
	return {
		frame: catalogue.catalogue === null ? null : frameOf(running, catalogue.catalogue, shown),
		folder: running.folder,
		extracts: await extractLines(running),
		catalogueProblems: groupedProblems(catalogue.problems),
		hasCatalogue: catalogue.catalogue !== null,
		folderProblems: groupedProblems(problems)
	};
};
