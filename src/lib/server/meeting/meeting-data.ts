import { setOf } from '$lib/domain/catalogue';
import { meetingDayOf, weekOfMeeting } from '$lib/domain/meeting-day';
import type { IsoDate } from '$lib/domain/period';
import { unitOf } from '$lib/domain/organisation';
import { actionsOf } from '$lib/meeting/action';
import { meetingOf } from '$lib/meeting/meeting';
import type { DeckData, MeetingData } from '$lib/meeting/meeting-data';
import type { Application } from '$lib/server/application';
import { settingOf, type Setting } from '$lib/server/pages/frame';
import { indicatorMaterial } from '$lib/server/pages/indicator';
import { oneByOne } from '$lib/server/pages/indicator-series';
import { overviewData } from '$lib/server/pages/overview';
import { meetingBasis } from '$lib/view/meeting-basis';
import type { Frame, OverviewData } from '$lib/view/page-data';
import { weekWanting } from '$lib/view/parse-view';
import { actionRecords, meetingRecords, passagesAbout } from './records';

/**
 * What a meeting is held on: its set and its part of the organisation, at the week that had ended by its day, with the figures
 * that were in force when it began. Null before there are any figures.
 */
export async function meetingData(
	application: Application,
	day: IsoDate
): Promise<MeetingData | null> {
	const found = await meetingSetting(application, day);
	return found === null ? null : dataOf(application, found, day);
}

/** Another set or unit than the meeting's own; what is not known falls back to the meeting's. */
export interface MeetingAsked {
	readonly set?: string;
	readonly unit?: string;
}

/** The same with everything that its slides show, so that nothing has to be fetched while it is held. */
export async function deckData(
	application: Application,
	day: IsoDate,
	asked: MeetingAsked = {}
): Promise<DeckData | null> {
	const setting = await meetingSetting(application, day, asked);
	if (setting === null) return null;
	const data = await dataOf(application, setting, day);
	const indicators = data.overview.rows.map(({ indicator }) => indicator);
	const materials = await oneByOne(indicators, (each) => indicatorMaterial(each, setting));
	return { ...data, materials };
}

/** The day of the meeting about the newest week; null before there are any figures. */
export async function newestMeetingDay(application: Application): Promise<IsoDate | null> {
	const setting = await settingOf(application, new URL('http://meeting/'));
	if (setting?.frame.newestWeek == null) return null;
	return meetingDayOf(setting.frame.newestWeek, setting.catalogue.settings.meetingWeekday);
}

async function meetingSetting(
	application: Application,
	day: IsoDate,
	asked: MeetingAsked = {}
): Promise<Setting | null> {
	const { catalogue } = application.gate.state.catalogue;
	if (catalogue === null) return null;
	const { meetingSet, meetingUnit } = catalogue.settings;
	const url = new URL('http://meeting/');
	url.searchParams.set('week', weekOfMeeting(day));
	url.searchParams.set('basis', meetingBasis(day, catalogue.settings.meetingWeekday));
	const set = setOf(catalogue, asked.set ?? '') ?? setOf(catalogue, meetingSet);
	if (set !== null) url.searchParams.set('set', set.id);
	const { organisation } = catalogue;
	const unit = unitOf(organisation, asked.unit ?? '') ?? unitOf(organisation, meetingUnit);
	return settingOf(application, url, unit?.id ?? null);
}

/** Agenda, titles and minutes were written for the meeting's own set and unit; of others the figures alone speak. */
function isOwn({ set, unit, meets }: OverviewData): boolean {
	return set.id === meets.set && unit.id === meets.unit;
}

async function dataOf(
	application: Application,
	setting: Setting,
	day: IsoDate
): Promise<MeetingData> {
	const { store } = application;
	const { settings } = setting.catalogue;
	const week = weekOfMeeting(day);
	const wanting = weekWanting(week, setting.frame);
	const overview = await overviewData(setting);
	const records = isOwn(overview) ? await meetingRecords(store, day) : [];
	return {
		frame: wanting === null ? setting.frame : without(setting.frame, wanting),
		meeting: meetingOf(day, week, records),
		startsAt: settings.meetingTime,
		basis: meetingBasis(day, settings.meetingWeekday),
		hasWeek: wanting === null,
		overview,
		passages: await passagesAbout(store, { unit: setting.unit.id, week }),
		actions: actionsOf(await actionRecords(store))
	};
}

/** What every page of a meeting says where there are no figures of its week. */
function without(
	frame: Frame,
	{ wrong, remedy }: NonNullable<ReturnType<typeof weekWanting>>
): Frame {
	return { ...frame, basisNote: `${wrong}. ${remedy.replace(/\.$/, '')}` };
}
