import type { Frame, IndicatorData, IndicatorSeries } from '$lib/view/page-data';
import type { CurrentFigure } from '$lib/view/current';
import type { Point } from '$lib/domain/points';
import type { Status, Target } from '$lib/domain/target';
import type { Known } from '$lib/view/parse-view';
import { indicator, series, unit } from '../domain/made-up';

/** What the address of a small council may speak of. */
export const known: Known = {
	sets: ['weekly', 'protection'],
	units: ['council', 'north', 'south'],
	firstWeek: '2012-04-02',
	newestWeek: '2013-07-08'
};

export function indicatorSeries(but: Partial<IndicatorSeries> = {}): IndicatorSeries {
	return {
		indicator: indicator(),
		series: series('2013-06-24', [
			[9, 10],
			[8, 10],
			[7, 10]
		]),
		targets: [],
		successors: [],
		firstLateDay: null,
		allLateFrom: null,
		recalculations: [],
		exclusions: [],
		...but
	};
}

interface Judged {
	readonly target?: Target | null;
	readonly status?: Status;
	readonly previousStatus?: Status;
}

/** A figure of two points, as they were judged. */
export function figure(current: Point | null, previous: Point | null, judged: Judged = {}) {
	const found: CurrentFigure = {
		points: [previous, current].filter((each) => each !== null),
		current,
		previous,
		underWay: null,
		target: null,
		status: 'no-target',
		previousStatus: 'no-target',
		...judged
	};
	return found;
}

export const COUNCIL = unit('council', {
	kind: 'authority',
	parent: null,
	name: 'Wiltshire',
	shortName: 'Wiltshire'
});

/** The page of an indicator of the whole council, with nothing beside it. */
export function indicatorData(but: Partial<IndicatorData> = {}): IndicatorData {
	return {
		...indicatorSeries(),
		unit: COUNCIL,
		predecessors: [],
		successorUnits: [],
		teams: [],
		comparators: [],
		peers: [],
		events: [],
		replaced: [],
		authorities: null,
		bands: null,
		neighbourModel: 'April 2021',
		neighbourVerdict: 'mean',
		...but
	};
}

/** What stands on every page of a council whose newest week is that of 8 July 2013. */
export function frame(but: Partial<Frame> = {}): Frame {
	return {
		council: 'Wiltshire Council',
		firstWeek: '2013-06-24',
		newestWeek: '2013-07-08',
		received: { date: '2013-07-15', time: '07:42' },
		today: '2013-07-17',
		sampleNote: 'Illustrative figures',
		isSample: false,
		basisNote: null,
		waiting: 0,
		catalogueProblems: 0,
		hasComparators: true,
		sets: [],
		units: [],
		authority: 'council',
		...but
	};
}
