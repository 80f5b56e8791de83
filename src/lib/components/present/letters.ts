import type { IsoDate } from '$lib/domain/period';
import type { CheckAnswer } from '$lib/meeting/deck-content';
import type { ActionChange, Agreed } from '$lib/meeting/action';
import type { Letter } from './outbox';

/** What was typed into the form over the slide. */
export interface Written {
	readonly by: string;
	readonly what: string;
	readonly who: string;
	readonly due: IsoDate;
	readonly expected: string;
	/** Empty where nobody said. */
	readonly checkOn: string;
}

/** What it is about: the meeting, its week and unit, and the indicator on the slide; null where it shows none. */
export interface About {
	readonly meeting: IsoDate;
	readonly week: IsoDate;
	readonly unit: string;
	readonly indicator: string | null;
}

/** The letter that agrees an action. The id is the action's and its record's: sent twice, it is one action. */
export function actionLetter(root: string, id: string, written: Written, about: About): Letter {
	const { by, what, who, due, expected, checkOn } = written;
	const agreed: Agreed = {
		what,
		who,
		due,
		...about,
		unit: about.indicator === null ? null : about.unit,
		expected,
		checkOn: checkOn === '' ? null : checkOn
	};
	const change = { kind: 'agreed', agreed };
	return {
		path: `${root}actions/record`,
		body: JSON.stringify({ id, action: id, by, change })
	};
}

/** The letter that keeps a decision of the meeting. */
export function decisionLetter(root: string, id: string, written: Written, about: About): Letter {
	const change = { kind: 'decision', indicator: about.indicator, text: written.what };
	return {
		path: `${root}meetings/${about.meeting}/record`,
		body: JSON.stringify({ id, by: written.by, change })
	};
}

/** What a person wrote in a letter; empty where it holds no words. */
export function wordsOf({ body }: Letter): string {
	const [, text = '""'] = /"(?:what|text|reason)":("(?:[^"\\]|\\.)*")/.exec(body) ?? [];
	return String(JSON.parse(text));
}

/** What a meeting says of an action on its check day. */
export interface Checked {
	readonly answer: CheckAnswer;
	readonly action: string;
	readonly by: string;
	/** A remark, what is changed, or why it stops. */
	readonly reason: string;
}

/** The letter that keeps the answer; an action that is changed goes on. */
export function checkLetter(root: string, id: string, checked: Checked): Letter {
	const { answer, action, by, reason } = checked;
	const change: ActionChange =
		answer === 'stop'
			? { kind: 'dropped', reason }
			: { kind: 'continued', reason: answer === 'change' ? `Changed: ${reason}` : reason };
	return { path: `${root}actions/record`, body: JSON.stringify({ id, action, by, change }) };
}
