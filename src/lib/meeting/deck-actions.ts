import { dayInWords } from '$lib/domain/format';
import { daysAfter, type IsoDate } from '$lib/domain/period';
import { ownGrain, seriesReading } from '$lib/view/series-reading';
import { dataOfUnit } from '$lib/view/unit-data';
import { inOrder, isOverdue, isToCheck, stateInWords, type Action } from './action';
import { actionCheck, type ActionCheck } from './action-check';
import type { DeckData } from './meeting-data';

/** An action as the deck lists it. */
export interface ActionLine {
	readonly id: string;
	/** "Overdue", "Open", "Done" */
	readonly state: string;
	readonly isOverdue: boolean;
	readonly what: string;
	/** "Head of Referral · due 24 Jul 2013 · Assessments in time" */
	readonly who: string;
	/** What its indicator did since, where its check day has come; null before, and where it is about none. */
	readonly check: ActionCheck | null;
}

/** So many days back an action that was closed is still told of. */
const TOLD_FOR = 7;

/** What earlier meetings left: open actions, overdue ones first, then those closed since the meeting before. */
export function actionLines(data: DeckData): readonly ActionLine[] {
	const { date, week } = data.meeting;
	const earlier = data.actions.filter((action) =>
		action.meeting === null ? action.week <= week : action.meeting < date
	);
	const told = earlier.filter((action) => isTold(action, date));
	const toCheck = told.filter((action) => !isOverdue(action, date) && isToCheck(action, date));
	const late = told.filter((action) => isOverdue(action, date));
	const others = told.filter((action) => !late.includes(action) && !toCheck.includes(action));
	const ordered = [...inOrder(late), ...inOrder(toCheck), ...inOrder(others)];
	return ordered.map((action) => lineOf(action, data));
}

function isTold({ state, closedAt }: Action, date: IsoDate): boolean {
	if (state === 'open') return true;
	const closed = closedAt?.slice(0, 10) ?? '';
	return closed > daysAfter(date, -TOLD_FOR) && closed <= date;
}

function lineOf(action: Action, data: DeckData): ActionLine {
	const { date } = data.meeting;
	const about = data.overview.rows.find(({ indicator }) => indicator.id === action.indicator);
	const name = about === undefined ? [] : [about.indicator.shortName];
	return {
		id: action.id,
		state: stateInWords(action, date),
		isOverdue: isOverdue(action, date),
		what: action.what,
		who: [action.who, `due ${dayInWords(action.due)}`, ...name].join(' · '),
		check: isToCheck(action, date) ? checkOf(action, data) : null
	};
}

/** By the unit's own series, in the periods in which it is read; null where the meeting does not have its figures. */
function checkOf(action: Action, { materials, meeting, overview }: DeckData): ActionCheck | null {
	const material = materials.find(({ indicator }) => indicator.id === action.indicator);
	if (material === undefined) return null;
	const data = dataOfUnit(material, action.unit ?? overview.unit.id);
	const lens = { week: meeting.week, unit: data.unit, grain: ownGrain(data, data.unit) };
	return actionCheck(seriesReading(data, lens), action.week, meeting.date);
}
