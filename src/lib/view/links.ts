import { daysAfter, type IsoDate } from '$lib/domain/period';
import type { Frame } from './page-data';
import { addressOf, type View } from './view';

/** The links by which a page steps from week to week; null where there is nothing to step to. */
export interface WeekLinks {
	readonly earlier: string | null;
	readonly later: string | null;
	readonly newest: string | null;
}

/** Links to the weeks beside the one shown. The newest week is the default and is not written. */
export function weekLinks(path: string, view: View, week: IsoDate, frame: Frame): WeekLinks {
	const { firstWeek, newestWeek } = frame;
	const at = (monday: IsoDate) =>
		addressOf(path, { ...view, week: monday === newestWeek ? null : monday });
	const before = daysAfter(week, -7);
	const after = daysAfter(week, 7);
	return {
		earlier: firstWeek !== null && before >= firstWeek ? at(before) : null,
		later: newestWeek !== null && after <= newestWeek ? at(after) : null,
		newest: newestWeek !== null && week < newestWeek ? at(newestWeek) : null
	};
}

/** The view for another unit; the authority is the default and is not written. */
export function teamAddress(path: string, view: View, unit: string, frame: Frame): string {
	return addressOf(path, { ...view, team: unit === frame.authority ? null : unit });
}

/** What an address holds beside the team, for a form that asks for the team. */
export function restOf(params: URLSearchParams): readonly (readonly [string, string])[] {
	return [...params].filter(([name, value]) => name !== 'team' && value !== '');
}
