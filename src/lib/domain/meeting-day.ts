import { daysAfter, mondayOf, type IsoDate } from './period';

/** The days of the week as `settings.csv` names them, Monday first. */
export const WEEKDAYS = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday'
] as const;

/** The day of the meeting about a week: so named a day of the week after it. Monday where the name is none. */
export function meetingDayOf(week: IsoDate, weekday: string): IsoDate {
	const place = WEEKDAYS.findIndex((each) => each === weekday);
	return daysAfter(week, 7 + Math.max(0, place));
}

/** The first week at whose meeting something due on the day is overdue: the meeting of that very day is not too late. */
export function overdueFromWeek(due: IsoDate, weekday: string): IsoDate {
	const week = weekOfMeeting(due);
	return meetingDayOf(week, weekday) > due ? week : daysAfter(week, 7);
}

/** The week that a meeting is about: the last that ended before its day. Example: 17 Jul 2013 is about that of 8 Jul. */
export function weekOfMeeting(day: IsoDate): IsoDate {
	return daysAfter(mondayOf(day), -7);
}
