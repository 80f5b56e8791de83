import type { Status } from '$lib/domain/target';
import type { Trend } from '$lib/domain/trend';
import type { LatestReading } from '$lib/statistics/latest';
import type { NamedFunnel } from '$lib/statistics/named-funnel';

/** Why something is discussed that the figures give no ground for. */
export const BY_CHAIR = 'Put on by the chair';

/** An indicator on one line of a list. */
export interface IndicatorLine {
	readonly indicator: string;
	readonly name: string;
	readonly status: Status;
	readonly number: string;
	/** Why it is to be discussed, or what there is to say of one that is not; empty where there is nothing. */
	readonly reason: string;
}

/** A figure of one unit with everything that a slide says of it. */
export interface Sheet {
	/** The finding by rule, or what a person wrote in its place. */
	readonly title: string;
	/** "Initial assessments completed in 10 working days · Wiltshire, week of 8 Jul 2013, provisional" */
	readonly subtitle: string;
	readonly number: string;
	readonly status: Status;
	/** "Target 90% · higher is better" */
	readonly target: string;
	/** The people behind the figure, and what a rate is per. */
	readonly behind: readonly string[];
	readonly distance: string | null;
	readonly latest: LatestReading;
	readonly outlook: string | null;
	/** What must be known before the figure is trusted. */
	readonly reservations: readonly string[];
	readonly trend: Trend;
}

/** A team's own figure, for a slide among the others and one of its own. */
export interface TeamSheet extends Sheet {
	readonly unit: string;
	readonly name: string;
	/** Stands where there is no room for the whole name. */
	readonly shortName: string;
}

/** One thing to be discussed, with everything that its slides say. */
export interface Exception extends Sheet {
	readonly indicator: string;
	readonly name: string;
	readonly owner: string;
	readonly source: string;
	readonly reason: string;
	/** Question and answer, in the order of the questions; none where nobody wrote any. */
	readonly explanation: readonly { readonly label: string; readonly text: string }[];
	readonly teams: TeamsFound | null;
	/** So long it may take. */
	readonly minutes: number;
}

/** The teams beside one another, where one stands out. */
export interface TeamsFound {
	readonly title: string;
	readonly subtitle: string;
	readonly funnel: NamedFunnel;
	/** Those that stand out, in the organisation's order: never ranked. */
	readonly outside: readonly { readonly name: string; readonly words: string }[];
	/** "The other 9 teams are within the expected range." */
	readonly others: string;
	/** Each team over time, in the organisation's order. */
	readonly sheets: readonly TeamSheet[];
}

/** An action whose check day has come, with its indicator since the week on which it was agreed. */
export interface CheckSheet extends Sheet {
	readonly action: string;
	readonly indicator: string;
	/** "Real change for the better since it was agreed. It should: halve the waiting list." */
	readonly verdict: string;
}

/** What the meeting may say of an action on its check day. */
export type CheckAnswer = 'continue' | 'change' | 'stop';

/** The answers with their keys, in the order in which they are offered. */
export const CHECK_ANSWERS: readonly { readonly answer: CheckAnswer; readonly label: string }[] = [
	{ answer: 'continue', label: 'Continue' },
	{ answer: 'change', label: 'Change' },
	{ answer: 'stop', label: 'Stop' }
];
