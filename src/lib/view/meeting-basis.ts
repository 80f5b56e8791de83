import { meetingDayOf, weekOfMeeting } from '$lib/domain/meeting-day';
import type { IsoDate } from '$lib/domain/period';
import { isDay, type Basis } from './view';

/**
 * By what the figures of the meeting on a day are chosen: those in force when its week's meeting begins, and where it is held
 * on another day than that, those known by the end of its own.
 */
export function meetingBasis(day: IsoDate, weekday: string): Basis {
	const isUsual = meetingDayOf(weekOfMeeting(day), weekday) === day;
	return isUsual || !isDay(day) ? 'presented' : day;
}
