import { setImmediate } from 'node:timers/promises';
import type { Indicator } from '$lib/domain/indicator';
import { successorsOf } from '$lib/domain/indicator';
import { daysAfter, firstLateDay, type IsoDate } from '$lib/domain/period';
import type { IndicatorSeries } from '$lib/view/page-data';
import { noSeries } from '$lib/view/unit-data';
import type { Setting } from './frame';

/**
 * Works each out after the one before, and lets other readers in between: all at once, the rows of every indicator would
 * lie in memory together, and nobody else would be answered until the last was done.
 */
export async function oneByOne<Item, Result>(
	items: readonly Item[],
	work: (item: Item) => Promise<Result>
): Promise<readonly Result[]> {
	const results: Result[] = [];
	for (const item of items) {
		results.push(await work(item));
		await setImmediate();
	}
	return results;
}

/** One indicator of the unit shown, with its targets and what is to be said of its definition. */
export async function indicatorSeries(
	indicator: Indicator,
	setting: Setting
): Promise<IndicatorSeries> {
	const byUnit = await setting.library.series(indicator.id, setting.shown.version.id);
	const series = byUnit.get(setting.unit.id) ?? noSeries(indicator.frequency);
	return { ...(await indicatorMeaning(indicator, setting)), series };
}

/** An indicator's targets and what is to be said of its definition, whichever unit is shown. */
export async function indicatorMeaning(
	indicator: Indicator,
	{ library, catalogue, shown }: Setting
): Promise<Omit<IndicatorSeries, 'series'>> {
	const { validFrom, workingDays } = indicator;
	const successors = successorsOf(indicator, catalogue.indicators);
	const replacedOn = successors.flatMap((each) => each.validFrom ?? []).sort()[0];
	const lateAfter = (start: IsoDate | null | undefined) =>
		start == null || workingDays === null
			? null
			: firstLateDay(start, workingDays, catalogue.holidays);
	return {
		indicator,
		targets: await library.targets(indicator.id, shown.version.id),
		successors: successors.map(({ id, name, shortName, validFrom: from }) => ({
			id,
			name,
			shortName,
			from: from ?? ''
		})),
		firstLateDay: lateAfter(validFrom),
		// The last of it was begun on the day before.
		allLateFrom: lateAfter(replacedOn === undefined ? null : daysAfter(replacedOn, -1)),
		recalculations: catalogue.recalculations.filter((each) => each.indicator === indicator.id),
		exclusions: catalogue.exclusions.filter((each) => each.indicator === indicator.id)
	};
}
