import { dayInWords } from '$lib/domain/format';
import { meetingDayOf, weekOfMeeting } from '$lib/domain/meeting-day';
import type { IsoDate } from '$lib/domain/period';
import type { Frame } from './page-data';
import { isDay, type Basis } from './view';

/**
 * By what the figures of the meeting on a day are chosen: those in force when its week's meeting begins, and where it is held
 * on another day than that, those known by the end of its own.
 */
export function meetingBasis(day: IsoDate, weekday: string): Basis {
	const isUsual = meetingDayOf(weekOfMeeting(day), weekday) === day;
	return isUsual || !isDay(day) ? 'presented' : day;
}

/**
 * That there are no figures of a week: none have been received yet, or it lies before the first. Null where it lies among
 * those that the figures are of. Example: "No figures for the week of 24 Jun 2019 had been received: the newest are of the
 * week of 17 Jun 2019".
 */
export function withoutFiguresNote(
	week: IsoDate,
	{ firstWeek, newestWeek }: Pick<Frame, 'firstWeek' | 'newestWeek'>
): string | null {
	const none = `No figures for the week of ${dayInWords(week)}`;
	if (newestWeek !== null && week > newestWeek)
		return `${none} had been received: the newest are of the week of ${dayInWords(newestWeek)}`;
	if (firstWeek !== null && week < firstWeek)
		return `${none}: the first are of the week of ${dayInWords(firstWeek)}`;
	return null;
}
