import { UTCDateMini } from '@date-fns/utc/date/mini';
// Each from its own file: the whole of the package takes a command a second to load.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { getISODay } from 'date-fns/getISODay';
import { remembered, rememberedBy } from './remembered';

/** A day as `2013-07-08`. The only form in which dates travel through the program. */
export type IsoDate = string;

/** How often an indicator is counted, and the lengths that periods have. */
export type Frequency = 'week' | 'month' | 'quarter' | 'year';

/** How a series is read: by its own or a longer period, the year to date, or a rolling sum. */
export type Grain = Frequency | 'ytd' | 'rolling-12w' | 'rolling-12m';

export const GRAINS: readonly Grain[] = [
	'week',
	'month',
	'quarter',
	'year',
	'ytd',
	'rolling-12w',
	'rolling-12m'
];

/** A stretch of whole days, from its first day up to, not including, the day it ends before. */
export interface Period {
	readonly frequency: Frequency;
	readonly start: IsoDate;
}

// A year before 1000 is a slip of the hand: 0013 for 2013.
const DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

function utc(date: IsoDate): Date {
	return new UTCDateMini(`${date}T00:00:00Z`);
}

function iso(date: Date): IsoDate {
	return date.toISOString().slice(0, 10);
}

/** Whether the text is exactly `YYYY-MM-DD` and a day that exists. */
export const isDate: (text: string) => boolean = remembered((text) => {
	if (!DATE.test(text)) return false;
	const date = new UTCDateMini(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && iso(date) === text;
});

/** Milliseconds since 1970 of the day's start in UTC: the number that scales work with. */
export const dayTime: (date: IsoDate) => number = remembered((date) => utc(date).getTime());

/** The day so many days later (earlier when negative). */
export const daysAfter: (date: IsoDate, days: number) => IsoDate = rememberedBy((date, days) =>
	iso(addDays(utc(date), days))
);

/** The day so many months later; the last of the month where the month is shorter. */
export const monthsAfter: (date: IsoDate, months: number) => IsoDate = rememberedBy(
	(date, months) => iso(addMonths(utc(date), months))
);

/** Days from the first date to the second. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	// In UTC every day has as many milliseconds as any other.
	return Math.round((dayTime(to) - dayTime(from)) / 86_400_000);
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf: (date: IsoDate) => number = remembered((date) => getISODay(utc(date)));

/** The Monday of the week in which the day lies. */
export function mondayOf(date: IsoDate): IsoDate {
	return daysAfter(date, 1 - weekdayOf(date));
}

/** The financial year (April to March) in which the day lies, by the calendar year it ends in: 2013 for 8 Jul 2012. */
export function financialYearOf(date: IsoDate): number {
	const year = Number(date.slice(0, 4));
	return Number(date.slice(5, 7)) >= 4 ? year + 1 : year;
}

/** First day of the period of that frequency in which the day lies. A financial year starts on 1 April. */
export function startOf(frequency: Frequency, date: IsoDate): IsoDate {
	switch (frequency) {
		case 'week':
			return mondayOf(date);
		case 'month':
			return `${date.slice(0, 7)}-01`;
		case 'quarter': {
			const month = Number(date.slice(5, 7));
			const first = month - ((month - 1) % 3);
			return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
		}
		case 'year':
			return `${String(financialYearOf(date) - 1)}-04-01`;
	}
}

/** The day the period ends before. */
export function endOf(period: Period): IsoDate {
	if (period.frequency === 'week') return daysAfter(period.start, 7);
	const months = { month: 1, quarter: 3, year: 12 }[period.frequency];
	return monthsAfter(period.start, months);
}

/** The period so many steps later. */
export function periodAfter(period: Period, steps: number): Period {
	const { frequency, start } = period;
	if (frequency === 'week') return { frequency, start: daysAfter(start, 7 * steps) };
	const months = { month: 1, quarter: 3, year: 12 }[frequency];
	return { frequency, start: monthsAfter(start, months * steps) };
}

/** How many steps from one period's start to the other's, both starts of that frequency. */
export function stepsBetween(frequency: Frequency, from: IsoDate, to: IsoDate): number {
	if (frequency === 'week') return Math.round(daysBetween(from, to) / 7);
	const months = { month: 1, quarter: 3, year: 12 }[frequency];
	return Math.round(differenceInCalendarMonths(utc(to), utc(from)) / months);
}

/** Every start from the first to the last, both included: the full grid on which a series stands. */
export function gridOf(frequency: Frequency, first: IsoDate, last: IsoDate): readonly IsoDate[] {
	const count = stepsBetween(frequency, first, last) + 1;
	const starts: IsoDate[] = [];
	for (let index = 0; index < count; index += 1) {
		const before = starts[index - 1];
		const isNext = frequency === 'week' && before !== undefined;
		starts.push(
			isNext ? daysAfter(before, 7) : periodAfter({ frequency, start: first }, index).start
		);
	}
	return starts;
}

/** The last Monday that lies in the period: a month, quarter or year of weeks is over once that Monday's week is. */
export function lastMondayIn(period: Period): IsoDate {
	return mondayOf(daysAfter(endOf(period), -1));
}

/** How many weeks lie in a stretch of days: those whose Monday does. */
export function weeksIn({
	start,
	end
}: {
	readonly start: IsoDate;
	readonly end: IsoDate;
}): number {
	const first = mondayOf(daysAfter(start, 6));
	return Math.max(0, Math.ceil(daysBetween(first, end) / 7));
}

/**
 * The day on which a piece of work begun on `start` can first be late, when it may take `workingDays` working days.
 * Day 1 is the first working day after the start; Saturdays, Sundays and holidays do not count. Of 45 days from
 * Monday 8 July 2013, with the bank holiday of 26 August, the last is Tuesday 10 September: late from 11 September.
 */
export function firstLateDay(
	start: IsoDate,
	workingDays: number,
	holidays: ReadonlySet<IsoDate>
): IsoDate {
	let day = start;
	for (let worked = 0; worked < workingDays;) {
		day = daysAfter(day, 1);
		if (weekdayOf(day) <= 5 && !holidays.has(day)) worked += 1;
	}
	return daysAfter(day, 1);
}

/** The day on the clock of London (`2013-07-10`) of a moment given as an ISO text with offset. */
export function londonDay(moment: string): IsoDate {
	return londonParts(moment).date;
}

/** A moment as London's clocks showed it: 2013-07-15, 07:42. */
export interface LondonTime {
	readonly date: IsoDate;
	readonly time: string;
}

/** A moment, given as an ISO text with offset, as London's clocks showed it. */
export function londonTime(moment: string): LondonTime {
	return londonParts(moment);
}

/** The same of a moment in milliseconds since 1970. */
export function londonTimeAt(milliseconds: number): LondonTime {
	return londonParts(new UTCDateMini(milliseconds).toISOString());
}

const londonParts = remembered((moment): LondonTime => {
	const parts = new Map(
		london()
			.formatToParts(new Date(moment))
			.map((part) => [part.type, part.value])
	);
	const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return {
		date: `${at('year')}-${at('month')}-${at('day')}`,
		time: `${at('hour')}:${at('minute')}`
	};
});

let clock: Intl.DateTimeFormat | undefined;

/** Made when it is first needed: it takes a browser longer than all else that a page does before it can be used. */
function london(): Intl.DateTimeFormat {
	clock ??= new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/London',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	return clock;
}
