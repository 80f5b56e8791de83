import type { Frame, IndicatorMaterial, OverviewData } from '$lib/view/page-data';
import type { Basis } from '$lib/view/view';
import type { IsoDate } from '$lib/domain/period';
import type { Problem } from '$lib/domain/problem';
import type { Action } from './action';
import type { AgendaSheet } from './agenda-sheet';
import type { ActionFilter } from './action-list';
import type { Meeting } from './meeting';
import type { Passage } from './narrative';

/** What a meeting is held on. */
export interface MeetingData {
	readonly frame: Frame;
	readonly meeting: Meeting;
	/** When it begins, on London's clock: "10:00". */
	readonly startsAt: string;
	/** By what its figures are chosen: an address with it shows the same. */
	readonly basis: Basis;
	/** Whether there are figures of its week: without them nothing may be said of any indicator, not even that all is well. */
	readonly hasWeek: boolean;
	/** The indicators of its set for its part of the organisation, with the figures in force when it begins. */
	readonly overview: OverviewData;
	/** Every passage written about them for its week, oldest first. */
	readonly passages: readonly Passage[];
	/** Every action there is. */
	readonly actions: readonly Action[];
}

/** The same with all that its slides show: nothing is fetched while it is held. */
export interface DeckData extends MeetingData {
	/** In the order of the overview's rows. */
	readonly materials: readonly IndicatorMaterial[];
}

/** The page of a meeting: its agenda in words. */
export interface MeetingPage extends Pick<
	MeetingData,
	'frame' | 'meeting' | 'startsAt' | 'basis' | 'passages' | 'actions'
> {
	readonly setName: string;
	readonly unitName: string;
	readonly agenda: AgendaSheet;
	/** Whether any of its figures came from the files of the sample. */
	readonly isSample: boolean;
}

/** The page of all actions. */
export interface ActionsData {
	readonly frame: Frame;
	readonly actions: readonly Action[];
	/** What an action may be about. */
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
	readonly filter: ActionFilter;
	/** What is wrong with the filter that the address asks for. */
	readonly problems: readonly Problem[];
	/** The newest week: what is agreed now is agreed on its figures. */
	readonly week: IsoDate;
	/** When a new action is due where nobody says. */
	readonly due: IsoDate;
	/** The name typed last on this machine; empty where there is none. */
	readonly writer: string;
}

/** A meeting in the list of all. */
export interface MeetingLine {
	readonly date: IsoDate;
	readonly week: IsoDate;
	readonly isClosed: boolean;
	readonly decisions: number;
}

/** The page of meetings. */
export interface MeetingsData {
	readonly frame: Frame;
	readonly startsAt: string;
	/** The one about the newest week. */
	readonly next: MeetingLine;
	/** Newest first. */
	readonly past: readonly MeetingLine[];
}
