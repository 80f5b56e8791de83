import type { Deck } from '$lib/meeting/deck';
import type { Action } from '$lib/meeting/action';
import type { Decision } from '$lib/meeting/meeting';
import { actionLetter, decisionLetter, type Written } from './letters';
import { deliver, outboxIn, type Outbox } from './outbox';

/** So often what waits is tried again, in milliseconds. */
const AGAIN_AFTER = 15_000;

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
	let waiting = $state(0);
	let refused = $state(0);
	let outbox: Outbox | null = null;

	async function send() {
		if (outbox === null) return;
		const returned = await outbox.flush(deliver);
		refused += returned.length;
		waiting = outbox.waiting().length;
	}

	return {
		get actions() {
			return actions;
		},
		get decisions() {
			return decisions;
		},
		/** How many letters wait for the line. */
		get waiting() {
			return waiting;
		},
		/** How many the server would not keep. */
		get refused() {
			return refused;
		},
		send,
		/** Opens the browser's outbox, and tries again from time to time; returns how to stop. */
		begin: () => {
			outbox = outboxIn(localStorage);
			void send();
			const timer = setInterval(() => {
				if (waiting > 0) void send();
			}, AGAIN_AFTER);
			return () => clearInterval(timer);
		},
		/** Keeps what was written, and shows it. */
		save: (kind: 'action' | 'decision', written: Written) => {
			const { id, letter } = letterOf(kind, written, presented());
			const { what, who, due } = written;
			if (kind === 'action') actions = [...actions, { id, what, who, due }];
			else decisions = [...decisions, { id, text: what }];
			outbox?.add(letter);
			waiting = outbox?.waiting().length ?? 0;
			void send();
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
