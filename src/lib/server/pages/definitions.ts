import { indicatorOf, listedIndicators, type Catalogue } from '$lib/domain/catalogue';
import { successorsOf, type Indicator } from '$lib/domain/indicator';
import type { Application } from '$lib/server/application';
import { liveShown } from '$lib/server/figures/basis';
import type { DefinitionEntry, Frame } from '$lib/view/page-data';
import { frameOf } from './frame';

/** What stands on a page that is of no week: null where there is no catalogue. */
export async function liveFrame(application: Application): Promise<Frame | null> {
	const { catalogue } = application.gate.state.catalogue;
	const library = application.library();
	if (catalogue === null || library === null) return null;
	return frameOf(application, catalogue, await liveShown(application.gate.state.versions, library));
}

/** Every indicator of the catalogue with what it replaced, what replaced it, and where its published figures are from. */
export async function definitionEntries(
	application: Application
): Promise<readonly DefinitionEntry[]> {
	const { catalogue } = application.gate.state.catalogue;
	if (catalogue === null) return [];
	return Promise.all(
		listedIndicators(catalogue).map(async (indicator) => ({
			indicator,
			replaced: indicator.replaces.flatMap((id) => {
				const known = indicatorOf(catalogue, id);
				return known === null ? [] : [{ id, name: known.name }];
			}),
			successors: successorsIn(catalogue, indicator),
			publications: await publicationsOf(indicator, application)
		}))
	);
}

function successorsIn({ indicators }: Catalogue, indicator: Indicator) {
	return successorsOf(indicator, indicators).map(({ id, name, shortName, validFrom }) => ({
		id,
		name,
		shortName,
		from: validFrom ?? ''
	}));
}

async function publicationsOf(
	{ id }: Indicator,
	application: Application
): Promise<readonly string[]> {
	const live = application.gate.state.versions.at(-1);
	const figures = live === undefined ? [] : await application.library()?.published(id, live.id);
	return [...new Set((figures ?? []).map((figure) => figure.source))];
}
