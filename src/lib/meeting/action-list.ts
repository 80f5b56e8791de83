import type { IsoDate } from '$lib/domain/period';
import { shownValue, type Problem } from '$lib/domain/problem';
import { problemOf } from '$lib/view/parse-view';
import { inOrder, isOverdue, type Action } from './action';

/** Which actions are looked for; an empty text is all of them. */
export interface ActionFilter {
	readonly who: string;
	readonly indicator: string;
	readonly state: '' | 'open' | 'overdue' | 'done' | 'dropped';
}

export const STATES = ['', 'open', 'overdue', 'done', 'dropped'] as const;

/** The states that an address can ask for, in words. */
export const KNOWN_STATES = STATES.slice(1).join(', ');

/**
 * The filter that an address asks for, and what is wrong with it: a state that there is not falls back to all of them; an
 * owner or an indicator whom nobody knows has no actions.
 */
export function actionFilter(params: URLSearchParams): {
	readonly filter: ActionFilter;
	readonly problems: readonly Problem[];
} {
	const asked = params.get('state') ?? '';
	const state = STATES.find((each) => each === asked);
	const filter = {
		who: params.get('who') ?? '',
		indicator: params.get('indicator') ?? '',
		state: state ?? ''
	} as const;
	const fault = {
		wrong: `“${shownValue(asked)}” is not a state of an action`,
		remedy: `Known are ${KNOWN_STATES}.`,
		shown: 'Actions in every state are shown.'
	};
	return { filter, problems: state === undefined ? [problemOf('state', asked, fault)] : [] };
}

/** The actions that the filter lets through, what is due first before the others. */
export function actionsShown(
	actions: readonly Action[],
	filter: ActionFilter,
	day: IsoDate
): readonly Action[] {
	return inOrder(actions).filter(
		(action) =>
			(filter.who === '' || action.who === filter.who) &&
			(filter.indicator === '' || action.indicator === filter.indicator) &&
			isInState(action, filter.state, day)
	);
}

function isInState(action: Action, state: ActionFilter['state'], day: IsoDate): boolean {
	if (state === '') return true;
	return state === 'overdue' ? isOverdue(action, day) : action.state === state;
}

/** "2 actions are overdue, 5 open": what the page of actions says first. */
export function actionsInWords(actions: readonly Action[], day: IsoDate): string {
	const open = actions.filter(({ state }) => state === 'open');
	const overdue = open.filter((action) => isOverdue(action, day)).length;
	if (open.length === 0) return actions.length === 0 ? 'No actions yet' : 'No action is open';
	const are = open.length === 1 ? 'action is' : 'actions are';
	const late = overdue === 0 ? 'none overdue' : `${String(overdue)} overdue`;
	return `${String(open.length)} ${are} open, ${late}`;
}

/** Everybody who has or had an action, by name. */
export function ownersOf(actions: readonly Action[]): readonly string[] {
	return [...new Set(actions.map(({ who }) => who))].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
