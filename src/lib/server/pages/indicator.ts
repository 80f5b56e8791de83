import { error, redirect } from '@sveltejs/kit';
import { indicatorOf, listedIndicators } from '$lib/domain/catalogue';
import { newestPeerYear } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, isDate } from '$lib/domain/period';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { Application } from '$lib/server/application';
import { comparatorSeries, peerSeries } from '$lib/server/figures/published';
import type { Frame, IndicatorMaterial } from '$lib/view/page-data';
import { authorityFigures } from './authorities';
import { bandSpread } from './bands';
import { settingOf, type Setting } from './frame';
import { indicatorMeaning } from './indicator-series';

/** An address, with the panel and week that it names. */
export interface Asked {
	readonly url: URL;
	readonly panel: string | null;
	readonly week: string | null;
	readonly team: string | null;
}

/** What a file's address asks for: all of it is read, since a file is made once for its address. */
export function askedOf(url: URL): Asked {
	const [panel, week, team] = ['view', 'week', 'team'].map((name) => url.searchParams.get(name));
	return { url, panel: panel ?? null, week: week ?? null, team: team ?? null };
}

/** The page of an indicator at an address: a page that helps where there is no such indicator, the first run's before there are figures. */
export async function indicatorPageData(
	id: string,
	{ url, panel, week, team }: Asked,
	application: Application
): Promise<{ readonly frame: Frame; readonly data: IndicatorMaterial }> {
	const setting = await settingOf(application, url, team);
	if (setting === null) redirect(307, '/');
	const indicator = indicatorOf(setting.catalogue, id);
	if (indicator === null) {
		const choices = listedIndicators(setting.catalogue).map((each) => ({
			name: each.name,
			href: `/indicators/${each.id}${url.search}`
		}));
		error(404, { message: 'There is no such indicator', kind: 'indicator', choices });
	}
	const data = await indicatorMaterial(indicator, setting);
	const authorities =
		panel === 'comparators' ? await everyAuthority(indicator, data, setting, week) : null;
	const asked = week !== null && isDate(week) ? week : (setting.frame.newestWeek ?? '');
	const bands =
		panel === 'comparators' ? await bandSpread(indicator, setting, daysAfter(asked, 7)) : null;
	return { frame: setting.frame, data: { ...data, authorities, bands } };
}

/** Every authority's figure of the newest year that had ended by the week shown. */
async function everyAuthority(
	indicator: Indicator,
	data: IndicatorMaterial,
	{ library, catalogue, shown, frame }: Setting,
	week: string | null
): Promise<IndicatorMaterial['authorities']> {
	const { publishedAtPoint } = indicator;
	if (publishedAtPoint === null) return null;
	const asked = week !== null && isDate(week) ? week : (frame.newestWeek ?? '');
	const year = newestPeerYear(data.peers, publishedAtPoint, daysAfter(asked, 7));
	if (year === null) return null;
	const figures = await library.published(indicator.id, shown.version.id);
	return {
		year,
		figures: authorityFigures(
			figures,
			{ year, knownOn: shown.knownOn, polarity: indicator.polarity },
			catalogue
		)
	};
}

/** So many units' series go with a page; of more, only the unit shown and those directly below it. */
const MOST_IN_HAND = 80;

/** Everything on the page of an indicator, for whichever unit. */
export async function indicatorMaterial(
	indicator: Indicator,
	setting: Setting
): Promise<IndicatorMaterial> {
	const { catalogue, library, shown } = setting;
	const published = await library.published(indicator.id, shown.version.id);
	return {
		...(await indicatorMeaning(indicator, setting)),
		...(await unitSeries(indicator, setting)),
		comparators: comparatorSeries(published, catalogue, shown.knownOn),
		peers: peerSeries(published, catalogue, shown.knownOn),
		events: catalogue.events.filter(
			({ indicators }) => indicators.length === 0 || indicators.includes(indicator.id)
		),
		replaced: indicator.replaces.flatMap((id) => {
			const known = indicatorOf(catalogue, id);
			return known === null ? [] : [{ id, name: known.name }];
		}),
		authorities: null,
		bands: null,
		neighbourModel: catalogue.settings.neighbourModel,
		neighbourVerdict: catalogue.settings.neighbourVerdict
	};
}

/** Every unit, with its series where the page takes it along. */
async function unitSeries(
	indicator: Indicator,
	{ catalogue, library, shown, unit: asked }: Setting
): Promise<Pick<IndicatorMaterial, 'units' | 'isPartial'>> {
	const byUnit = await library.series(indicator.id, shown.version.id);
	const isPartial = byUnit.size > MOST_IN_HAND;
	const isTaken = ({ id, parent }: OrganisationUnit) =>
		!isPartial || id === asked.id || parent === asked.id;
	const units = catalogue.organisation.units.map((unit) => ({
		unit,
		series: isTaken(unit) ? (byUnit.get(unit.id) ?? null) : null
	}));
	return { units, isPartial };
}
