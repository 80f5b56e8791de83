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

/** The same with everything that its slides show, so that nothing has to be fetched while it is held. */
export async function deckData(application: Application, day: IsoDate): Promise<DeckData | null> {
	const setting = await meetingSetting(application, day);
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

async function meetingSetting(application: Application, day: IsoDate): Promise<Setting | null> {
	const { catalogue } = application.gate.state.catalogue;
	if (catalogue === null) return null;
	const { meetingSet, meetingUnit } = catalogue.settings;
	const url = new URL('http://meeting/');
	url.searchParams.set('week', weekOfMeeting(day));
	url.searchParams.set('basis', 'presented');
	if (setOf(catalogue, meetingSet) !== null) url.searchParams.set('set', meetingSet);
	const unit = unitOf(catalogue.organisation, meetingUnit);
	return settingOf(application, url, unit?.id ?? null);
}

async function dataOf(
	application: Application,
	setting: Setting,
	day: IsoDate
): Promise<MeetingData> {
	const { store } = application;
	const week = weekOfMeeting(day);
	return {
		frame: setting.frame,
		meeting: meetingOf(day, week, await meetingRecords(store, day)),
		startsAt: setting.catalogue.settings.meetingTime,
		overview: await overviewData(setting),
		passages: await passagesAbout(store, { unit: setting.unit.id, week }),
		actions: actionsOf(await actionRecords(store))
	};
}
