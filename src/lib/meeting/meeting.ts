import type { IsoDate } from '$lib/domain/period';

/** What people decided about one meeting. Records are only added; the newest of a kind holds. */
export type MeetingRecord = {
	readonly id: string;
	readonly meeting: IsoDate;
	/** ISO with Z. */
	readonly at: string;
	readonly by: string;
} & MeetingChange;

export type MeetingChange =
	| { readonly kind: 'agenda'; readonly items: readonly AgendaItem[] }
	| { readonly kind: 'attendance'; readonly present: readonly string[] }
	| { readonly kind: 'title'; readonly indicator: string; readonly title: string }
	| { readonly kind: 'decision'; readonly indicator: string | null; readonly text: string }
	| { readonly kind: 'closed'; readonly minutes: string };

/** An indicator on the agenda, with the minutes that it may take. */
export interface AgendaItem {
	readonly indicator: string;
	readonly minutes: number;
}

/** So many minutes an item takes where nobody said. */
export const USUAL_MINUTES = 6;

/** A meeting as people prepared it. */
export interface Meeting {
	readonly date: IsoDate;
	/** Monday of the week that it is about. */
	readonly week: IsoDate;
	/** In the order to be taken; null where it is left to what needs discussion. */
	readonly agenda: readonly AgendaItem[] | null;
	readonly present: readonly string[];
	/** By indicator: the title written in place of the one by rule, and by whom. */
	readonly titles: Readonly<Record<string, { readonly title: string; readonly by: string }>>;
	readonly decisions: readonly Decision[];
	/** When it was closed and its minutes frozen; null before. */
	readonly closed: { readonly at: string; readonly by: string; readonly minutes: string } | null;
}

export interface Decision {
	readonly id: string;
	readonly indicator: string | null;
	readonly text: string;
	readonly at: string;
	readonly by: string;
}

/** The meeting that its records come to. */
export function meetingOf(
	date: IsoDate,
	week: IsoDate,
	records: readonly MeetingRecord[]
): Meeting {
	const none: Meeting = {
		date,
		week,
		agenda: null,
		present: [],
		titles: {},
		decisions: [],
		closed: null
	};
	return [...records].sort(byTime).reduce(changed, none);
}

function byTime(a: MeetingRecord, b: MeetingRecord): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

function changed(meeting: Meeting, record: MeetingRecord): Meeting {
	const { at, by, id } = record;
	switch (record.kind) {
		case 'agenda':
			return { ...meeting, agenda: record.items };
		case 'attendance':
			return { ...meeting, present: record.present };
		case 'title':
			return { ...meeting, titles: titled(meeting.titles, record.indicator, record.title, by) };
		case 'decision': {
			const { indicator, text } = record;
			return { ...meeting, decisions: [...meeting.decisions, { id, indicator, text, at, by }] };
		}
		case 'closed':
			// What was presented is frozen once: closing again changes nothing.
			return meeting.closed === null
				? { ...meeting, closed: { at, by, minutes: record.minutes } }
				: meeting;
	}
}

/** An empty title gives the word back to the rule. */
function titled(
	titles: Meeting['titles'],
	indicator: string,
	title: string,
	by: string
): Meeting['titles'] {
	const others = Object.entries(titles).filter(([id]) => id !== indicator);
	const own = title.trim() === '' ? [] : [[indicator, { title: title.trim(), by }] as const];
	return Object.fromEntries([...others, ...own]);
}
