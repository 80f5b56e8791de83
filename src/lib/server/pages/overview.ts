import { indicatorOf, listedIndicators, meetingHeld } from '$lib/domain/catalogue';
import type { Indicator } from '$lib/domain/indicator';
import { overdueFromWeek } from '$lib/domain/meeting-day';
import type { IsoDate } from '$lib/domain/period';
import { actionsOf } from '$lib/meeting/action';
import { actionRecords } from '$lib/server/meeting/records';
import { comparatorSeries } from '$lib/server/figures/published';
import type { MeetingSeries, NeighbourYears, OverviewData } from '$lib/view/page-data';
import type { Setting } from './frame';
import { indicatorSeries, oneByOne } from './indicator-series';

/** The indicators of the set asked for (the first where none is, all where there are no sets), each as one series of the unit. */
export async function overviewData(setting: Setting): Promise<OverviewData> {
	const { catalogue, view, unit } = setting;
	const set = catalogue.sets.find((each) => each.id === view.set) ?? catalogue.sets[0];
	const indicators =
		set === undefined
			? listedIndicators(catalogue)
			: set.indicators.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	const lifeOf = (id: string) => {
		const found = indicatorOf(catalogue, id);
		return found === null ? [] : [{ validFrom: found.validFrom, validUntil: found.validUntil }];
	};
	const overdue = await overdueActions(setting);
	return {
		set: { id: set?.id ?? '', name: set?.name ?? 'All indicators' },
		unit,
		rows: await oneByOne(indicators, async (indicator) => {
			const series = await meetingSeries(indicator, setting);
			const overdueFrom = overdue.get(indicator.id);
			return overdueFrom === undefined ? series : { ...series, overdueFrom };
		}),
		discussAtMost: catalogue.settings.discussAtMost,
		meets: meetingHeld(catalogue),
		sets: catalogue.sets.map(({ id, indicators: ids }) => ({ id, lives: ids.flatMap(lifeOf) }))
	};
}

/** By indicator: the weeks from which each open action about it and the unit is overdue. */
async function overdueActions({ application, catalogue, unit }: Setting) {
	const byIndicator = new Map<string, IsoDate[]>();
	for (const action of actionsOf(await actionRecords(application.store))) {
		const isAbout = action.unit === null || action.unit === unit.id;
		if (action.state !== 'open' || action.indicator === null || !isAbout) continue;
		const from = overdueFromWeek(action.due, catalogue.settings.meetingWeekday);
		const known = byIndicator.get(action.indicator) ?? [];
		// A week before it was agreed knew nothing of it.
		byIndicator.set(action.indicator, [...known, from > action.week ? from : action.week]);
	}
	return byIndicator;
}

/** A team is compared with no authority. */
async function meetingSeries(indicator: Indicator, setting: Setting): Promise<MeetingSeries> {
	const series = await indicatorSeries(indicator, setting);
	const isCouncil = setting.unit.id === setting.catalogue.organisation.authority.id;
	const neighbours = isCouncil ? await neighbourYears(indicator, setting) : null;
	return neighbours === null ? series : { ...series, neighbours };
}

/** What the neighbours come to, and nothing else that is published: a page of many indicators carries no more. */
async function neighbourYears(
	{ id }: Indicator,
	{ library, catalogue, shown }: Setting
): Promise<NeighbourYears | null> {
	const published = await library.published(id, shown.version.id);
	const all = comparatorSeries(published, catalogue, shown.knownOn);
	const found = all.find(({ kind }) => kind === 'neighbours');
	if (found === undefined) return null;
	return {
		by: catalogue.settings.neighbourVerdict,
		years: found.years.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
	};
}
