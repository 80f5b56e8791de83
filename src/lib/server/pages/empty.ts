import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { groupedProblems } from '$lib/domain/problem-groups';
import { CATALOGUE_FILES } from '$lib/extracts/catalogue';
import type { Application } from '$lib/server/application';
import type { EmptyState } from '$lib/view/page-data';
import { extractLines } from './extracts';
import { templateRows } from './templates';

/** What the page says where there are no figures. */
export async function emptyState(application: Application): Promise<EmptyState> {
	const { catalogue, problems } = application.gate.state;
	const lines = await extractLines(application);
	return {
		folder: application.folder,
		isThere: existsSync(application.folder),
		isBegun: CATALOGUE_FILES.some((name) => existsSync(join(application.folder, name))),
		hasCatalogue: catalogue.catalogue !== null,
		catalogueProblems: groupedProblems(catalogue.problems),
		folderProblems: groupedProblems(problems),
		waiting: lines.filter(({ state }) => state === 'held' || state === 'refused'),
		exampleRows: templateRows(catalogue.catalogue, application.now()).slice(0, 4)
	};
}
