import type { Deck } from '$lib/meeting/deck';
import type { Action } from '$lib/meeting/action';
import type { CheckAnswer } from '$lib/meeting/deck-content';
import type { Decision } from '$lib/meeting/meeting';
import {
	actionLetter,
	checkLetter,
	decisionLetter,
	wordsOf,
	type Checked,
	type Written
} from './letters';
import { deliver, outboxIn, type Letter, type Outbox } from './outbox';

/** When what waits is tried again, in milliseconds after each try: soon at first, since a line is often said to be back before it is. */
const AGAIN_AFTER = [1000, 2000, 4000, 8000, 15_000] as const;

interface Presented {
	readonly deck: Deck;
	readonly root: string;
	/** What the slide is about. */
	readonly indicator: string | null;
}

/** What is written down while presenting: shown at once, sent as soon as it can be, and once. */
export function recorder(presented: () => Presented) {
	let actions = $state.raw<readonly Pick<Action, 'id' | 'what' | 'who' | 'due'>[]>([]);
	let decisions = $state.raw<readonly Pick<Decision, 'id' | 'text'>[]>([]);
	let answers = $state.raw<Readonly<Record<string, CheckAnswer>>>({});
	const post = postman();

	return {
		get actions() {
			return actions;
		},
		get decisions() {
			return decisions;
		},
		/** By action: what was answered on its check day. */
		get answers() {
			return answers;
		},
		/** How many letters wait for the line. */
		get waiting() {
			return post.waiting;
		},
		/** What was written in those that the server would not keep. */
		get refused() {
			return post.refused;
		},
		send: post.send,
		begin: post.begin,
		/** Keeps what was written, and shows it. */
		save: (kind: 'action' | 'decision', written: Written) => {
			const { id, letter } = letterOf(kind, written, presented());
			const { what, who, due } = written;
			if (kind === 'action') actions = [...actions, { id, what, who, due }];
			else decisions = [...decisions, { id, text: what }];
			post.add(letter);
		},
		/** Keeps what the meeting says of an action on its check day, and shows it. */
		check: (checked: Checked) => {
			answers = { ...answers, [checked.action]: checked.answer };
			post.add(checkLetter(presented().root, crypto.randomUUID(), checked));
		}
	};
}

/** Sends letters, counts what waits, and keeps the words of what was refused. */
function postman() {
	let waiting = $state(0);
	let refused = $state.raw<readonly string[]>([]);
	let outbox: Outbox | null = null;
	let tries = 0;
	let again: ReturnType<typeof setTimeout> | undefined;

	async function send() {
		if (outbox === null) return;
		const returned = await outbox.flush(deliver);
		refused = [...refused, ...returned.map(wordsOf)];
		count();
		clearTimeout(again);
		if (waiting === 0) return;
		again = setTimeout(() => void send(), AGAIN_AFTER[tries] ?? AGAIN_AFTER.at(-1));
		tries += 1;
	}

	/** None once the page is left. */
	function count() {
		waiting = outbox?.waiting().length ?? 0;
	}

	function sendAtOnce() {
		tries = 0;
		void send();
	}

	return {
		get waiting() {
			return waiting;
		},
		get refused() {
			return refused;
		},
		send: sendAtOnce,
		add: (letter: Letter) => {
			outbox?.add(letter);
			count();
			sendAtOnce();
		},
		/** Opens the browser's outbox, and tries again while something waits; returns how to stop. */
		begin: () => {
			outbox = outboxIn(localStorage);
			sendAtOnce();
			return () => {
				clearTimeout(again);
				outbox = null;
			};
		}
	};
}

function letterOf(kind: 'action' | 'decision', written: Written, presented: Presented) {
	const { deck, root, indicator } = presented;
	const about = { meeting: deck.date, week: deck.week, unit: deck.unit, indicator };
	const id = crypto.randomUUID();
	const letter = (kind === 'action' ? actionLetter : decisionLetter)(root, id, written, about);
	return { id, letter };
}
