import { isCountedIn, type Indicator } from '$lib/domain/indicator';
import { existsIn, type OrganisationUnit } from '$lib/domain/organisation';
import { endOf, mondayOf, startOf, type IsoDate } from '$lib/domain/period';
import { shownValue } from '$lib/domain/problem';
import type { Fault } from './problem-log';
import { dateIn, lateFault } from './row-parts';
import type { TableRow } from './table-row';

/** A day on which a period starts, worked out once for all rows that have it. */
export interface FigurePeriod {
	readonly start: IsoDate;
	/** The how manieth different day of the file, from 0. */
	readonly index: number;
	readonly monday: IsoDate;
	readonly first: IsoDate;
	/** The day that the week, or the month, from this day on ends before. */
	readonly weekEnd: IsoDate;
	readonly monthEnd: IsoDate;
}

/** The days of a file, up to the latest that is taken. */
export interface FigurePeriods {
	in(row: TableRow, column: string): FigurePeriod | null;
}

/** Reads days; refused are texts that are no day, days before 2000 and days after `latest`. */
export function periodsUpTo(latest: IsoDate): FigurePeriods {
	const known = new Map<string, FigurePeriod>();
	return {
		in(row, column) {
			const period = known.get(row.text(column) ?? '');
			if (period !== undefined) return period;
			const start = dateIn(row, column);
			if (start === null) return null;
			if (start > latest) {
				row.error(lateFault(start, latest), column);
				return null;
			}
			const fresh = periodFrom(start, known.size);
			known.set(start, fresh);
			return fresh;
		}
	};
}

function periodFrom(start: IsoDate, index: number): FigurePeriod {
	return {
		start,
		index,
		monday: mondayOf(start),
		first: startOf('month', start),
		weekEnd: endOf({ frequency: 'week', start }),
		monthEnd: endOf({ frequency: 'month', start })
	};
}

/** Tells where the day is no start of the indicator's periods, or the indicator or team was not there in its period. */
export function checkPeriod(
	row: TableRow,
	period: FigurePeriod,
	indicator: Indicator | undefined,
	unit: OrganisationUnit | undefined
): void {
	const isMonthly = indicator?.frequency === 'month';
	const misplaced = indicator === undefined ? null : startFault(period, isMonthly);
	if (misplaced !== null) {
		row.error(misplaced, 'period_start');
		return;
	}
	const end = isMonthly ? period.monthEnd : period.weekEnd;
	const stretch = { start: period.start, end };
	if (indicator !== undefined && !isCountedIn(indicator, stretch.start, stretch.end))
		row.error(outside(indicator.id, indicator, 'indicators.csv'), 'period_start');
	if (unit !== undefined && !existsIn(unit, stretch.start, stretch.end))
		row.error(outside(unit.id, unit, 'units.csv'), 'period_start');
}

function startFault({ start, monday, first }: FigurePeriod, isMonthly: boolean): Fault | null {
	if (isMonthly) {
		return start === first
			? null
			: {
					code: 'not_first_of_month',
					message: `${start} is not the first of a month, and this indicator is monthly`,
					remedy: 'Give the first day of the month that the figure counts.'
				};
	}
	if (start === monday) return null;
	return {
		code: 'not_monday',
		message: `${start} is not a Monday, and this indicator is weekly`,
		remedy: 'Give the Monday on which the week starts; the day is not moved.'
	};
}

/** Why a figure from outside the valid days of its indicator or team is refused. */
export function outside(
	id: string,
	validity: { readonly validFrom: IsoDate | null; readonly validUntil: IsoDate | null },
	file: string
): Fault {
	const { validFrom, validUntil } = validity;
	const from = validFrom === null ? '' : ` from ${validFrom}`;
	const until = validUntil === null ? '' : ` until ${validUntil}`;
	return {
		code: 'outside_validity',
		message: `${shownValue(id)} is valid only${from}${until}`,
		remedy: `Leave the row out, or correct the valid days in ${file}.`
	};
}
