import type { IsoDate } from '$lib/domain/period';

/** What was agreed: who does what by when, and what it should change. */
export interface Agreed {
	readonly what: string;
	readonly who: string;
	readonly due: IsoDate;
	/** What it is about; null where it is about none. */
	readonly indicator: string | null;
	readonly unit: string | null;
	/** The week that was looked at when it was agreed. */
	readonly week: IsoDate;
	/** Day of the meeting that agreed it; null where none did. */
	readonly meeting: IsoDate | null;
	/** What it should change; empty where nobody said. */
	readonly expected: string;
	/** When that should be seen; null where nobody said. */
	readonly checkOn: IsoDate | null;
}

export type ActionState = 'open' | 'done' | 'dropped';

/** Something that happened to an action. Records are only added: what it is now follows from all of them. */
export type ActionRecord = {
	readonly id: string;
	readonly action: string;
	/** ISO with Z. */
	readonly at: string;
	readonly by: string;
} & ActionChange;

export type ActionChange =
	| { readonly kind: 'agreed'; readonly agreed: Agreed }
	| { readonly kind: 'done' | 'dropped' | 'reopened' | 'continued'; readonly reason: string }
	| { readonly kind: 'due'; readonly due: IsoDate; readonly reason: string };

/** An action as it stands. */
export interface Action extends Agreed {
	readonly id: string;
	readonly agreedAt: string;
	readonly agreedBy: string;
	readonly state: ActionState;
	/** Why it was dropped or continued, or its day moved; the newest reason given. */
	readonly reason: string;
	/** When it was done or dropped; null while it is open. */
	readonly closedAt: string | null;
	readonly history: readonly ActionRecord[];
}

/** The actions that the records come to, in the order in which they were agreed. A record without its action is passed over. */
export function actionsOf(records: readonly ActionRecord[]): readonly Action[] {
	const actions = new Map<string, Action>();
	for (const record of [...records].sort(byTime)) {
		const known = actions.get(record.action);
		if (known !== undefined) actions.set(record.action, changed(known, record));
		else if (record.kind === 'agreed') actions.set(record.action, begun(record, record.agreed));
	}
	return [...actions.values()];
}

function byTime(a: ActionRecord, b: ActionRecord): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

function begun(record: ActionRecord, agreed: Agreed): Action {
	return {
		...agreed,
		id: record.action,
		agreedAt: record.at,
		agreedBy: record.by,
		state: 'open',
		reason: '',
		closedAt: null,
		history: [record]
	};
}

function changed(action: Action, record: ActionRecord): Action {
	const history = [...action.history, record];
	switch (record.kind) {
		case 'agreed':
			return { ...action, history };
		case 'done':
		case 'dropped':
			return { ...action, history, state: record.kind, reason: record.reason, closedAt: record.at };
		case 'reopened':
		case 'continued':
			return { ...action, history, state: 'open', reason: record.reason, closedAt: null };
		case 'due':
			return { ...action, history, due: record.due, reason: record.reason };
	}
}

/** Whether it is open though its day has passed. The day itself is not yet overdue. */
export function isOverdue({ state, due }: Pick<Action, 'state' | 'due'>, day: IsoDate): boolean {
	return state === 'open' && due < day;
}

/** Whether what it should change is to be looked at: its check day has come and nobody has said since whether it goes on. */
export function isToCheck(action: Action, day: IsoDate): boolean {
	const { checkOn, state, history } = action;
	if (checkOn === null || checkOn > day || state === 'dropped') return false;
	return !history.some(({ kind, at }) => kind === 'continued' && at.slice(0, 10) >= checkOn);
}

/** Overdue first, the longest overdue before the others; then by day due; closed ones last, the newest first. */
export function inOrder(actions: readonly Action[]): readonly Action[] {
	const open = actions.filter(({ state }) => state === 'open');
	const closed = actions.filter(({ state }) => state !== 'open');
	return [
		...open.sort((a, b) => a.due.localeCompare(b.due)),
		...closed.sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))
	];
}

/** "Overdue since 3 Jul", "Open", "Done", "Dropped": how it stands, in a word for every place. */
export function stateInWords(action: Pick<Action, 'state' | 'due'>, day: IsoDate): string {
	if (isOverdue(action, day)) return 'Overdue';
	return { open: 'Open', done: 'Done', dropped: 'Dropped' }[action.state];
}
