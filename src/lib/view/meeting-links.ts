import { meetingDayOf } from '$lib/domain/meeting-day';
import type { IsoDate } from '$lib/domain/period';
import type { OverviewData } from './page-data';

/** Where the meeting about a week is, where it is presented, and what its pack is asked for beside: of another set or unit than the meeting's own there is a pack and no deck. */
export function meetingLinks(root: string, week: IsoDate, overview: OverviewData) {
	const { set, unit, meets } = overview;
	const day = meetingDayOf(week, meets.weekday);
	const meeting = `${root}meetings/${day}`;
	if (set.id === meets.set && unit.id === meets.unit) {
		return { meeting, present: `${root}present/${day}`, query: '' };
	}
	const query = new URLSearchParams({ set: set.id, team: unit.id });
	return { meeting, present: null, query: `?${query.toString()}` };
}
