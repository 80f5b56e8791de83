import { predecessorUnits, successorUnits } from '$lib/domain/organisation';
import type { Series } from '$lib/domain/series';
import type { IndicatorData, IndicatorMaterial } from './page-data';

/** Whether the page of the unit can be drawn from what is in hand. */
export function isInHand({ units, isPartial }: IndicatorMaterial, id: string): boolean {
	const found = units.find(({ unit }) => unit.id === id);
	return found !== undefined && (!isPartial || found.series !== null);
}

/** The page's data for one unit: its series, who worked before and after it, and what concerns it. The first unit stands for an unknown one. */
export function dataOfUnit(material: IndicatorMaterial, id: string): IndicatorData {
	const { units, events, ...rest } = material;
	const shown = units.find((each) => each.unit.id === id) ?? units[0];
	if (shown === undefined) throw new Error('An organisation has at least one unit.');
	const { unit } = shown;
	const all = units.map((each) => each.unit);
	return {
		...rest,
		unit,
		series: shown.series ?? noSeries(rest.indicator.frequency),
		predecessors: predecessorUnits(all, unit),
		successorUnits: successorUnits(all, unit),
		teams: units.flatMap(({ unit: team, series }) =>
			team.kind === 'team' && series !== null ? [{ unit: team, series }] : []
		),
		events: events.filter((event) => event.unit === null || event.unit === unit.id)
	};
}

/** The series of a unit that reports nothing of the indicator. */
export function noSeries(frequency: Series['frequency']): Series {
	return {
		frequency,
		start: null,
		numerators: [],
		denominators: [],
		revisions: [],
		incomplete: [],
		settling: 0,
		isSample: false
	};
}
