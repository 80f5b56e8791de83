import { error } from '@sveltejs/kit';
import type { Catalogue } from '$lib/domain/catalogue';
import { dayInWords } from '$lib/domain/format';
import { unitOf, type OrganisationUnit } from '$lib/domain/organisation';
import { londonDay, londonTime } from '$lib/domain/period';
import { groupedProblems } from '$lib/domain/problem-groups';
import type { Application } from '$lib/server/application';
import type { GateState } from '$lib/server/gate/gate-state';
import { liveShown, shownVersion, type ShownVersion } from '$lib/server/figures/basis';
import type { Library, Span } from '$lib/server/figures/library';
import type { Frame } from '$lib/view/page-data';
import { parseView } from '$lib/view/parse-view';
import type { View } from '$lib/view/view';

/** Everything that a page of figures is made from. */
export interface Setting {
	readonly application: Application;
	readonly catalogue: Catalogue;
	readonly library: Library;
	readonly shown: ShownVersion;
	readonly unit: OrganisationUnit;
	readonly view: View;
	readonly frame: Frame;
}

/**
 * What the page of an address is made from, or null before there are any figures. Of the address only set, team and
 * basis are read here (and the week where the basis turns on it): all else is chosen in the browser from the same data.
 */
export async function settingOf(
	application: Application,
	url: URL,
	team = url.searchParams.get('team')
): Promise<Setting | null> {
	const library = application.library();
	const { catalogue } = application.gate.state.catalogue;
	if (library === null || catalogue === null) return null;
	const view = askedFor(url, catalogue);
	const shown = await versionAsked(view, { application, library, catalogue });
	// Targets and comparators alone are no figures.
	if (shown?.span == null) return null;
	const unit = unitAsked(team, catalogue, url);
	const frame = frameOf(application, catalogue, shown);
	return { application, catalogue, library, shown, unit, view, frame };
}

interface Source {
	readonly application: Application;
	readonly library: Library;
	readonly catalogue: Catalogue;
}

/** The version that the view asks for; a day to come is no basis yet, and the page says so. */
async function versionAsked(
	{ basis, week }: View,
	{ application, library, catalogue }: Source
): Promise<ShownVersion | null> {
	const { versions } = application.gate.state;
	const today = londonDay(new Date(application.now()).toISOString());
	const isToCome = basis !== 'latest' && basis !== 'presented' && basis > today;
	if (!isToCome) {
		const question = { basis, versions, library, catalogue };
		// A week that no version holds falls back to the newest, as everywhere.
		return (await shownVersion({ ...question, week })) ?? shownVersion({ ...question, week: null });
	}
	const live = await liveShown(versions, library);
	const note = `${dayInWords(basis)} is yet to come: the newest figures are shown`;
	return live === null ? null : { ...live, note };
}

function askedFor(url: URL, catalogue: Catalogue): View {
	const basis = url.searchParams.get('basis');
	const names = basis === null ? ['set'] : ['set', 'basis', 'week'];
	const asked = names.flatMap((name) => {
		const text = url.searchParams.get(name);
		return text === null ? [] : [[name, text]];
	});
	return parseView(new URLSearchParams(asked), {
		sets: catalogue.sets.map((set) => set.id),
		units: catalogue.organisation.units.map((unit) => unit.id),
		firstWeek: null,
		newestWeek: null
	}).view;
}

/** The unit of that id; a page that helps where there is none: the same address for each there is. No unit at all is the authority. */
export function unitAsked(id: string | null, catalogue: Catalogue, url: URL): OrganisationUnit {
	if (id === null || id === '') return catalogue.organisation.authority;
	const unit = unitOf(catalogue.organisation, id);
	if (unit === null) {
		const choices = catalogue.organisation.units.map((each) => ({
			name: each.name,
			href: addressWith(url, 'team', each.id)
		}));
		error(404, { message: 'There is no such team', kind: 'team', choices });
	}
	return unit;
}

/** The address with another value of one of its parameters. */
export function addressWith({ pathname, search }: URL, name: string, value: string): string {
	const params = new URLSearchParams(search);
	params.set(name, value);
	return `${pathname}?${params.toString()}`;
}

/** What stands on every page of figures. */
export function frameOf(
	{ gate, now }: Pick<Application, 'gate' | 'now'>,
	catalogue: Catalogue,
	shown: ShownVersion | null
): Frame {
	const { settings, sets, organisation } = catalogue;
	return {
		council: settings.council,
		...weeksOf(shown?.span ?? null),
		today: londonDay(new Date(now()).toISOString()),
		sampleNote: settings.sampleNote,
		isSample:
			gate.state.records.findLast(({ kind, state }) => kind === 'figures' && state === 'published')
				?.isSample ?? false,
		basisNote: shown?.note ?? null,
		waiting: waitingIn(gate.state),
		catalogueProblems: gate.state.catalogue.problems.length,
		hasComparators: gate.state.records.some(
			({ kind, state }) => kind === 'comparators' && state === 'published'
		),
		sets: sets.map(({ id, name }) => ({ id, name })),
		units: organisation.units.map(({ id, name, kind, validFrom, validUntil }) => ({
			id,
			name,
			kind,
			validFrom,
			validUntil
		})),
		authority: organisation.authority.id
	};
}

function weeksOf(span: Span | null): Pick<Frame, 'firstWeek' | 'newestWeek' | 'received'> {
	if (span === null) return { firstWeek: null, newestWeek: null, received: null };
	const { first, newest, receivedAt } = span;
	const received = receivedAt === null ? null : londonTime(receivedAt);
	return { firstWeek: first, newestWeek: newest, received };
}

/** How many files, and kinds of things wrong with the folder or the catalogue, wait for a person: as the page of extracts lists them. */
function waitingIn({ records, problems, catalogue }: GateState): number {
	const waiting = records.filter(({ state }) => state === 'held' || state === 'refused');
	return (
		waiting.length + groupedProblems(problems).length + groupedProblems(catalogue.problems).length
	);
}
