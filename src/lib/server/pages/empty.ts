import { listedIndicators, type Catalogue } from '$lib/domain/catalogue';
import { mondayOf, daysAfter, londonDay } from '$lib/domain/period';
import { groupedProblems } from '$lib/domain/problem';
import type { Application } from '$lib/server/application';
import type { EmptyState } from '$lib/view/page-data';
import { extractLines } from './extracts';

/** What the page says where there are no figures. */
export async function emptyState(application: Application): Promise<EmptyState> {
	const { catalogue, problems } = application.gate.state;
	const lines = await extractLines(application);
	return {
		folder: application.folder,
		hasCatalogue: catalogue.catalogue !== null,
		catalogueProblems: groupedProblems(catalogue.problems),
		folderProblems: groupedProblems(problems),
		waiting: lines.filter(({ state }) => state === 'held' || state === 'refused'),
		exampleRows: templateRows(catalogue.catalogue, application.now()).slice(0, 4)
	};
}

/** Rows of an empty extract for last week: every indicator and the teams that may report it, without numbers. */
export function templateRows(catalogue: Catalogue | null, now: number): readonly string[] {
	if (catalogue === null) return [];
	const today = londonDay(new Date(now).toISOString());
	const monday = daysAfter(mondayOf(today), -7);
	const { authority, units } = catalogue.organisation;
	const teams = units.filter((unit) => unit.kind === 'team' && unit.validUntil === null);
	return listedIndicators(catalogue)
		.filter((indicator) => indicator.validUntil === null)
		.flatMap((indicator) => {
			const start = indicator.frequency === 'week' ? monday : `${monday.slice(0, 7)}-01`;
			const reporting = indicator.level === 'authority' || teams.length === 0 ? [authority] : teams;
			return reporting.map((unit) => `${start},${indicator.id},${unit.id},,`);
		});
}
