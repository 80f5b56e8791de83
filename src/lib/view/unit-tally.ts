import { isCountedIn } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import { daysAfter, monthsAfter, type Grain, type IsoDate } from '$lib/domain/period';
import type { Status } from '$lib/domain/target';
import { currentFigure } from './current';
import type { IndicatorSeries, UnitTally } from './page-data';
import { ownGrain } from './series-reading';

/** So many months back the newest period that has ended is found, however much of the next one is under way. */
const MONTHS: Readonly<Record<Grain, number>> = {
	week: 1,
	'rolling-12w': 1,
	'rolling-12m': 1,
	ytd: 1,
	month: 2,
	quarter: 4,
	year: 13
};

/** Months that come late are not given up as weeks are: as far back as a row looks. */
const MONTHS_OF_ROW = 40;

/** How many indicators the unit reports in the week, by status; each at its own grain, as its row has it. */
export function unitTally(
	unit: OrganisationUnit,
	all: readonly IndicatorSeries[],
	week: IsoDate
): UnitTally {
	const statuses = all.flatMap((each) => statusIn(each, unit, week) ?? []);
	const count = (status: Status) => statuses.filter((each) => each === status).length;
	return {
		unit,
		reported: statuses.length,
		statuses: {
			missed: count('missed'),
			close: count('close'),
			met: count('met'),
			'no-target': count('no-target'),
			'too-few': count('too-few'),
			'no-value': count('no-value')
		}
	};
}

/** Null where the unit does not report the indicator in that week. */
function statusIn(each: IndicatorSeries, unit: OrganisationUnit, week: IsoDate): Status | null {
	const { indicator, series } = each;
	if (series.start === null || !isCountedIn(indicator, week, daysAfter(week, 7))) return null;
	const grain = ownGrain(each, unit);
	const months = indicator.frequency === 'month' ? MONTHS_OF_ROW : MONTHS[grain];
	const after = monthsAfter(week, -months);
	const figure = currentFigure(each, { grain, week, unit, after });
	return figure.points.length === 0 ? null : figure.status;
}

/** The statuses that a tally names, what needs attention first. */
export const TOLD: readonly Status[] = [
	'missed',
	'close',
	'met',
	'no-target',
	'too-few',
	'no-value'
];
