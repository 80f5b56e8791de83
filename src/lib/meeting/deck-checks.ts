import { dayInWords, weekInWords } from '$lib/domain/format';
import { daysAfter, daysBetween } from '$lib/domain/period';
import type { Range, Trend } from '$lib/domain/trend';
import { indicatorPage } from '$lib/view/indicator-page';
import { ownGrain, seriesReading } from '$lib/view/series-reading';
import { dataOfUnit } from '$lib/view/unit-data';
import { DEFAULT_VIEW } from '$lib/view/view';
import { inOrder, isToCheck, type Action } from './action';
import { actionCheck } from './action-check';
import type { CheckSheet } from './deck-content';
import { sheetOf } from './deck-sheet';
import type { DeckData } from './meeting-data';

/** The earlier meetings' actions that are to be looked at today and are about an indicator whose figures are in hand. */
export function checkSheets(data: DeckData): readonly CheckSheet[] {
	const { date } = data.meeting;
	const earlier = data.actions.filter((action) => (action.meeting ?? action.week) < date);
	const due = earlier.filter((action) => isToCheck(action, date));
	return inOrder(due).flatMap((action) => checkSheet(action, data) ?? []);
}

function checkSheet(action: Action, data: DeckData): CheckSheet | null {
	const { meeting, frame, overview, materials } = data;
	const material = materials.find(({ indicator }) => indicator.id === action.indicator);
	if (material === undefined) return null;
	const own = dataOfUnit(material, action.unit ?? overview.unit.id);
	const range = rangeSince(action.week, meeting.week);
	const view = { ...DEFAULT_VIEW, week: meeting.week, comparators: [], range };
	const sheet = sheetOf(indicatorPage(own, view, frame));
	const lens = { week: meeting.week, unit: own.unit, grain: ownGrain(own, own.unit) };
	const { words } = actionCheck(seriesReading(own, lens), action.week, meeting.date);
	const expected = action.expected === '' ? '' : ` It should change: ${action.expected}`;
	return {
		...sheet,
		action: action.id,
		indicator: material.indicator.id,
		title: action.what,
		subtitle: `${action.who} · agreed on the ${weekInWords(action.week).replace(/^W/, 'w')} · looked at on ${dayInWords(action.checkOn ?? meeting.date)} · ${sheet.subtitle}`,
		verdict: `${words}.${expected}`,
		trend: withAgreed(sheet.trend, action)
	};
}

/** The shortest range that has a month before the week in which it was agreed. */
function rangeSince(agreed: string, week: string): Range {
	const weeks = daysBetween(daysAfter(agreed, -28), week) / 7;
	if (weeks < 13) return '13w';
	if (weeks < 26) return '26w';
	return weeks < 52 ? '52w' : 'all';
}

/** The day is marked on the chart, and nothing else is. */
function withAgreed(trend: Trend, { week }: Action): Trend {
	const mark = { title: 'Agreed', detail: '', indicators: [], unit: null, source: '' };
	return { ...trend, events: [{ ...mark, date: week }] };
}
