import { error } from '@sveltejs/kit';
import { unitOf } from '$lib/domain/organisation';
import type { IsoDate } from '$lib/domain/period';
import type { Application } from '$lib/server/application';
import { knownTo, parseView } from '$lib/view/parse-view';
import type { TeamData, TeamsData } from '$lib/view/page-data';
import { unitTally } from '$lib/view/unit-tally';
import { noSeries } from '$lib/view/unit-data';
import type { Setting } from './frame';
import { indicatorMeaning, indicatorSeries, oneByOne } from './indicator-series';

/**
 * The organisation at a week, with how each unit stands. The tallies are worked out here: the figures behind them, every
 * indicator of every unit, are far more than a page should carry.
 */
export async function teamsData(setting: Setting, url: URL): Promise<TeamsData> {
	const { catalogue, library, shown } = setting;
	const week = weekAsked(setting, url);
	const all = await oneByOne(catalogue.indicators, async (indicator) => ({
		meaning: await indicatorMeaning(indicator, setting),
		byUnit: await library.series(indicator.id, shown.version.id)
	}));
	return {
		week,
		units: catalogue.organisation.units.map((unit) => {
			const series = all.map(({ meaning, byUnit }) => ({
				...meaning,
				series: byUnit.get(unit.id) ?? noSeries(meaning.indicator.frequency)
			}));
			return unitTally(unit, series, week);
		}),
		isSample: all.some(({ byUnit }) => [...byUnit.values()].some((series) => series.isSample))
	};
}

function weekAsked({ frame }: Setting, url: URL): IsoDate {
	const week = url.searchParams.get('week');
	const asked = new URLSearchParams(week === null ? [] : [['week', week]]);
	return parseView(asked, knownTo(frame)).view.week ?? frame.newestWeek ?? '';
}

/** What one unit reports: all of it, or what belongs to the set asked for. */
export async function teamData(setting: Setting): Promise<TeamData> {
	const { catalogue, library, shown, unit, view } = setting;
	const set = catalogue.sets.find((each) => each.id === view.set) ?? null;
	const inSet = catalogue.indicators.filter(
		({ id }) => set === null || set.indicators.includes(id)
	);
	const rows = await oneByOne(inSet, async (indicator) => {
		const byUnit = await library.series(indicator.id, shown.version.id);
		return byUnit.has(unit.id) ? [await indicatorSeries(indicator, setting)] : [];
	});
	return {
		unit,
		units: catalogue.organisation.units,
		set: set === null ? null : { id: set.id, name: set.name },
		rows: rows.flat()
	};
}

/** A page that helps where there is no such unit; the rest of the address goes along. */
export function requireTeam(id: string, url: URL, { gate }: Application): void {
	const { catalogue } = gate.state.catalogue;
	if (catalogue === null || unitOf(catalogue.organisation, id) !== null) return;
	const choices = catalogue.organisation.units.map((unit) => ({
		name: unit.name,
		href: `/teams/${unit.id}${url.search}`
	}));
	error(404, { message: 'There is no such team', kind: 'team', choices });
}
