import { error, redirect } from '@sveltejs/kit';
import { indicatorOf, type EventNote } from '$lib/domain/catalogue';
import { newestYear } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, isDate } from '$lib/domain/period';
import { predecessorUnits, successorUnits, teamsWithin } from '$lib/domain/organisation';
import type { Application } from '$lib/server/application';
import { comparatorSeries } from '$lib/server/figures/published';
import type { Frame, IndicatorData, TeamSeries } from '$lib/view/page-data';
import { authorityFigures } from './authorities';
import { settingOf, type Setting } from './frame';
import { indicatorSeries } from './indicator-series';

/** An address, with the panel and week that it names. */
export interface Asked {
	readonly url: URL;
	readonly panel: string | null;
	readonly week: string | null;
}

/** What a file's address asks for: all of it is read, since a file is made once for its address. */
export function askedOf(url: URL): Asked {
	return { url, panel: url.searchParams.get('view'), week: url.searchParams.get('week') };
}

/** The page of an indicator at an address: a page that helps where there is no such indicator, the first run's before there are figures. */
export async function indicatorPageData(
	id: string,
	{ url, panel, week }: Asked,
	application: Application
): Promise<{ readonly frame: Frame; readonly data: IndicatorData }> {
	const setting = await settingOf(application, url);
	if (setting === null) redirect(307, '/');
	const indicator = indicatorOf(setting.catalogue, id);
	if (indicator === null) {
		const choices = setting.catalogue.indicators.map((each) => ({
			name: each.name,
			href: `/indicators/${each.id}`
		}));
		error(404, { message: 'There is no such indicator', kind: 'indicator', choices });
	}
	const data = await indicatorData(indicator, setting);
	const authorities =
		panel === 'comparators' ? await everyAuthority(indicator, data, setting, week) : null;
	return { frame: setting.frame, data: { ...data, authorities } };
}

/** Every authority's figure of the newest year that had ended by the week shown. */
async function everyAuthority(
	indicator: Indicator,
	data: IndicatorData,
	{ library, catalogue, shown, frame }: Setting,
	week: string | null
): Promise<IndicatorData['authorities']> {
	const england = data.comparators.find((each) => each.kind === 'england') ?? data.comparators[0];
	const { publishedAtPoint } = indicator;
	if (england === undefined || publishedAtPoint === null) return null;
	const asked = week !== null && isDate(week) ? week : (frame.newestWeek ?? '');
	const newest = newestYear(england, publishedAtPoint, daysAfter(asked, 7));
	if (newest === null) return null;
	const figures = await library.published(indicator.id, shown.version.id);
	return {
		year: newest.year,
		figures: authorityFigures(figures, newest.year, catalogue, shown.knownOn)
	};
}

/** Everything on the page of an indicator. */
export async function indicatorData(
	indicator: Indicator,
	setting: Setting
): Promise<IndicatorData> {
	const { catalogue, library, shown, unit } = setting;
	const { organisation } = catalogue;
	const published = await library.published(indicator.id, shown.version.id);
	return {
		...(await indicatorSeries(indicator, setting)),
		unit,
		predecessors: predecessorUnits(organisation, unit),
		successorUnits: successorUnits(organisation, unit),
		teams: await teamSeries(indicator, setting),
		comparators: comparatorSeries(published, catalogue, shown.knownOn),
		events: catalogue.events.filter((event) => concerns(event, indicator.id, unit.id)),
		replaced: indicator.replaces.flatMap((id) => {
			const known = indicatorOf(catalogue, id);
			return known === null ? [] : [{ id, name: known.name }];
		}),
		authorities: null,
		neighbourModel: catalogue.settings.neighbourModel,
		neighbourVerdict: catalogue.settings.neighbourVerdict
	};
}

/** The teams that report the indicator, in the organisation's order: all of the authority's, whichever unit is shown. */
async function teamSeries(indicator: Indicator, setting: Setting): Promise<readonly TeamSeries[]> {
	const { catalogue, library, shown } = setting;
	const { organisation } = catalogue;
	const byUnit = await library.series(indicator.id, shown.version.id);
	return teamsWithin(organisation, organisation.authority.id).flatMap((unit) => {
		const series = byUnit.get(unit.id);
		return series === undefined ? [] : [{ unit, series }];
	});
}

function concerns(event: EventNote, indicator: string, unit: string): boolean {
	const isOfIndicator = event.indicators.length === 0 || event.indicators.includes(indicator);
	return isOfIndicator && (event.unit === null || event.unit === unit);
}
