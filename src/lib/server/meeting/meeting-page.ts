import * as v from 'valibot';
import { daysAfter, isDate, londonDay, type IsoDate } from '$lib/domain/period';
import { shownValue, type Problem } from '$lib/domain/problem';
import { meetingDayOf, weekOfMeeting } from '$lib/domain/meeting-day';
import { afterStep, meetingAgenda, type AgendaStep } from '$lib/meeting/agenda-items';
import { agendaSheet } from '$lib/meeting/agenda-sheet';
import type { MeetingChange } from '$lib/meeting/meeting';
import type {
	MeetingData,
	MeetingLine,
	MeetingPage,
	MeetingsData
} from '$lib/meeting/meeting-data';
import { minutesOf, restatedSince, type Minutes, type RestatedSince } from '$lib/meeting/minutes';
import { problemOf } from '$lib/view/parse-view';
import { weekRows, type WeekRows } from '$lib/view/week-rows';
import type { Application } from '$lib/server/application';
import { settingOf } from '$lib/server/pages/frame';
import { overviewData } from '$lib/server/pages/overview';
import { meetingData, newestMeetingDay } from './meeting-data';
import { meetingDays, meetingRecords } from './records';

/** So many meetings are listed before the newest. */
const LISTED = 12;

/** The page of meetings: the next one, and those before it; null before there are any figures. */
export async function meetingsData(application: Application): Promise<MeetingsData | null> {
	const setting = await settingOf(application, new URL('http://meetings/'));
	const newest = await newestMeetingDay(application);
	if (setting?.frame.newestWeek == null || newest === null) return null;
	const { frame, catalogue } = setting;
	const { meetingWeekday, meetingTime } = catalogue.settings;
	const weeks = Array.from({ length: LISTED }, (_, back) =>
		daysAfter(setting.frame.newestWeek ?? '', -7 * (back + 1))
	).filter((week) => week >= (frame.firstWeek ?? ''));
	const usual = weeks.map((week) => meetingDayOf(week, meetingWeekday));
	const written = await meetingDays(application.store);
	const days = [...new Set([...usual, ...written])].filter((day) => day !== newest);
	return {
		frame,
		startsAt: meetingTime,
		next: await lineOf(application, newest),
		past: await Promise.all(
			days
				.sort()
				.reverse()
				.map((day) => lineOf(application, day))
		)
	};
}

async function lineOf({ store }: Application, date: IsoDate): Promise<MeetingLine> {
	const records = await meetingRecords(store, date);
	return {
		date,
		week: weekOfMeeting(date),
		isClosed: records.some(({ kind }) => kind === 'closed'),
		decisions: records.filter(({ kind }) => kind === 'decision').length
	};
}

/** The rows that a meeting looks at. */
export function rowsOf({
	overview,
	meeting,
	hasWeek
}: Pick<MeetingData, 'overview' | 'meeting' | 'hasWeek'>): WeekRows {
	const lens = { week: meeting.week, grain: null, unit: overview.unit };
	return weekRows(hasWeek ? overview.rows : [], lens, overview.discussAtMost);
}

/** The meeting as its page shows it. */
export function meetingPage(data: MeetingData): MeetingPage {
	const { frame, meeting, startsAt, basis, passages, actions, overview } = data;
	return {
		...{ frame, meeting, startsAt, basis, passages, actions },
		setName: overview.set.name,
		unitName: overview.unit.name,
		agenda: agendaSheet(meetingAgenda(rowsOf(data), meeting.agenda)),
		isSample: overview.rows.some(({ series }) => series.isSample)
	};
}

/** What its figures are now where they were frozen: the minutes stay, and this is listed beneath them. */
export async function sinceMinutes(
	application: Application,
	{ meeting, overview }: MeetingData
): Promise<{ readonly minutes: Minutes; readonly restated: readonly RestatedSince[] } | null> {
	if (meeting.closed === null) return null;
	const minutes = minutesIn(meeting.closed.minutes);
	if (minutes === null) return null;
	const url = new URL('http://meeting/');
	url.searchParams.set('set', overview.set.id);
	const live = await settingOf(application, url, overview.unit.id);
	if (live === null) return { minutes, restated: [] };
	const rows = rowsOf({ overview: await overviewData(live), meeting, hasWeek: true });
	return { minutes, restated: restatedSince(minutes, rows.present) };
}

/** The minutes as they were kept; null where they cannot be read. */
export function minutesIn(text: string): Minutes | null {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
	return read.success && isMinutes(read.output) ? read.output : null;
}

/** Only this program writes minutes, and never changes them. */
function isMinutes(value: unknown): value is Minutes {
	return typeof value === 'object' && value !== null && 'discussed' in value && 'noted' in value;
}

/** What the form of a meeting asks for, as a record; null where it cannot be read. */
export async function changeAsked(
	application: Application,
	day: IsoDate,
	form: FormData
): Promise<MeetingChange | null> {
	const textIn = (name: string) => {
		const cell = form.get(name);
		return typeof cell === 'string' ? cell.trim() : '';
	};
	switch (textIn('kind')) {
		case 'agenda':
			return agendaChange(application, day, textIn);
		case 'attendance': {
			const present = textIn('present')
				.split(/\r?\n|,|;/)
				.map((name) => name.trim());
			return { kind: 'attendance', present: present.filter((name) => name !== '') };
		}
		case 'title':
			return { kind: 'title', indicator: textIn('indicator'), title: textIn('title') };
		case 'decision':
			return { kind: 'decision', indicator: textIn('indicator') || null, text: textIn('text') };
		case 'closed':
			return closedChange(application, day);
		default:
			return null;
	}
}

async function agendaChange(
	application: Application,
	day: IsoDate,
	textIn: (name: string) => string
): Promise<MeetingChange | null> {
	const data = await meetingData(application, day);
	const step = stepAsked(textIn);
	if (data === null || step === null) return null;
	const { items } = meetingAgenda(rowsOf(data), data.meeting.agenda);
	const before = items.map(({ row, minutes }) => ({ indicator: row.indicator.id, minutes }));
	return { kind: 'agenda', items: afterStep(before, step) };
}

function stepAsked(textIn: (name: string) => string): AgendaStep | null {
	const [step, indicator] = [textIn('step'), textIn('indicator')];
	// Whether there are so many minutes is told by the shape of a record.
	if (step === 'minutes') return { step, indicator, minutes: Number(textIn('minutes')) };
	const known = (['up', 'down', 'remove', 'add'] as const).find((each) => each === step);
	return known === undefined ? null : { step: known, indicator };
}

async function closedChange(application: Application, day: IsoDate): Promise<MeetingChange | null> {
	const data = await meetingData(application, day);
	if (data === null) return null;
	const { frame, meeting, overview, passages, actions } = data;
	const minutes = minutesOf({
		frame,
		set: overview.set.name,
		unit: overview.unit.name,
		meeting,
		agenda: meetingAgenda(rowsOf(data), meeting.agenda),
		passages,
		actions: actions.filter((action) => action.meeting === day)
	});
	return { kind: 'closed', minutes: JSON.stringify(minutes) };
}

/** The day of an address, or null where there is no such day. */
export function dayAsked(date: string): IsoDate | null {
	return isDate(date) ? date : null;
}

/** What is said of an address that asks for it. */
export function noSuchDay(date: string): Problem {
	return problemOf('date', date, {
		wrong: `“${shownValue(date)}” is not a date`,
		remedy: 'Write it as 2013-07-17.',
		shown: 'All meetings are listed.'
	});
}

/** Today on London's clock. */
export function todayOf({ now }: Application): IsoDate {
	return londonDay(new Date(now()).toISOString());
}
