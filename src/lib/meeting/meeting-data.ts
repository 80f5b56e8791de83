import type { Frame, IndicatorMaterial, OverviewData } from '$lib/view/page-data';
import type { Action } from './action';
import type { Meeting } from './meeting';
import type { Passage } from './narrative';

/** What a meeting is held on. */
export interface MeetingData {
	readonly frame: Frame;
	readonly meeting: Meeting;
	/** When it begins, on London's clock: "10:00". */
	readonly startsAt: string;
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
