import type { Catalogue } from '$lib/domain/catalogue';
import { dayInWords } from '$lib/domain/format';
import { meetingDayOf } from '$lib/domain/meeting-day';
import { londonDay, londonTime, type IsoDate } from '$lib/domain/period';
import type { Version } from '$lib/server/gate/versions';
import type { Basis } from '$lib/view/view';
import type { Library, Span } from './library';

/** The version that a page shows, and what must be said of it. */
export interface ShownVersion {
	readonly version: Version;
	readonly span: Span | null;
	/** The day up to whose end comparators had been published; null: all of them. */
	readonly knownOn: IsoDate | null;
	readonly note: string | null;
}

/** What the version is chosen by. */
export interface BasisQuestion {
	readonly basis: Basis;
	/** The week asked for; null: the newest. */
	readonly week: IsoDate | null;
	/** Oldest first. */
	readonly versions: readonly Version[];
	readonly library: Library;
	readonly catalogue: Catalogue;
}

/**
 * The version in force, the one in force at the week's meeting, or at the end of a day in London. Where that is missing
 * or lacks the week asked for, the earliest version that holds the week, and the page says so.
 */
export async function shownVersion(question: BasisQuestion): Promise<ShownVersion | null> {
	const { basis, versions, library } = question;
	const live = await liveShown(versions, library);
	if (live === null || basis === 'latest') return live;
	const moment = momentOf(question, live.span?.newest ?? null);
	const known = versions.findLast((each) => isBy(each.publishedAt, moment));
	const found = known === undefined ? null : await holding(known, question);
	if (found !== null) {
		return {
			...found,
			knownOn: moment.date,
			note: `Figures as known on ${dayInWords(moment.date)}`
		};
	}
	return earliestHolding(question, moment.date);
}

/** The version in force; null before there is one. */
export async function liveShown(
	versions: readonly Version[],
	library: Library
): Promise<ShownVersion | null> {
	const live = versions.at(-1);
	if (live === undefined) return null;
	return { version: live, span: await library.span(live.id), knownOn: null, note: null };
}

interface Moment {
	readonly date: IsoDate;
	/** On London's clock; the end of the day where it is the day that was asked for. */
	readonly time: string;
}

function momentOf({ basis, week, catalogue }: BasisQuestion, newest: IsoDate | null): Moment {
	if (basis !== 'presented') return { date: basis, time: '24:00' };
	const monday = week ?? newest ?? '';
	const { meetingWeekday, meetingTime } = catalogue.settings;
	return { date: meetingDayOf(monday, meetingWeekday), time: meetingTime };
}

function isBy(publishedAt: string, moment: Moment): boolean {
	const { date, time } = londonTime(publishedAt);
	return date < moment.date || (date === moment.date && time <= moment.time);
}

async function holding(
	version: Version,
	{ week, library }: BasisQuestion
): Promise<{ readonly version: Version; readonly span: Span } | null> {
	const span = await library.span(version.id);
	if (span === null) return null;
	return week === null || week <= span.newest ? { version, span } : null;
}

async function earliestHolding(
	question: BasisQuestion,
	asked: IsoDate
): Promise<ShownVersion | null> {
	for (const version of question.versions) {
		const found = await holding(version, question);
		if (found === null) continue;
		const known = londonDay(version.publishedAt);
		const what =
			question.week === null
				? 'No figures'
				: `No figures for the week of ${dayInWords(question.week)}`;
		return {
			...found,
			knownOn: known > asked ? known : asked,
			note: `${what} had been received by ${dayInWords(asked)}: shown as first known on ${dayInWords(known)}`
		};
	}
	return null;
}
