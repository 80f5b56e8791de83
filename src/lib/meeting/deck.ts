import { weekInWords } from '$lib/domain/format';
import type { IsoDate } from '$lib/domain/period';
import { reasonsInWords } from '$lib/view/agenda';
import { pageNotices } from '$lib/view/freshness';
import type { IndicatorRow } from '$lib/view/indicator-row';
import type { Frame, MeetingSeries } from '$lib/view/page-data';
import { receivedInWords } from '$lib/view/summary';
import type { Basis } from '$lib/view/view';
import { weekRows } from '$lib/view/week-rows';
import { figureInWords } from '$lib/view/words';
import { isOverdue, type Action } from './action';
import { meetingAgenda, type MeetingAgenda } from './agenda-items';
import { actionLines, type ActionLine } from './deck-actions';
import { checkSheets } from './deck-checks';
import { BY_CHAIR, type CheckSheet, type Exception, type IndicatorLine } from './deck-content';
import { exceptionOf } from './deck-exception';
import type { Decision } from './meeting';
import type { DeckData } from './meeting-data';
import { explainedInWords, explanationOf } from './narrative';

/** A meeting's deck before it is cut into slides: everything worked out, in words. */
export interface Deck {
	readonly date: IsoDate;
	readonly week: IsoDate;
	/** By what its figures are chosen: an address with it shows the same. */
	readonly basis: Basis;
	/** "Referral and Assessment weekly, Wiltshire" */
	readonly title: string;
	/** "Week of 8 Jul 2013 · extract received 15 Jul 2013 07:42" */
	readonly fresh: string;
	/** "2 of 5 exceptions explained" */
	readonly explained: string;
	/** What must be said of how fresh the figures are. */
	readonly notices: readonly string[];
	/** The foot of every slide: what must be known of the figures, and where they come from. */
	readonly source: string;
	readonly unit: string;
	/** "5 of 13 indicators to discuss, 3 noted" */
	readonly summary: string;
	/** Whether any indicator has a figure in the week. */
	readonly hasFigures: boolean;
	/** "3 noted, and the rest" */
	readonly restTitle: string;
	readonly lastActions: readonly ActionLine[];
	/** Those of them that are looked at today. */
	readonly checks: readonly CheckSheet[];
	readonly exceptions: readonly IndicatorLine[];
	readonly details: readonly Exception[];
	readonly rest: readonly IndicatorLine[];
	readonly agreed: readonly Action[];
	readonly decisions: readonly Decision[];
	readonly names: Readonly<Record<string, string>>;
}

/** The deck of a meeting. Pure: what it holds follows from the meeting's data alone. */
export function deckOf(data: DeckData): Deck {
	const { frame, meeting, overview, actions } = data;
	const rows = weekRows(
		data.hasWeek ? overview.rows.map((row) => withOverdue(row, data)) : [],
		{ week: meeting.week, grain: null, unit: overview.unit },
		overview.discussAtMost
	);
	const agenda = meetingAgenda(rows, meeting.agenda);
	const isSample = overview.rows.some(({ series }) => series.isSample);
	return {
		date: meeting.date,
		week: meeting.week,
		basis: data.basis,
		title: `${overview.set.name}, ${overview.unit.name}`,
		fresh: `${weekInWords(meeting.week)} · ${receivedInWords(frame)}`,
		explained: explainedOf(
			agenda.items.map(({ row }) => row),
			data
		),
		notices: pageNotices(frame, isSample),
		source: sourceOf(frame, isSample),
		unit: overview.unit.id,
		summary: summaryOf(agenda),
		hasFigures: rows.present.length > 0,
		restTitle:
			agenda.noted.length === 0 ? 'The rest' : `${String(agenda.noted.length)} noted, and the rest`,
		lastActions: actionLines(data),
		checks: checkSheets(data),
		exceptions: agenda.items.map(({ row }) => lineOf(row, reasonsInWords(row) || BY_CHAIR)),
		details: agenda.items.flatMap(({ row, minutes }) => exceptionOf(row, data, minutes) ?? []),
		rest: [
			...agenda.noted.map((row) => lineOf(row, row.indicator.owner)),
			...[...agenda.rest, ...rows.absent].map((row) => lineOf(row, shortRemarks(row)))
		],
		agreed: actions.filter((action) => action.meeting === meeting.date),
		decisions: meeting.decisions,
		names: Object.fromEntries(
			overview.rows.map(({ indicator: { id, shortName } }) => [id, shortName])
		)
	};
}

/** An indicator that has actions whose day has passed is brought up for that. */
function withOverdue(row: MeetingSeries, { actions, meeting }: DeckData): MeetingSeries {
	const late = actions.filter(
		(action) => action.indicator === row.indicator.id && isOverdue(action, meeting.date)
	);
	return { ...row, overdueFrom: row.overdueFrom ?? late.map(() => meeting.week) };
}

/** In a line of a slide: "None can be late before 11 Sep 2013". */
function shortRemarks({ remarks }: IndicatorRow): string {
	return remarks.join('. ').replace('No late result possible', 'None can be late');
}

function lineOf(row: IndicatorRow, reason: string): IndicatorLine {
	const { indicator, figure } = row;
	const target = indicator.polarity === 'neutral' ? null : figure.target;
	return {
		indicator: indicator.id,
		name: indicator.shortName,
		status: figure.status,
		number:
			figure.current === null ? 'No figure' : figureInWords(figure.current, indicator, target),
		reason
	};
}

/** "5 of 13 indicators to discuss, 3 noted", "None of 13 indicators to discuss" */
function summaryOf({ items, noted, rest }: MeetingAgenda): string {
	const of = items.length + noted.length + rest.length;
	if (of === 0) return 'No indicator has a figure this week';
	const many = items.length === 0 ? 'None' : String(items.length);
	const also = noted.length === 0 ? '' : `, ${String(noted.length)} noted`;
	return `${many} of ${String(of)} ${of === 1 ? 'indicator' : 'indicators'} to discuss${also}`;
}

function explainedOf(rows: readonly IndicatorRow[], { passages }: DeckData): string {
	if (rows.length === 0) return 'Nothing to explain';
	const explained = rows.filter(
		({ indicator: { id } }) =>
			explanationOf(passages.filter(({ indicator }) => indicator === id)).length > 0
	);
	return explainedInWords(explained.length, rows.length);
}

function sourceOf(frame: Frame, isSample: boolean): string {
	const note = isSample ? ` · ${frame.sampleNote}` : '';
	return `Internal: contains small numbers${note} · Source: ${frame.council}, ${receivedInWords(frame)}`;
}
