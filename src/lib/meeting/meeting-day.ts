import { dayInWords } from '$lib/domain/format';
import { daysAfter, type IsoDate } from '$lib/domain/period';

/** When an action agreed in a meeting is due where nobody says: at the next one, a week later. */
export function usualDue(date: IsoDate): IsoDate {
	return daysAfter(date, 7);
}

/** "Meeting of 17 Jul 2013" */
export function meetingNamed(date: IsoDate): string {
	return `Meeting of ${dayInWords(date)}`;
}
