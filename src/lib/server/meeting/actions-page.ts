import { error } from '@sveltejs/kit';
import { indicatorOf } from '$lib/domain/catalogue';
import { meetingDayOf } from '$lib/domain/meeting-day';
import { daysAfter, londonDay } from '$lib/domain/period';
import { actionsOf, stateInWords, type Action } from '$lib/meeting/action';
import { actionFilter, actionsShown, KNOWN_STATES } from '$lib/meeting/action-list';
import type { ActionsData } from '$lib/meeting/meeting-data';
import { writeCsv } from '$lib/extracts/write-csv';
import type { Application } from '$lib/server/application';
import { settingOf, type Setting } from '$lib/server/pages/frame';
import { actionRecords } from './records';

/** Everything that the page of actions shows; null before there are any figures. */
export async function actionsData(
	application: Application,
	url: URL,
	writer: string
): Promise<ActionsData | null> {
	const setting = await settingOf(application, new URL('http://actions/'), null);
	if (setting === null) return null;
	const { catalogue, frame } = setting;
	const week = frame.newestWeek ?? frame.today;
	const next = meetingDayOf(week, catalogue.settings.meetingWeekday);
	return {
		frame,
		actions: await actionsAt(application),
		indicators: catalogue.indicators.map(({ id, name }) => ({ id, name })),
		...actionFilter(url.searchParams),
		week,
		// Due at the next meeting, unless somebody says otherwise: a week on where that lies behind us.
		due: next > frame.today ? next : daysAfter(frame.today, 7),
		writer
	};
}

async function actionsAt({ store }: Application): Promise<readonly Action[]> {
	return actionsOf(await actionRecords(store));
}

const HEAD = [
	'what',
	'who',
	'due',
	'state',
	'indicator',
	'indicator_name',
	'team',
	'team_name',
	'week_agreed',
	'meeting',
	'expected',
	'check_on',
	'reason',
	'agreed_at',
	'agreed_by',
	'closed_at',
	'id'
] as const;

/** The actions that the address asks for, as CSV; null before there are any figures. Of a state that there is not, there are none. */
export async function actionsCsv(application: Application, url: URL): Promise<string | null> {
	const setting = await settingOf(application, new URL('http://actions/'), null);
	if (setting === null) return null;
	const today = londonDay(new Date(application.now()).toISOString());
	const { filter, problems } = actionFilter(url.searchParams);
	if (problems.length > 0)
		error(404, { message: `There is no such state of an action. There are: ${KNOWN_STATES}` });
	const shown = actionsShown(await actionsAt(application), filter, today);
	return writeCsv(
		HEAD,
		shown.map((action) => rowOf(action, setting, today))
	);
}

function rowOf(action: Action, { catalogue }: Setting, today: string) {
	const unit = catalogue.organisation.units.find(({ id }) => id === action.unit);
	return [
		action.what,
		action.who,
		action.due,
		stateInWords(action, today),
		action.indicator,
		action.indicator === null ? '' : (indicatorOf(catalogue, action.indicator)?.name ?? ''),
		action.unit,
		unit?.name ?? '',
		action.week,
		action.meeting,
		action.expected,
		action.checkOn,
		action.reason,
		action.agreedAt,
		action.agreedBy,
		action.closedAt,
		action.id
	];
}
