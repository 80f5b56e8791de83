import { behindInWords } from '$lib/domain/format';
import type { Status } from '$lib/domain/target';
import type { LatestReading } from '$lib/statistics/latest';
import { reasonsInWords } from '$lib/view/agenda';
import { rowHeadline, type IndicatorRow } from '$lib/view/indicator-row';
import { figureInWords } from '$lib/view/words';
import { meetingInWords, nothingToDiscuss, type MeetingAgenda } from './agenda-items';

/** An indicator as a line of a meeting's page names it. */
export interface IndicatorNamed {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly owner: string;
}

/** A line of the agenda in words: nothing of its series goes along. */
export interface AgendaEntry {
	readonly indicator: IndicatorNamed;
	readonly minutes: number;
	/** Its finding, as a title. */
	readonly headline: string;
	/** Why it is on the agenda; empty where somebody put it there. */
	readonly reasons: string;
	readonly number: string;
	/** The people behind the number. */
	readonly behind: string | null;
	readonly status: Status;
	readonly latest: LatestReading;
}

/** The agenda as the meeting's page shows it. */
export interface AgendaSheet {
	/** "5 of 13 indicators to discuss, 3 noted; 30 minutes" */
	readonly title: string;
	/** What stands where there are no items. */
	readonly empty: string;
	readonly items: readonly AgendaEntry[];
	readonly noted: readonly IndicatorNamed[];
	readonly rest: readonly IndicatorNamed[];
}

/** The agenda in words, as a page shows it. */
export function agendaSheet(agenda: MeetingAgenda): AgendaSheet {
	return {
		title: meetingInWords(agenda),
		empty: nothingToDiscuss(agenda.noted.length + agenda.rest.length > 0),
		items: agenda.items.map(({ row, minutes }) => entryOf(row, minutes)),
		noted: agenda.noted.map(named),
		rest: agenda.rest.map(named)
	};
}

function entryOf(row: IndicatorRow, minutes: number): AgendaEntry {
	const { indicator, figure, reading } = row;
	const { current } = figure;
	const target = indicator.polarity === 'neutral' ? null : figure.target;
	return {
		indicator: named(row),
		minutes,
		headline: rowHeadline(row),
		reasons: reasonsInWords(row),
		number: current === null ? 'No figure' : figureInWords(current, indicator, target),
		behind: current === null ? null : behindInWords(current, indicator),
		status: figure.status,
		latest: reading.latest
	};
}

function named({ indicator: { id, name, shortName, owner } }: IndicatorRow): IndicatorNamed {
	return { id, name, shortName, owner };
}
