import { dayInWords } from '$lib/domain/format';
import type { IsoDate } from '$lib/domain/period';
import { statusInWords } from '$lib/domain/target';
import { inOrder, isOverdue, type Action } from '$lib/meeting/action';
import { nothingToDiscuss } from '$lib/meeting/agenda-items';
import type { Deck } from '$lib/meeting/deck';
import type { ActionLine } from '$lib/meeting/deck-actions';
import type { IndicatorLine } from '$lib/meeting/deck-content';
import type { RestatedSince } from '$lib/meeting/minutes';

/** A list of a meeting's pack as a table of words; the last column holds sentences. */
export interface PackList {
	readonly title: string;
	/** Said in place of a table without rows. */
	readonly empty: string;
	/** `share`: of the width, on a slide. */
	readonly columns: readonly { readonly name: string; readonly share: number }[];
	readonly rows: readonly (readonly string[])[];
}

/** What earlier meetings left, overdue first; of what is to be checked, what its indicator did since. */
export function lastActionList({ lastActions }: Deck): PackList {
	return {
		title: 'Actions from earlier meetings',
		empty: 'No action is open from earlier meetings.',
		columns: [
			{ name: 'State', share: 0.1 },
			{ name: 'Who, by when, about', share: 0.38 },
			{ name: 'What', share: 0.52 }
		],
		rows: lastActions.map(actionCells)
	};
}

function actionCells({ state, who, what, check }: ActionLine): readonly string[] {
	const found = check === null ? '' : ` Since then: ${check.words}.`;
	return [state, brief(who), `${what}${found}`];
}

/** The open actions about an indicator, overdue ones first, a line each. */
export function openActions(
	indicator: string,
	actions: readonly Action[],
	day: IsoDate
): readonly string[] {
	const about = actions.filter(
		(action) => action.indicator === indicator && action.state === 'open'
	);
	return inOrder(about).map((action) => {
		const late = isOverdue(action, day) ? 'Overdue: ' : '';
		return `${late}${action.what} (${action.who}, due ${dayInWords(action.due)})`;
	});
}

/** What the meeting agreed and decided. */
export function agreedList({ agreed, decisions, names }: Deck): PackList {
	const about = (id: string | null) => (id === null ? [] : (names[id] ?? []));
	return {
		title: 'Agreed in this meeting',
		empty: 'Nothing was agreed yet.',
		columns: [
			{ name: 'Kind', share: 0.1 },
			{ name: 'Who, by when, about', share: 0.38 },
			{ name: 'What', share: 0.52 }
		],
		rows: [
			...agreed.map(({ who, due, indicator, what }) => [
				'Action',
				brief([who, `due ${dayInWords(due)}`, about(indicator)].flat().join(' · ')),
				what
			]),
			...decisions.map(({ by, indicator, text }) => [
				'Decision',
				brief([by, about(indicator)].flat().join(' · ')),
				text
			])
		]
	};
}

/** What is to be discussed, in the order in which it is taken. */
export function exceptionList({ exceptions, details, summary, hasFigures }: Deck): PackList {
	const owners = new Map(details.map(({ indicator, owner }) => [indicator, owner]));
	return {
		title: summary,
		empty: nothingToDiscuss(hasFigures),
		columns: [
			{ name: 'Indicator', share: 0.25 },
			{ name: 'Figure', share: 0.1 },
			{ name: 'Status', share: 0.13 },
			{ name: 'Owner', share: 0.19 },
			{ name: 'Why', share: 0.33 }
		],
		rows: exceptions.map((line) => [
			...lineCells(line),
			brief(owners.get(line.indicator) ?? ''),
			line.reason
		])
	};
}

/** What is noted, with its owner, and all others. */
export function restList({ rest, restTitle }: Deck): PackList {
	return {
		title: restTitle,
		empty: 'There is no other indicator this week.',
		columns: [
			{ name: 'Indicator', share: 0.35 },
			{ name: 'Figure', share: 0.13 },
			{ name: 'Status', share: 0.17 },
			{ name: 'Noted', share: 0.35 }
		],
		rows: rest.map((line) => [...lineCells(line), line.reason])
	};
}

/** What was presented and is another figure now; the minutes keep what was presented. */
export function restatedList(restated: readonly RestatedSince[]): PackList {
	return {
		title: 'Restated since the meeting',
		empty: 'No figure presented has been restated since.',
		columns: [
			{ name: 'Indicator', share: 0.4 },
			{ name: 'As presented', share: 0.3 },
			{ name: 'Now', share: 0.3 }
		],
		rows: restated.map(({ name, was, is }) => [brief(name), was, is])
	};
}

function lineCells({ name, number, status }: IndicatorLine): readonly string[] {
	return [brief(name), number, statusInWords(status)];
}

const LONGEST_NAME = 100;

/** A name that leaves room for the columns beside it. */
function brief(name: string): string {
	const letters = Array.from(name);
	return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME).join('')}…`;
}
